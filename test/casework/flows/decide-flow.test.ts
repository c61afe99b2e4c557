import assert from 'node:assert/strict';
import { samplePerson } from '../../../infra/local/people.ts';
import { onDesk } from './desk.ts';

const refused = (why: string) => ({ result: 'refused', why });
const said = ({ result, ...more }: { result: string; why?: string }) => ({ result, why: more.why });

describe('casework/flows: what happens in a case', () => {
  it('only what is offered, by those who may, with answers that fit', () =>
    onDesk(async (desk) => {
      const none = await desk.try({ do: 'happen', what: 'finish', answers: {} });
      assert.deepEqual(said(none as never), refused('notOffered'));
      const missing = await desk.try({ do: 'happen', what: 'go', answers: {} });
      assert.deepEqual(said(missing as never), refused('answerMissing'));
      const ahead = await desk.try({ do: 'happen', what: 'go', answers: { on: '2027-02-01' } });
      assert.deepEqual(said(ahead as never), refused('dateAhead'));
      const hers = await desk.try({ do: 'happen', what: 'overrule', answers: {} });
      assert.deepEqual(said(hers as never), refused('chiefOnly'));
      const colleague = await desk.try({ do: 'happen', what: 'ask', answers: {} }, 'VUX.official2');
      assert.deepEqual(said(colleague as never), refused('notYourUnit'));
      await desk.act({ do: 'happen', what: 'go', answers: { on: '2027-01-11' } });
      const now = await desk.case();
      assert.equal(now.state, 'running');
      assert.equal(now.clocks[0]?.due, '2027-01-25');
      assert.equal(now.happened[0]?.by, samplePerson('VUX.official1').id);
    }));

  it('a period begun anew settles the one before', () =>
    onDesk(async (desk) => {
      await desk.act({ do: 'happen', what: 'go', answers: { on: '2027-01-10' } });
      await desk.act({ do: 'happen', what: 'go', answers: { on: '2027-01-11' } });
      const { clocks } = await desk.case();
      assert.deepEqual(
        clocks.map(({ settledOn }) => settledOn),
        ['2027-01-11', null],
      );
    }));

  it('the chief is asked once for each question, held as everything that leaves, and answers in order', () =>
    onDesk(async (desk) => {
      await desk.act({ do: 'happen', what: 'ask', answers: {} });
      await desk.act({ do: 'happen', what: 'ask', answers: {} });
      await desk.act({ do: 'happen', what: 'askMore', answers: {} });
      assert.equal(desk.left('direct').length, 0);
      await desk.pass();
      assert.deepEqual(
        desk.left('direct').map(({ person, screen, text }) => [person, screen, text.text]),
        [
          [samplePerson('VUX.chief').id, 'decision', 'R10'],
          [samplePerson('VUX.chief').id, 'decision', 'R10'],
        ],
      );
      assert.deepEqual(
        said((await desk.try({ do: 'flowChiefDecides', decision: 'goOn' })) as never),
        refused('chiefOnly'),
      );
      const odd = await desk.try({ do: 'flowChiefDecides', decision: 'sideways' }, 'VUX.chief');
      assert.deepEqual(said(odd as never), refused('notOffered'));
      await desk.act({ do: 'flowChiefDecides', decision: 'goOn' }, 'VUX.chief');
      assert.equal((await desk.case()).chiefQuestion, 'more');
      await desk.act({ do: 'flowChiefDecides', decision: 'close' }, 'VUX.chief');
      assert.equal((await desk.case()).ended, true);
    }));

  it('another förvaltning is told only with a consent; the own is told as the routine says', () =>
    onDesk(async (desk) => {
      await desk.act({ do: 'happen', what: 'tell', answers: {} });
      await desk.pass();
      assert.deepEqual(
        desk.left('tellUnit').map(({ unit }) => unit),
        ['eb'],
      );
      await desk.consent('FFS');
      await desk.act({ do: 'happen', what: 'tell', answers: {} });
      await desk.pass();
      assert.deepEqual(
        desk.left('tellUnit').map(({ unit }) => unit),
        ['eb', 'ffs'],
      );
    }));

  it('a consent withdrawn before it left keeps it from leaving, and afterwards takes it back in place', () =>
    onDesk(async (desk) => {
      await desk.consent('FFS');
      await desk.act({ do: 'happen', what: 'tell', answers: {} });
      await desk.withdraw('FFS');
      await desk.pass();
      assert.deepEqual(
        desk.left('tellUnit').map(({ unit }) => unit),
        ['eb'],
      );
      await desk.consent('FFS');
      await desk.act({ do: 'happen', what: 'tell', answers: {} });
      await desk.pass();
      const official = samplePerson('FFS.official1').id;
      assert.equal((await desk.office.casework.view(official, desk.ref))?.access, 'participant');
      await desk.withdraw('FFS');
      await desk.pass();
      assert.deepEqual(
        desk.left('updateTell').map(({ unit, text }) => [unit, text.text]),
        [['ffs', 'A2']],
      );
      assert.equal(await desk.office.casework.view(official, desk.ref), null);
      assert.equal((await desk.case()).answers['lastWord'], 'withdrawn');
    }));

  it('a line is ticked and unticked by its code, of the own unit alone', () =>
    onDesk(
      async (desk) => {
        const view = await desk.office.casework.view(samplePerson('FFS.official1').id, desk.ref);
        assert.ok(view?.access === 'flow');
        assert.ok(view.lines.length > 0 && view.lines.length <= 8);
        const line = view.lines.find(({ control }) => control === 'tick');
        assert.ok(line);
        await desk.act({ do: 'tickTask', code: line.code });
        assert.ok((await desk.case()).ticks[line.code]);
        await desk.act({ do: 'untickTask', code: line.code });
        assert.equal((await desk.case()).ticks[line.code], undefined);
        const odd = await desk.try({ do: 'tickTask', code: 'EB.none' });
        assert.deepEqual(said(odd as never), refused('notOffered'));
      },
      { who: 'FFS.official1' },
    ));

  it('what ends sends nothing more and tells neutrally what was told', () =>
    onDesk(async (desk) => {
      await desk.act({ do: 'happen', what: 'tell', answers: {} });
      await desk.act({ do: 'happen', what: 'go', answers: { on: '2027-01-11' } });
      await desk.pass();
      await desk.act({ do: 'misregistered' });
      await desk.pass();
      assert.deepEqual(
        desk.left('updateTell').map(({ text }) => text.text),
        ['A2'],
      );
      const until = desk.office.delivered.length;
      await desk.office.until('2027-03-01T09:00');
      assert.equal(desk.office.delivered.length, until);
      const late = await desk.try({ do: 'happen', what: 'ask', answers: {} });
      assert.deepEqual(said(late as never), refused('caseEnded'));
    }));

  it('dates are said once, each to its own, and follow the case', () =>
    onDesk(async (desk) => {
      await desk.consent('FFS', { validUntil: '2027-01-24' });
      await desk.act({ do: 'happen', what: 'go', answers: { on: '2027-01-11' } });
      await desk.office.until('2027-01-18T12:00');
      assert.deepEqual(
        desk.left('remindUnit').map(({ unit, text }) => [unit, text.text]),
        [['vux', 'R8']],
      );
      await desk.office.until('2027-02-01T12:00');
      // The consent had run out: nothing for FFS.
      assert.deepEqual(
        desk.left('remindUnit').map(({ unit }) => unit),
        ['vux'],
      );
      assert.deepEqual(
        desk.left('direct').map(({ screen, text }) => [screen, text.text]),
        [['due', 'R7']],
      );
      assert.deepEqual([...(await desk.case()).reminded].sort(), [
        'early:2027-01-25',
        'ffs:2027-01-25',
        'own:2027-01-25',
      ]);
      const list = await desk.office.casework.list(samplePerson('VUX.official1').id, 'mine');
      assert.deepEqual(list.items[0]?.step, { next: 'keep', workflow: 'W000', what: 'period' });
      assert.deepEqual(
        list.items.map(({ late }) => late),
        [true],
      );
    }));
});
