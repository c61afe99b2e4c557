import assert from 'node:assert/strict';
import { entryOf } from './entries.ts';
import { idOf, walking, type Walk } from './walk.ts';

const until = '2027-01-19';
const put = (act: 'sendLetter' | 'register', day = until) =>
  ({ do: 'snooze', act, until: day, reason: 'awaitsHousehold' }) as const;
const reminded = (walk: Walk, text: string): readonly string[] =>
  walk.office.delivered.flatMap(({ content }) =>
    (content.kind === 'remindUnit' || content.kind === 'direct') && content.text.text === text ? [content.kind] : [],
  );
async function item(walk: Walk) {
  const list = await walk.office.casework.list(idOf('VUX.chief'), 'unit');
  assert.equal(list.items.length, 1);
  return list.items[0]!;
}

describe('"Påminn mig senare"', () => {
  it('holds the unit’s reminder of the letter back until the day, and then reminds both', () =>
    walking({}, async (walk) => {
      await walk.act(put('sendLetter'));
      await walk.office.until('2027-01-18T23:00');
      assert.deepEqual([reminded(walk, 'R4'), reminded(walk, 'A5')], [[], []]);
      await walk.office.until('2027-01-19T10:00');
      assert.deepEqual([reminded(walk, 'R4'), reminded(walk, 'A5')], [['remindUnit'], ['direct']]);
    }));

  it('says nothing of what has been done meanwhile', () =>
    walking({}, async (walk) => {
      await walk.act(put('sendLetter'));
      await walk.tick('sendLetter');
      await walk.office.until('2027-01-19T10:00');
      assert.deepEqual([reminded(walk, 'R4'), reminded(walk, 'A5')], [[], []]);
    }));

  it('lets the next line come first, and the chief sees what is put off, until when and why', () =>
    walking({}, async (walk) => {
      for (const act of ['writeReference', 'register', 'tellEB', 'phone'] as const) await walk.tick(act);
      await walk.act({ do: 'snooze', act: 'sendLetter', until, reason: 'noTime' });
      const now = await item(walk);
      const shown = [now, ...(now.more ?? [])].find(({ snoozed }) => snoozed !== undefined);
      assert.deepEqual(shown?.snoozed, { until, reason: 'noTime' });
      assert.ok(!shown.late && shown.date === until);
      await walk.act({ do: 'unsnooze', act: 'sendLetter' });
      const back = await item(walk);
      assert.ok([back, ...(back.more ?? [])].every(({ snoozed }) => snoozed === undefined));
    }));

  it('is refused for what is due the same day, for too long, for today and for a day nobody works', () =>
    walking({}, async (walk) => {
      const why = async (step: Parameters<Walk['try']>[0]): Promise<string> => {
        const result = await walk.try(step);
        return result.result === 'refused' ? result.why : result.result;
      };
      assert.equal(await why(put('register', '2027-01-22')), 'snoozeTooLong');
      assert.equal(await why(put('register', '2027-01-11')), 'timePassed');
      assert.equal(await why(put('register', '2027-01-16')), 'timeNotReal');
      const eviction = { date: '2027-03-11', time: '10:00', ground: 'hyresskuld' } as const;
      const entry = entryOf({ kind: 'KFM', receivedAt: '08:40', eviction });
      await walk.act({ do: 'newNoticeInCase', form: 'kfm', entry });
      assert.equal(
        await why({ do: 'snooze', act: 'confirmToKfm', until: '2027-01-12', reason: 'noTime' }),
        'notSnoozed',
      );
    }));
});
