// Work on a case: ticked off, taken, handed out, answered, disputed.
import * as words from '../read/words.ts';
import { need, may, of, inCase, meeting, act, type ActionShape } from './field.ts';

export const workActions = {
  tick: inCase('Bockar av en åtgärd.', act),
  undo: inCase('Ångrar en bock eller ett utfall; utan mer det senaste hon gjorde som kan ångras.', {
    ...act,
    meeting,
    what: may(of({ tick: 'tick', bock: 'tick', outcome: 'outcome', utfall: 'outcome' }), 'tick eller outcome'),
  }),
  take: inCase('Tar ärendet för sin enhet ("Jag tar det").'),
  assign: inCase('Utser handläggare.', {
    unit: may('unit', 'enheten; annars personens egen'),
    person: need('person', 'vem', 'to', 'official'),
  }),
  assignPhone: inCase('Bestämmer vem som ringer.', { person: need('person', 'vem', 'to', 'official') }),
  acknowledge: inCase('Mottaget, under inlägget i enhetens kanal.'),
  dispute: inCase('Säger att en rad inte stämmer.', {
    row: need('text', 'radens id'),
    reason: need(of(words.disputeReasons), 'varför'),
  }),
  approveProposal: inCase('Chefen godkänner förslaget där rutinen saknar avsnitt.'),
  declineProposal: inCase('Chefen väljer själv.'),
} satisfies Readonly<Record<string, ActionShape>>;
