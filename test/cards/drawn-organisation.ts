// The cards of the organisation, drawn from the invented town.
import { objectId, sampleOrganisation, samplePerson } from '../../infra/local/people.ts';
import { absenceView, colleaguesOf, handOverView, leavingView } from '../../src/cards/organisation-absence.ts';
import type { AdaptiveCard } from '../../src/cards/card.ts';
import { organisationFormCard } from '../../src/cards/organisation-form.ts';
import { newPersonView, personView, unitFormView } from '../../src/cards/organisation-forms.ts';
import { organisationListCard } from '../../src/cards/organisation-list.ts';
import { changesView, staffView, strangersView, unitsView, unitView } from '../../src/cards/organisation-units.ts';
import { strangerCard, strangerView } from '../../src/cards/stranger.ts';
import { unitOf, type Organisation } from '../../src/domain/organisation.ts';
import { unitForms } from '../../src/intake/organisation-data.ts';
import { button } from '../../src/cards/button.ts';
import { messageCard, messageView } from '../../src/cards/message.ts';

const today = '2027-01-11';
const anna = samplePerson('VUX.official1');
const jonas = samplePerson('VUX.official2');
const away = { id: objectId(7), person: anna.id, from: '2027-01-18', to: '2027-01-22', substitute: jonas.id };
const organisation: Organisation = { ...sampleOrganisation, absences: [away] };
const vux = unitOf(organisation, 'vux');
/** Sixty people more in a unit. */
const crowded: Organisation = {
  ...organisation,
  people: [
    ...organisation.people,
    ...Array.from({ length: 60 }, (_, index) => ({
      ...jonas,
      id: objectId(3000 + index),
      mailbox: `p${index}@x.example`,
    })),
  ],
};
const shown = { organisation, orgRev: 3, again: null };
const seen = { ...shown, today, own: true };

export const drawnOrganisation: Readonly<Record<string, AdaptiveCard>> = {
  stranger: strangerCard(strangerView([samplePerson('administrator')])),
  'organisation-list (units)': organisationListCard(
    unitsView({ organisation, fileProblems: [], setAside: 0, strangers: 2, bound: ['vux', 'eb'] }),
  ),
  'organisation-list (units, the file does not hold)': organisationListCard(
    unitsView({
      organisation,
      fileProblems: ['units[1].kind: "XYZ" går inte att använda. Ska vara en av VUX, EB, BoU, FFS, ÄVO, SAV, BoH.'],
      setAside: 1,
      strangers: 0,
      bound: [],
    }),
  ),
  'organisation-list (unit)': organisationListCard(unitView(organisation, vux, today)),
  'organisation-list (a large unit)': organisationListCard(unitView(crowded, vux, today, 12)),
  'organisation-list (staff)': organisationListCard(staffView(organisation, vux, today)),
  'organisation-list (strangers)': organisationListCard(
    strangersView(
      [
        { person: objectId(501), name: 'Siv Främling', day: '2027-01-11' },
        { person: objectId(502), name: null, day: '2027-01-04' },
      ],
      today,
    ),
  ),
  'organisation-list (changes)': organisationListCard(
    changesView([
      { when: 'i dag kl. 09.00', who: 'Rolf Systerman', what: 'Vuxenenheten: chef', standing: true },
      { when: '4 januari', who: 'Rolf Systerman', what: 'Vuxenenheten: brevlåda', standing: false },
    ]),
  ),
  ...Object.fromEntries(
    unitForms.map((part) => [`organisation-form (${part})`, organisationFormCard(unitFormView(vux, part, shown))]),
  ),
  'organisation-form (mailbox, wrong)': organisationFormCard(
    unitFormView(vux, 'mailbox', {
      ...shown,
      again: { typed: { mailbox: 'vux' }, problems: { mailbox: 'mailShape' }, refused: ['Någon annan har ändrat.'] },
    }),
  ),
  'organisation-form (new person)': organisationFormCard(newPersonView(vux, shown)),
  'organisation-form (person)': organisationFormCard(personView(anna, shown)),
  'organisation-form (away)': organisationFormCard(absenceView(anna, seen)),
  'organisation-form (away, by her chief)': organisationFormCard(absenceView(anna, { ...seen, own: false })),
  'organisation-form (hand over)': organisationFormCard(
    handOverView({ ref: '7K3Q', version: 4 }, colleaguesOf(organisation, anna), null),
  ),
  'organisation-form (leaving)': organisationFormCard(
    leavingView(anna, { organisation, refs: ['7K3Q', 'P4XD'], count: 2, again: null }),
  ),
  'organisation-form (leaving, by an administrator)': organisationFormCard(
    leavingView(anna, { organisation, refs: null, count: 2, again: null }),
  ),
  'message (take a person away)': messageCard(
    messageView(
      'Ta bort Anna Viksten?',
      ['Hon kan sedan inte göra eller se något i Kvarbo.'],
      [
        button('removePerson', 'Ta bort', { person: anna.id, orgRev: 3 }, 'destructive'),
        button('openPerson', 'Behåll', { person: anna.id }),
      ],
    ),
  ),
};
