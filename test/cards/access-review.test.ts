import assert from 'node:assert/strict';
import { accessReviewView, type Reviewed } from '../../src/cards/access-review.ts';
import { overrides, type Access } from '../../src/domain/access.ts';
import { instantOf } from '../../src/domain/time.ts';
import { overrideWords } from '../../src/swedish/access.ts';

const now = instantOf('2027-01-11T12:00');
const at = instantOf('2027-01-11T09:00');
const nothing: Reviewed = {
  units: ['Vuxenenheten'],
  since: at,
  entries: [],
  overrides: [],
  names: { a: 'Anna', b: 'Bo' },
};
const entry = (by: string | null, access: Access, place = 1) => ({ ref: '7K3Q', place, at: at + place, by, access });
const opened: Access = { what: 'opened', as: 'full' };

describe('the card of a review of access', () => {
  const groups = (reviewed: Partial<Reviewed>) =>
    accessReviewView({ ...nothing, ...reviewed }, now).groups.map(({ title, rows }) => [
      title,
      rows.map(({ text }) => text),
    ]);

  it('says so when there is nothing', () => {
    const view = accessReviewView(nothing, now);
    assert.deepEqual(
      view.lines.map(({ text }) => text),
      ['Vuxenenheten, sedan mån 11 jan.', 'Ingen har öppnat enhetens ärenden.'],
    );
    assert.deepEqual(view.groups, []);
  });

  it('puts what stands out first, and each person with each case once, newest first', () => {
    assert.deepEqual(
      groups({
        entries: [
          entry('a', opened, 1),
          entry('b', opened, 2),
          entry('a', { what: 'listed' }, 3),
          entry('a', opened, 4),
          entry('x', { what: 'refused', tried: 'search', why: 'notFound' }, 5),
          entry(null, { what: 'exported' }, 6),
          entry('b', { what: 'glassBroken', reason: 'absence', until: now }, 7),
        ],
        overrides: [{ ref: '7K3Q', seq: 1, at, by: 'b', event: { event: 'proposalDeclined' } }],
      }),
      [
        ['Brutna glas (1)', ['Bo bröt glaset, till 2027-01-11 12:00']],
        ['Utskrifter av allt om ett ärende (1)', ['Kvarbo skrev ut allt om ärendet']],
        ['Nekade försök (1)', ['Någon utanför Kvarbo nekades att se det']],
        ['Beslut som avviker (1)', ['Bo avböjde förslaget och valde eget']],
        ['Öppnade ärenden (2)', ['Anna öppnade hela ärendet', 'Bo öppnade hela ärendet']],
      ],
    );
  });

  it('stays small, and says how many there are', () => {
    const many = Array.from({ length: 40 }, (_, n) =>
      entry('a', { what: 'refused', tried: 'view', why: 'notFound' }, n),
    );
    const [[title, rows]] = groups({ entries: many }) as [[string, string[]]];
    assert.equal(title, 'Nekade försök (40)');
    assert.equal(rows.length, 13);
    assert.equal(rows.at(-1), 'och 28 till');
  });

  it('has words for every decision that overrides', () => {
    for (const each of overrides) assert.match(overrideWords[each], /^\p{Ll}/u);
  });
});
