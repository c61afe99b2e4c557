import assert from 'node:assert/strict';
import fc from 'fast-check';
import { evaluate } from '../../src/routines/evaluate.ts';
import { readFacts } from '../../src/routines/read-facts.ts';
import { effort } from '../effort.ts';

function problems(input: unknown): readonly string[] {
  const reading = readFacts(input);
  return reading.ok ? [] : reading.problems.map(({ text }) => text);
}

describe('facts from outside', () => {
  it('are taken as they are when they are right', () => {
    const input = {
      process: 'eviction',
      notice: 'KFM',
      kfmCause: 'störning',
      repeated: true,
      needsFrom: ['FFS', 'ÄVO'],
      receivedOn: '2027-01-11',
    };
    assert.deepEqual(readFacts(input), { ok: true, facts: input });
  });

  it('are left out when null or unknown', () => {
    const reading = readFacts({
      process: 'eviction',
      notice: 'unknown',
      household: null,
      kfmCause: 'unknown',
      today: null,
    });
    assert.deepEqual(reading, { ok: true, facts: { process: 'eviction' } });
  });

  it('may be written with decomposed letters', () => {
    const reading = readFacts({
      process: 'eviction',
      ['needFFSorÄVO'.normalize('NFD')]: true,
      notice: 'störning'.normalize('NFD'),
    });
    assert.deepEqual(reading, { ok: true, facts: { process: 'eviction', needFFSorÄVO: true, notice: 'störning' } });
  });

  for (const [what, input, line] of [
    ['no process', {}, 'process saknas. Välj "eviction", "placement" eller "SAV".'],
    [
      'an unknown process',
      { process: 'avhysning' },
      'process: "avhysning" finns inte. Välj "eviction", "placement" eller "SAV".',
    ],
    [
      'a value that does not exist',
      { process: 'eviction', household: 'barnfamili' },
      'household: "barnfamili" finns inte. Välj "barnfamilj" eller "utan-barn".',
    ],
    ['a fact that does not exist', { process: 'eviction', colour: 'red' }, 'colour: "red" – faktumet finns inte.'],
    ['an inherited name', { process: 'eviction', constructor: true }, 'constructor: true – faktumet finns inte.'],
    [
      'a string for a yes',
      { process: 'eviction', repeated: 'yes' },
      'repeated: "yes" har fel typ. Skriv true eller false.',
    ],
    [
      'a boolean for a word',
      { process: 'SAV', special: true },
      'special: true har fel typ. Välj "yes", "no" eller "pending".',
    ],
    ['a word for a number', { process: 'SAV', age: '20' }, 'age: "20" har fel typ. Skriv ett tal.'],
    ['an impossible number', { process: 'SAV', age: -1 }, 'age: -1 är inte möjligt. Skriv ett tal från 0 till 130.'],
    [
      'a word for a list',
      { process: 'eviction', needsFrom: 'FFS' },
      'needsFrom: "FFS" har fel typ. Skriv en lista av "FFS", "ÄVO" eller "SF".',
    ],
    [
      'a wrong word in a list',
      { process: 'eviction', involved: ['FFS', 'KFM'] },
      'involved: "KFM" finns inte. Välj bland "FFS", "ÄVO" eller "SF".',
    ],
    [
      'a derived fact',
      { process: 'eviction', track: 'hyresskuld' },
      'track: "hyresskuld" räknas ut och ska inte anges.',
    ],
    ['a fact of another process', { process: 'eviction', age: 20 }, 'age: 20 hör till process "SAV", inte "eviction".'],
    [
      'a phase of another process',
      { process: 'placement', phase: 'visit' },
      'phase: "visit" finns inte. Välj "before-placement", "moving-in", "during" eller "untenable".',
    ],
    [
      'a day that does not exist',
      { process: 'eviction', today: '2026-02-30' },
      'today: "2026-02-30" är inget datum. Skriv som "2027-01-11".',
    ],
    [
      'a date that is no text',
      { process: 'eviction', receivedOn: 20270111 },
      'receivedOn: 20270111 har fel typ. Skriv ett datum som "2027-01-11".',
    ],
    [
      'BoU without children',
      { process: 'eviction', household: 'utan-barn', BoU: 'open' },
      'BoU: "open" går inte ihop med household: "utan-barn" – ett hushåll utan barn har inget ärende hos barn och unga.',
    ],
    [
      'a cause without KFM',
      { process: 'eviction', kfmCause: 'annan', notice: 'annan' },
      'kfmCause: "annan" går inte ihop med notice: "annan" – orsaken anges bara när notice är "KFM".',
    ],
    ['a list instead of facts', [], 'Fakta ska vara ett objekt, inte [].'],
    ['nothing instead of facts', null, 'Fakta ska vara ett objekt, inte null.'],
  ] as const) {
    it(`are refused in one line for ${what}`, () => {
      assert.deepEqual(problems(input), [line]);
    });
  }

  it('name a cause that has no notice at all', () => {
    assert.equal(problems({ process: 'eviction', kfmCause: 'annan' }).length, 1);
  });

  it('are refused with one line for each mistake', () => {
    assert.equal(problems({ process: 'eviction', repeated: 1, EB: true, nothing: 2 }).length, 3);
  });

  it('never put what is long or nested into a message', () => {
    const [long] = problems({ process: 'eviction', notice: 'x'.repeat(1_000_000) });
    assert.ok(long && long.length < 250);
    let nested: unknown = [];
    for (let depth = 0; depth < 100_000; depth += 1) nested = [nested];
    assert.equal(problems({ process: 'eviction', notice: nested }).length, 1);
  });

  it('of any kind are either refused in single lines or evaluated', () => {
    fc.assert(
      fc.property(
        fc.object({ maxDepth: 1 }),
        fc.constantFrom('eviction', 'placement', 'SAV', undefined),
        (input, process) => {
          const reading = readFacts(process === undefined ? input : { ...input, process });
          if (reading.ok) evaluate(reading.facts);
          else for (const { text } of reading.problems) assert.ok(!text.includes('\n') && text.length < 400);
        },
      ),
      { numRuns: effort(300, 10_000) },
    );
  });
});
