import assert from 'node:assert/strict';
import { planView } from '../../src/cards/plan.ts';
import type { PlanView } from '../../src/cards/plan.ts';
import type { EvictionCase } from '../../src/domain/case.ts';
import type { FullView } from '../../src/domain/case-view.ts';
import { instantOf } from '../../src/domain/time.ts';
import { bo, chief, entries, eva, fullView, meeting, mottaget, stuck, tell, today } from './samples.ts';

const row = (view: PlanView, title: string): PlanView['now'][number] => {
  const found = view.now.find((each) => each.title.startsWith(title));
  assert.ok(found, `no row ${title} among ${view.now.map((each) => each.title).join(', ')}`);
  return found;
};
const titles = (buttons: PlanView['buttons']): readonly string[] => buttons.map(({ title }) => title);
const debt = (extra: Partial<EvictionCase> = {}, more: Partial<FullView> = {}): PlanView =>
  planView(fullView(entries.familyEbDebt, extra, more));

describe('the plan card', () => {
  it('says which case, which branch and which version of the routine', () => {
    const view = debt();
    assert.equal(view.title, '7K3Q');
    assert.equal(view.summary, 'Hyresskuld · barnfamilj · EB har ärende · första gången');
    assert.deepEqual(
      view.facts.map(({ text }) => text),
      [
        'Barnfamilj, EB har ärende, inte BoU. Rutin för intern samordning, reviderad 2025-09-01',
        'Ansvarig: Anna Ek · Treserva 2027-4711',
      ],
    );
  });

  it('begins with the reference into Treserva, and never has more than eight rows', () => {
    for (const entry of Object.values(entries)) {
      const { now } = planView(fullView(entry));
      assert.equal(now[0]?.title, 'Skriv 7K3Q i Treserva');
      assert.ok(now.length <= 8);
    }
  });

  it('shows who, how binding and how it stands, row by row', () => {
    const view = debt({ tells: [tell('EB', 'R1', 'acknowledged', mottaget)], phoneBy: bo.id });
    assert.equal(row(view, 'Ge EB:s handläggare en kopia').meta, 'ska · VUX till EB · EB: mottaget 13:05');
    assert.equal(row(view, 'Ring familjen').meta, 'bör · VUX eller EB · Bo Lind ringer');
    assert.equal(
      row(view, 'Skicka informationsbrev med kallelse').meta,
      'ska · VUX · Mallen Informationsbrev ligger i Treserva under IFO Vräkningsförebyggande',
    );
  });

  it('tells what a held message waits for, and how often an unanswered one was sent again', () => {
    const kfm = planView(fullView(entries.familyKfm, { tells: [tell('BoU', 'R1', 'held')] }));
    assert.match(row(kfm, 'Berätta för BoU').meta, /BoU: skickas när du vet svaret/);
    assert.match(row(debt({ tells: [tell('EB', 'R1', 'sent', { repeats: 2 })] }), 'Ge EB').meta, /påmind 2 gånger/);
  });

  it('ticks a row by tapping it, and takes the tick back the same way', () => {
    const open = row(debt(), 'Aktualisera');
    assert.deepEqual([open.mark, open.verb, open.sends], ['☐', 'tick', { ref: '7K3Q', rev: 3, act: 'register' }]);
    const done = row(debt({ ticks: { register: { by: bo.id, at: instantOf(`${today}T09:30`) } } }), 'Aktualisera');
    assert.deepEqual([done.mark, done.verb], ['☑', 'undo']);
    assert.match(done.meta, /klart 09:30, Bo Lind/);
  });

  it('gives every row its strength, document, heading, paragraph and facts', () => {
    for (const entry of Object.values(entries)) {
      const full = fullView(entry);
      for (const [index, { why, title }] of planView(full).now.entries()) {
        const duties = full.plan.now[index]?.duties ?? [];
        if (duties.length === 0) assert.match(why, /^Kvarbos eget steg/, title);
        else {
          assert.match(why, /(ska|bör|kan): (Rutin|Presentation) 00\d.*stycke \d/, title);
          assert.match(why, /För att: .+ = |Gäller alltid/, title);
        }
      }
    }
  });

  it('has one line for each outcome: who meets then', () => {
    assert.deepEqual(
      planView(fullView(entries.adultEbDebt)).outcomes.map(({ text }) => text),
      [
        'Hör den enskilde inte av sig och läget är oförändrat: gemensamt möte på socialkontoret, VUX + EB.',
        'Kommer den enskilde: gör en handlingsplan.',
        'Uteblir den enskilde: gemensamt aviserat hembesök, VUX + EB.',
        'Öppnar ingen, trots alla försök: gemensamt oanmält hembesök, VUX + EB, om en namngiven person beslutar det.',
      ],
    );
  });

  it('labels the unit’s own date as its own, and says in words what is late by the routine', () => {
    assert.ok(planView(fullView(entries.adultEbDebt)).facts.some(({ text }) => text.endsWith('(enhetens egen frist)')));
    assert.match(row(planView(fullView(entries.familyKfm)), 'Bekräfta').meta, /SENT: skulle ha gjorts fre 8 jan/);
  });

  it('says what is preliminary, and what could not be delivered', () => {
    const warnings = planView(fullView(entries.familyKfm, {}, { stuck })).warnings.map(({ text }) => text);
    assert.ok(warnings.some((text) => text.startsWith('Preliminärt: räknat som barnfamilj, utan pågående ärende')));
    assert.ok(warnings.some((text) => text.startsWith('EB: Enhetens kanal är inte kopplad')));
  });

  it('shows where the routine is silent, with the places that speak of it', () => {
    const silent = planView(fullView(entries.familyBothOpen)).folded.find(({ id }) => id === 'silent');
    assert.equal(silent?.title, 'Rutinen är tyst om (1)');
    assert.match(silent.lines[0]?.source ?? '', /Rutin 001, avsnitt 1/);
  });

  it('shows the booked time, the line for the letter and each unit’s answer', () => {
    assert.deepEqual(debt({ meetings: [meeting('booked')] }).meetings, [
      {
        title: 'Gemensamt möte på socialkontoret: VUX + EB',
        lines: [
          { text: 'Bokat ons 20 jan 10:00' },
          { text: 'Till kallelsen: onsdag 20 januari kl. 10.00, socialkontoret.' },
          { text: 'VUX, Anna Ek: kommer' },
          { text: 'EB: har inte svarat' },
        ],
      },
    ]);
  });

  it('names nobody by id', () => {
    const view = debt({ appointed: { VUX: 'gone-1', EB: eva.id }, responsible: 'gone-1', phoneBy: 'gone-2' });
    assert.doesNotMatch(JSON.stringify([view.facts, view.now.map(({ meta }) => meta)]), /gone-\d|eb-1/);
  });
});

describe('the buttons of the plan', () => {
  it('lead to the booking, and stop offering it once it is under way', () => {
    assert.deepEqual(titles(debt().buttons), ['Boka mötet', 'Vem ringer?']);
    assert.deepEqual(titles(debt({ meetings: [meeting('proposed')], phoneBy: bo.id }).buttons), ['Välj tid']);
    assert.deepEqual(titles(debt({ meetings: [meeting('booked')], phoneBy: bo.id }).buttons), []);
    for (const over of [meeting('cancelled'), meeting('booked', { outcome: 'rebooked' })]) {
      assert.deepEqual(titles(debt({ meetings: [over] }).buttons), ['Boka mötet', 'Vem ringer?']);
      assert.deepEqual(debt({ meetings: [over] }).meetings, []);
    }
  });

  it('give the decision to the chief alone, and nobody books meanwhile', () => {
    const both = (more: Partial<FullView>): PlanView => planView(fullView(entries.familyBothOpen, {}, more));
    assert.deepEqual(titles(both({ isChief: true, viewer: chief }).buttons), ['Godkänn förslaget', 'Välj själv']);
    assert.deepEqual(titles(both({}).buttons), []);
  });

  it('never offer to book an unannounced visit', () => {
    assert.ok(!titles(debt({ stage: 'not-home' }).buttons).includes('Boka mötet'));
  });

  it('keep the rest behind "Mer": taking over for a colleague, moving and cancelling for what is booked', () => {
    assert.ok(!titles(debt().more).includes('Jag tar det'));
    assert.ok(titles(debt({}, { viewer: bo }).more).includes('Jag tar det'));
    assert.ok(titles(debt({ meetings: [meeting('booked')] }).happened).includes('Flytta eller avboka mötet'));
  });
});
