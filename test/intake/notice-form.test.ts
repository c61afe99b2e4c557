import assert from 'node:assert/strict';
import fc from 'fast-check';
import { effort } from '../effort.ts';
import { noticeKinds } from '../../src/domain/notice.ts';
import type { Entry } from '../../src/domain/notice.ts';
import { formInCase, formOf, newForm, nextStep, previousStep, submitForm } from '../../src/intake/notice-form.ts';
import type { FormSettings, FormState } from '../../src/intake/notice-form.ts';
import { choicesOf, noticeFields } from '../../src/intake/notice-questions.ts';
import type { Answers, NoticeField } from '../../src/intake/notice-questions.ts';
import { defaultTreservaPattern } from '../../src/intake/treserva-number.ts';

const settings: FormSettings = {
  today: '2027-01-11',
  now: '15:45',
  treserva: { allowed: true, pattern: defaultTreservaPattern },
  mode: 'new',
};
const quiet: FormSettings = { ...settings, treserva: { ...settings.treserva, allowed: false } };

/** Good answers to every question that may come. */
const answered: Answers = {
  receivedOn: '2027-01-11',
  receivedAt: '15:40',
  evictionDate: '2027-02-10',
  evictionTime: '09:00',
  treserva: '2027-4711',
};

interface Path {
  readonly kind: string;
  readonly children: string;
  readonly open: string;
}

/** Every combination of the answers that decide what is asked. */
const paths: readonly Path[] = noticeKinds.flatMap((kind) =>
  ['yes', 'no', 'unknown'].flatMap((children) =>
    (choicesOf('open', { children }) ?? []).map((open) => ({ kind, children, open })),
  ),
);

/** The table of entry questions, written out anew: which of them a path asks, in order. */
function table({ kind, children, open }: Path): readonly NoticeField[] {
  const kfm = kind === 'KFM';
  const hasSteps = ['hyresskuld', 'störning', 'KFM'].includes(kind);
  const countMatters = children === 'no' ? kind === 'hyresskuld' : hasSteps && ['none', 'EB', 'unknown'].includes(open);
  return [
    'kind',
    'receivedOn',
    'children',
    ...(kfm ? (['receivedAt'] as const) : []),
    ...(kind === 'olovlig andrahandsuthyrning' ? (['concerns'] as const) : []),
    'open',
    ...(countMatters ? (['occurrence'] as const) : []),
    ...(kfm ? (['evictionDate', 'evictionTime', 'ground'] as const) : []),
    // Changes no duty: warns of times after it.
    ...(kind === 'hyresskuld' ? (['lastDay'] as const) : []),
  ];
}

/** Fills in the form as a person does, question by question; gives back what was asked on each step. */
function walk(path: Path, form: FormSettings): readonly (readonly NoticeField[])[] {
  const all: Answers = { ...answered, ...path, occurrence: 'first', ground: 'hyresskuld', concerns: 'tenant' };
  const steps: (readonly NoticeField[])[] = [];
  let answers: Answers = newForm(form.today);
  let state: FormState = { step: 1, fields: ['kind', 'receivedOn', 'children'], answers, problems: {} };
  for (;;) {
    steps.push(state.fields);
    answers = { ...answers, ...Object.fromEntries(state.fields.map((field) => [field, all[field]])) };
    if (state.step === 3) break;
    const next = nextStep(state.step, answers, form);
    assert.deepEqual(next.problems, {}, JSON.stringify(path));
    assert.ok(next.step > state.step);
    state = next;
  }
  assert.ok(submitForm(answers, form).complete, JSON.stringify(path));
  return steps;
}

describe('the last day that stands in a notice', () => {
  const filled = { ...answered, kind: 'hyresskuld', children: 'yes', open: 'none', occurrence: 'first' };

  it('is kept as it stands there, on any day, and asked for anew when it is no day', () => {
    const given = submitForm({ ...filled, lastDay: '2027-02-03' }, quiet);
    assert.equal(given.complete && given.entry.lastDay, '2027-02-03');
    const wrong = submitForm({ ...filled, lastDay: '2027-02-31' }, quiet);
    assert.deepEqual(!wrong.complete && wrong.state.problems, { lastDay: 'dateNotReal' });
  });

  it('is not needed, and worked out from nothing', () => {
    const none = submitForm({ ...filled, lastDay: ' ' }, quiet);
    assert.ok(none.complete && !('lastDay' in none.entry));
    const noise = submitForm({ ...filled, kind: 'störning', lastDay: '2027-02-03' }, quiet);
    assert.ok(noise.complete && !('lastDay' in noise.entry));
  });

  it('is filled in again when the answers are corrected', () => {
    const given = submitForm({ ...filled, lastDay: '2027-02-03' }, quiet);
    assert.ok(given.complete);
    assert.equal(formOf(given.entry).lastDay, '2027-02-03');
  });
});

describe('the questions about a notice', () => {
  it('are exactly those that change the answer, in the order of the table, for every path', () => {
    assert.equal(paths.length, 6 * (5 + 3 + 3));
    for (const path of paths) assert.deepEqual(walk(path, quiet).flat(), table(path), JSON.stringify(path));
  });

  it('take three steps at most, and the optional number comes last', () => {
    for (const path of paths) {
      const steps = walk(path, settings);
      assert.ok(steps.length <= 3);
      assert.equal(steps.flat().at(-1), 'treserva');
    }
  });

  it('offer BoU only where there is a child', () => {
    assert.deepEqual(choicesOf('open', { children: 'no' }), ['none', 'EB', 'unknown']);
    assert.deepEqual(choicesOf('open', { children: 'unknown' }), ['none', 'EB', 'unknown']);
    assert.deepEqual(choicesOf('open', { children: 'yes' }), ['none', 'EB', 'BoU', 'both', 'unknown']);
  });

  it('do not ask for the number again in a case that is there already', () => {
    for (const mode of ['add', 'correct'] as const) {
      assert.ok(
        !walk(paths[0]!, { ...settings, mode })
          .flat()
          .includes('treserva'),
      );
    }
  });
});

const debt: Answers = {
  kind: 'hyresskuld',
  receivedOn: '2027-01-11',
  children: 'yes',
  open: 'EB',
  occurrence: 'first',
};
const kfm: Answers = { ...debt, kind: 'KFM', receivedAt: '15:40', ground: 'unknown' };

function entryOf(answers: Answers): Entry {
  const result = submitForm(answers, settings);
  assert.ok(result.complete);
  return result.entry;
}

function problemsOf(answers: Answers): Readonly<Record<string, string>> {
  const result = submitForm(answers, settings);
  assert.ok(!result.complete);
  return result.state.problems;
}

describe('the entry', () => {
  it('is what was answered', () => {
    assert.deepEqual(submitForm({ ...debt, treserva: ' 2027-4711 ' }, settings), {
      complete: true,
      treserva: '2027-4711',
      entry: {
        kind: 'hyresskuld',
        receivedOn: '2027-01-11',
        receivedAt: null,
        children: 'yes',
        open: ['EB'],
        occurrence: 'first',
        eviction: null,
      },
    });
  });

  it('holds nothing of questions that were not asked', () => {
    const left = { ...kfm, kind: 'störning', children: 'no', evictionDate: '2027-02-10' };
    assert.deepEqual(entryOf(left), { ...entryOf(debt), kind: 'störning', children: 'no', occurrence: null });
  });

  it('of Kronofogden has time, date and ground, and the date may be missing or ahead', () => {
    assert.deepEqual(entryOf(kfm).eviction, { date: null, time: null, ground: 'unknown' });
    assert.deepEqual(entryOf({ ...kfm, evictionDate: '2027-06-01', evictionTime: '09:30' }).eviction, {
      date: '2027-06-01',
      time: '09:30',
      ground: 'unknown',
    });
    assert.equal(entryOf(kfm).receivedAt, '15:40');
  });

  it('keeps "vet inte" as an answer', () => {
    const entry = entryOf({ ...debt, children: 'unknown', open: 'unknown', occurrence: 'unknown' });
    assert.deepEqual([entry.children, entry.open, entry.occurrence], ['unknown', 'unknown', 'unknown']);
  });

  it('gives the same form back for correcting', () => {
    for (const answers of [
      debt,
      kfm,
      { ...kfm, open: 'none', evictionDate: '2027-06-01' },
      { ...debt, open: 'both' },
    ]) {
      assert.deepEqual(entryOf(formOf(entryOf(answers))), entryOf(answers));
    }
  });

  it('of a further notice starts from what is known of the household', () => {
    assert.deepEqual(formInCase(entryOf(debt), '2027-03-01'), {
      receivedOn: '2027-03-01',
      children: 'yes',
      open: 'EB',
    });
  });
});

describe('a bad answer', () => {
  it('is told by field', () => {
    assert.deepEqual(problemsOf({}), { kind: 'choose', receivedOn: 'dateMissing', children: 'choose' });
    assert.deepEqual(problemsOf({ ...debt, receivedOn: '2027-01-12' }), { receivedOn: 'dateInFuture' });
    assert.deepEqual(problemsOf({ ...debt, receivedOn: '2027-02-30' }), { receivedOn: 'dateNotReal' });
    assert.deepEqual(problemsOf({ ...debt, receivedOn: '11/1 2027' }), { receivedOn: 'dateNotReal' });
    assert.deepEqual(problemsOf({ ...kfm, receivedAt: '15:50' }), { receivedAt: 'timeInFuture' });
    assert.deepEqual(problemsOf({ ...kfm, receivedAt: '25:00' }), { receivedAt: 'timeNotReal' });
    assert.deepEqual(problemsOf({ ...kfm, evictionTime: '09:00' }), { evictionTime: 'timeWithoutDate' });
    assert.deepEqual(problemsOf({ ...kfm, evictionDate: '2027-13-01' }), { evictionDate: 'dateNotReal' });
    assert.deepEqual(problemsOf({ ...debt, treserva: 'Anna Andersson' }), { treserva: 'treservaFormat' });
    assert.deepEqual(problemsOf({ ...debt, occurrence: 'often' }), { occurrence: 'choose' });
  });

  it('brings back the first step that has one, with everything that was typed', () => {
    const typed = { ...debt, treserva: 'Anna Andersson' };
    const result = submitForm(typed, settings);
    assert.ok(!result.complete);
    assert.equal(result.state.step, 3);
    assert.deepEqual(result.state.answers, typed);
  });

  it('that looks like a personnummer is told, and not shown again', () => {
    const typed = { ...debt, treserva: '800101-1234' };
    const result = submitForm(typed, settings);
    assert.ok(!result.complete);
    assert.deepEqual(result.state.problems, { treserva: 'personalNumber' });
    assert.equal(result.state.answers.treserva, undefined);
    assert.equal(previousStep(3, typed, settings).answers.treserva, undefined);
  });

  it('about BoU no longer stands when there turned out to be no child', () => {
    assert.deepEqual(problemsOf({ ...debt, children: 'no', open: 'BoU' }), { open: 'choose' });
  });
});

const anyAnswers = fc.dictionary(
  fc.constantFrom(...noticeFields),
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('yes', 'no', 'unknown', 'hyresskuld', 'KFM', 'EB', 'both', 'first', '2027-01-11', '09:00', ''),
  ),
) as fc.Arbitrary<Answers>;

describe('the form', () => {
  it('keeps every answer on "Tillbaka", and comes forward again to the same step', () => {
    for (const path of paths) {
      const answers = { ...answered, ...path, occurrence: 'unknown', ground: 'annan', concerns: 'residents' };
      const back = previousStep(3, answers, settings);
      assert.deepEqual([back.step, back.answers], [2, answers]);
      assert.deepEqual(previousStep(2, answers, settings).answers, answers);
      assert.equal(nextStep(2, back.answers, settings).step, 3);
    }
  });

  it('never throws, and loses nothing but a personnummer, whatever was typed', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(1, 2, 3), (answers, step) => {
        for (const state of [nextStep(step, answers, settings), previousStep(step, answers, settings)]) {
          const { treserva: shown, ...kept } = state.answers;
          const { treserva: typed, ...others } = answers;
          assert.deepEqual(kept, others);
          assert.ok(shown === typed || shown === undefined);
        }
        const result = submitForm(answers, settings);
        if (!result.complete) assert.ok(Object.keys(result.state.problems).length > 0);
      }),
      { numRuns: effort(500, 20_000) },
    );
  });
});
