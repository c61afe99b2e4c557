import assert from 'node:assert/strict';
import { samplePerson } from '../../../infra/local/people.ts';
import { flows } from '../../../src/casework/flows/registry.ts';
import type { Flow } from '../../../src/casework/flows/flow.ts';
import { administrationOf, onDesk, type Desk } from './desk.ts';
import { toy } from './toy.ts';

/** A case nobody else may know of, that tries to say everything to everybody. */
const hidden: Flow = {
  ...toy,
  name: 'W003',
  document: '003',
  starters: ['VUX', 'SAV'],
  channels: false,
  factsOf: (_subject, now) => ({ process: 'SAV', age: 20, lvuApplicable: false, receivedBy: 'STO', today: now.today }),
  meetings: () => [
    { kind: 'handoverMeeting', units: ['SAV'], minutes: 60, earliest: null, latest: null, without: 'wait' },
  ],
};

const hiding = (follow: (desk: Desk) => Promise<void>): Promise<void> =>
  onDesk(follow, { flows: { W003: hidden }, workflow: 'W003' });

const seen = (desk: Desk, who: string) => desk.office.casework.view(samplePerson(who).id, desk.ref);

async function handover(desk: Desk): Promise<void> {
  await desk.act({
    do: 'noteConsent',
    recipient: { to: 'unit', kind: 'SAV', administration: administrationOf('SAV') },
    purpose: 'handover',
    answer: 'given',
    covers: ['contact'],
    except: [],
    form: 'paper',
    on: '2027-01-11',
    validUntil: null,
  });
}

describe('casework/flows: a case nobody else may know of', () => {
  it('is the named official’s alone, until she hands it over herself', () =>
    hiding(async (desk) => {
      assert.equal((await seen(desk, 'VUX.official1'))?.access, 'flow');
      for (const who of ['VUX.official2', 'VUX.chief', 'EB.official1', 'SAV.official1', 'administrator'])
        assert.equal(await seen(desk, who), null, who);
      const list = await desk.office.casework.list(samplePerson('VUX.official2').id, 'unit');
      assert.deepEqual(list.items, []);
      const taken = await desk.try({ do: 'take', tell: null }, 'VUX.official2');
      assert.deepEqual(taken, { result: 'refused', why: 'notFound', ref: null });
      const work = await desk.office.casework.workOf(samplePerson('VUX.chief').id, samplePerson('VUX.official1').id);
      assert.deepEqual(work, []);
      await desk.act({ do: 'assign', unit: 'VUX', person: samplePerson('VUX.official2').id });
      assert.equal((await seen(desk, 'VUX.official2'))?.access, 'flow');
      assert.equal(await seen(desk, 'VUX.official1'), null);
      await desk.pass();
      assert.deepEqual(
        desk.left('direct').map(({ text }) => text.text),
        ['F6'],
      );
    }));

  it('shows the chief what she is asked while she is, and nothing else', () =>
    hiding(async (desk) => {
      await desk.act({ do: 'happen', what: 'ask', answers: {} });
      const view = await seen(desk, 'VUX.chief');
      assert.ok(view?.access === 'asked');
      assert.equal(view.question, 'silent');
      assert.equal('case' in view, false);
      const more = await desk.try({ do: 'happen', what: 'ask', answers: {} }, 'VUX.chief');
      assert.equal(more.result, 'refused');
      await desk.act({ do: 'flowChiefDecides', decision: 'goOn' }, 'VUX.chief');
      assert.equal(await seen(desk, 'VUX.chief'), null);
    }));

  it('says nothing in any channel and one neutral text in person, whatever its definition asks for', () =>
    hiding(async (desk) => {
      await desk.act({ do: 'happen', what: 'tell', answers: {} });
      await desk.act({ do: 'happen', what: 'ask', answers: {} });
      await desk.act({ do: 'happen', what: 'go', answers: { on: '2027-01-11' } });
      await desk.office.until('2027-03-01T09:00');
      for (const kind of ['tellUnit', 'remindUnit', 'updateTell'] as const) assert.deepEqual(desk.left(kind), []);
      assert.deepEqual([...new Set(desk.left('direct').map(({ text }) => text.text))], ['F6']);
      assert.deepEqual((await desk.case()).tells, []);
    }));

  it('meets only a person who is named, by consent, in an invitation like any other', () =>
    hiding(async (desk) => {
      const seek = { do: 'seekTimes', kind: 'handoverMeeting', skip: 0 } as const;
      assert.deepEqual(await desk.try(seek), { result: 'refused', why: 'consentMissing', ref: desk.ref });
      await handover(desk);
      assert.deepEqual(await desk.try(seek), { result: 'refused', why: 'nameFirst', ref: desk.ref });
      await desk.act({ do: 'assign', unit: 'SAV', person: samplePerson('SAV.official1').id });
      await desk.act(seek);
      await desk.pass();
      const lead = (await desk.case()).meetings[0];
      await desk.act({ do: 'book', meeting: lead?.id ?? '', start: '2027-01-20T10:00', despiteClash: false });
      await desk.pass();
      const made = desk.left('createEvent');
      assert.deepEqual(
        made.map(({ attendees }) => attendees.map(({ person }) => person)),
        [[samplePerson('VUX.official1').id], [samplePerson('SAV.official1').id]],
      );
      assert.deepEqual(new Set(made.map(({ text }) => JSON.stringify(text))).size, 1);
      assert.ok(made.every(({ text }) => text.circle === 'own' && text.place === 'office'));
      assert.equal(await seen(desk, 'SAV.official1'), null);
      await desk.office.until('2027-01-22T12:00');
      assert.deepEqual(desk.left('remindUnit'), []);
      const told = desk.left('direct');
      assert.ok(told.every(({ person, text }) => person === samplePerson('VUX.official1').id && text.text === 'F6'));
    }));

  it('is linked with no other', () =>
    hiding(async (desk) => {
      const start = { workflow: 'W003', answers: { how: 'plain' }, treserva: null, form: 'x', from: desk.ref } as const;
      const made = await desk.office.as('VUX.official1', { do: 'startFlow', ...start });
      assert.deepEqual(made, { result: 'refused', why: 'notOffered', ref: null });
    }));

  it('is of the one workflow that has no channels', () => {
    for (const flow of Object.values(flows)) assert.equal(flow.channels, flow.name !== 'W003', flow.name);
  });
});
