import assert from 'node:assert/strict';
import { samplePerson } from '../../infra/local/people.ts';
import { groupsOf } from '../../src/cards/week.ts';
import type { CaseListItem } from '../../src/domain/case-view.ts';
import { entryOf } from './entries.ts';
import { openOffice, type Office } from './office.ts';

describe('the week of a case', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office.close());

  const item = async (ref: string, who = 'VUX.official1', filter: 'mine' | 'unit' | 'late' = 'unit') =>
    (await office.casework.list(samplePerson(who).id, filter)).items.find((each) => each.ref === ref);
  const days = (found: CaseListItem | undefined, act: string): readonly unknown[] =>
    [found, ...(found?.more ?? [])].flatMap((each) =>
      each?.step.next === 'act' && each.step.act === act ? [[each.date, each.late, each.own ?? false]] : [],
    );

  it('holds the letter on the unit’s own day, and as late once that day has passed', async () => {
    const { ref } = await office.register(entryOf({ open: ['EB'] }));
    assert.deepEqual(days(await item(ref), 'sendLetter'), [['2027-01-13', false, true]]);
    await office.until('2027-01-14T09:30');
    const found = await item(ref);
    assert.deepEqual(days(found, 'sendLetter'), [['2027-01-13', true, true]]);
    assert.equal(found?.late, true, 'and so the case is late');
    assert.ok((await item(ref, 'VUX.official1', 'late')) !== undefined);
    const late = groupsOf({ today: '2027-01-14', items: [found] }).find(({ group }) => group === 'late');
    assert.match(String(late?.rows[0]?.date), /^skulle ha gjorts ons 13 jan · enhetens egen frist/u);
  });

  it('holds the meeting on its day beside what is to be done before it, and the letter no more once it is sent', async () => {
    const { ref } = await office.register(entryOf({ open: ['EB'] }));
    await office.as('VUX.official1', { do: 'seekTimes', ref, skip: 0 });
    await office.until('2027-01-11T09:05');
    const [meeting] = (await office.load(ref)).meetings;
    const { id, revision, proposals } = meeting!;
    const start = proposals[0]!.start;
    await office.as('VUX.official1', {
      do: 'book',
      ref,
      meeting: id,
      meetingRev: revision,
      start,
      despiteClash: false,
    });
    await office.until('2027-01-11T09:10');
    const { version } = await office.load(ref);
    await office.as('VUX.official1', { do: 'tick', ref, rev: version, act: 'sendLetter' });
    const found = await item(ref);
    const meetings = [found, ...(found?.more ?? [])].filter((each) => each?.step.next === 'meeting');
    assert.deepEqual(
      meetings.map((each) => each?.date),
      [start.slice(0, 10)],
    );
    assert.deepEqual(days(found, 'sendLetter'), []);
    const theirs = await item(ref, 'EB.official1');
    assert.ok([theirs, ...(theirs?.more ?? [])].some((each) => each?.step.next === 'meeting'));
  });

  it('names the colleague whose case it is to those of the unit, and to nobody else', async () => {
    const { ref } = await office.register(entryOf({ open: ['EB'] }));
    await office.until('2027-01-11T09:05');
    assert.equal((await item(ref))?.responsible, undefined, 'her own');
    assert.equal((await item(ref, 'VUX.official2'))?.responsible, samplePerson('VUX.official1').name);
    const theirs = await item(ref, 'EB.official1');
    assert.ok(theirs !== undefined);
    assert.equal(theirs.responsible, undefined);
  });
});
