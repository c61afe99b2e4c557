import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { objectId, sampleOrganisation, samplePerson } from '../../infra/local/people.ts';
import { createDialogues, type Dialogues } from '../../src/casework/dialogue/dialogues.ts';
import { replayDialogue } from '../../src/casework/dialogue/evolve-dialogue.ts';
import type { Deliverers } from '../../src/delivery/dispatch.ts';
import { createWorker } from '../../src/delivery/worker.ts';
import type { Dialogue, DialogueRequest } from '../../src/domain/dialogue.ts';
import type { Intent, IntentKind, Outcome } from '../../src/domain/intent.ts';
import { instantOf, type LocalDateTime } from '../../src/domain/time.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { say } from '../../src/swedish/outgoing.ts';
import { effort } from '../effort.ts';

type Wish = DialogueRequest extends infer Each ? (Each extends unknown ? Omit<Each, 'ref' | 'rev'> : never) : never;

/** Dialogue meetings with a real store and worker, and edges that write down what they were asked. */
async function openRoom(chance: () => number = () => 0) {
  const folder = await mkdtemp(path.join(tmpdir(), 'kvarbo-dialogue-'));
  let now = instantOf('2027-01-11T09:00');
  let drawn = 0;
  const random = () => ((drawn += 1) * 0.618_033_988_75) % 1;
  const id = () => objectId(3_000_000 + (drawn += 1));
  const store: Store = await openStore({ url: `sqlite:${path.join(folder, 'kvarbo.db')}` });
  const clock = { now: () => now };
  const dialogues: Dialogues = createDialogues({
    organisation: () => sampleOrganisation,
    settings: { holdMs: 30_000, pollMs: 600_000 },
    clock,
    chance: { random, id },
    dialogues: store.dialogues,
    outbox: store.outbox,
  });
  const delivered: Intent[] = [];
  /** Events in the calendar by promise, as a calendar that knows its own keeps them. */
  const calendar = new Map<string, string>();
  const deliver = async (intent: Intent & { readonly unwanted?: boolean }): Promise<Outcome> => {
    const luck = chance();
    if (luck > 0.9) return { outcome: 'again', at: null, code: 'calendarBusy' };
    const { content } = intent;
    if (content.kind === 'createEvent') calendar.set(intent.id, content.start);
    delivered.push(intent);
    // It happened, and nobody was told.
    if (luck > 0.8 && content.kind === 'createEvent') return { outcome: 'unknown', code: 'calendarSilent' };
    if (content.kind === 'findTimes') {
      return {
        outcome: 'done',
        result: {
          is: 'times',
          slots: [
            { start: '2027-01-20T10:00', clashes: [] },
            { start: '2027-01-21T13:00', clashes: [] },
          ],
        },
      };
    }
    if (content.kind === 'createEvent')
      return { outcome: 'done', result: { is: 'event', event: { mailbox: content.organiser, id: intent.id } } };
    if (content.kind === 'cancelEvent') calendar.delete(content.event.id);
    return { outcome: 'done', result: { is: 'nothing' } };
  };
  const kinds: readonly IntentKind[] = ['remindUnit', 'direct', 'findTimes', 'createEvent', 'cancelEvent', 'wake'];
  const worker = createWorker({
    outbox: store.outbox,
    deliverers: Object.fromEntries(kinds.map((kind) => [kind, deliver])) as unknown as Deliverers,
    takeOutcome: (intent, outcome, retryAt) => dialogues.takeOutcome(intent, outcome, retryAt),
    clock,
    chance: { random },
    log: () => undefined,
    pause: () => Promise.resolve(),
  });
  const load = async (ref: string): Promise<Dialogue> => {
    const found = await store.dialogues.load(ref);
    assert.ok(found);
    return found;
  };
  return {
    store,
    dialogues,
    delivered,
    calendar,
    load,
    start: async (who: string, units: readonly string[], joint = true, form = 'form-1') =>
      dialogues.start(samplePerson(who).id, { form, units, joint }),
    async act(who: string, ref: string, wish: Wish, rev?: number) {
      const version = rev ?? (await store.dialogues.load(ref))?.version ?? 0;
      return dialogues.act(samplePerson(who).id, { ...wish, ref, rev: version });
    },
    async until(local: LocalDateTime) {
      const target = instantOf(local);
      for (;;) {
        await worker.runDue();
        const next = await store.outbox.nextDue();
        if (next === null || next > target) break;
        now = Math.max(now, next);
      }
      now = Math.max(now, target);
      await worker.runDue();
    },
    said: () =>
      delivered.flatMap(({ content }) =>
        content.kind === 'remindUnit'
          ? [`${content.unit}: ${say(content.text)}`]
          : content.kind === 'direct'
            ? [`${nameOf(content.person)}: ${say(content.text)}`]
            : [],
      ),
    async close() {
      await worker.stop();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
type Room = Awaited<ReturnType<typeof openRoom>>;

function nameOf(id: string): string {
  const keys = ['VUX.chief', 'EB.chief', 'BoU.chief', 'VUX.official1', 'EB.official1', 'processLeader'];
  return keys.find((key) => samplePerson(key).id === id) ?? id;
}

const answers = ['Ja, oftast.', 'Oklart vem som ringer först.', 'En gemensam lathund.', '', 'Tidigare kontakt.'];

describe('a dialogue meeting between units', () => {
  let room: Room;
  beforeEach(async () => {
    room = await openRoom();
  });
  afterEach(() => room.close());

  async function begun(units: readonly string[] = ['vux', 'eb', 'bou']): Promise<string> {
    const made = await room.start('VUX.chief', units);
    assert.ok(made.result === 'done');
    return made.refs[0]!;
  }
  async function booked(): Promise<string> {
    const ref = await begun();
    await room.act('VUX.chief', ref, { do: 'seekTimes', skip: 0 });
    await room.until('2027-01-11T09:05');
    await room.act('EB.chief', ref, { do: 'book', start: '2027-01-20T10:00' });
    await room.until('2027-01-11T09:10');
    return ref;
  }
  async function told(): Promise<string> {
    const ref = await booked();
    await room.until('2027-01-20T11:30');
    assert.deepEqual(await room.act('VUX.chief', ref, { do: 'answer', answers }), { result: 'done', ref });
    return ref;
  }

  it('goes from not planned to planned, answered, actions open and done', async () => {
    const ref = await begun();
    const state = async () => (await room.load(ref)).state;
    assert.equal(await state(), 'notPlanned');
    await room.act('VUX.chief', ref, { do: 'seekTimes', skip: 0 });
    await room.until('2027-01-11T09:05');
    await room.act('VUX.chief', ref, { do: 'book', start: '2027-01-20T10:00' });
    await room.until('2027-01-11T09:10');
    assert.equal(await state(), 'planned');
    await room.until('2027-01-20T11:30');
    await room.act('BoU.chief', ref, { do: 'answer', answers });
    assert.equal(await state(), 'answered');
    await room.act('VUX.chief', ref, { do: 'addPoint', text: 'Vem ringer först?' });
    const person = samplePerson('EB.official1').id;
    await room.act('EB.chief', ref, {
      do: 'addAction',
      kind: 'action',
      text: 'Skriv en lathund',
      person,
      on: '2027-02-01',
    });
    await room.act('EB.chief', ref, {
      do: 'addAction',
      kind: 'routine',
      text: 'Ändra vår jourlista',
      person,
      on: '2027-02-03',
    });
    await room.act('VUX.chief', ref, { do: 'send' });
    assert.equal(await state(), 'actionsOpen');
    const { actions } = await room.load(ref);
    assert.equal(actions[1]?.person, samplePerson('EB.chief').id, 'a change of a unit’s own routine is its chief’s');
    for (const { id } of actions) await room.act('EB.chief', ref, { do: 'tick', id });
    assert.equal(await state(), 'done');
    assert.deepEqual(await room.dialogues.list(samplePerson('VUX.chief').id), []);
  });

  it('is said with its name and day in each unit’s channel the working day before, and to who began it the day after', async () => {
    await booked();
    await room.until('2027-01-19T08:59');
    assert.deepEqual(room.said(), []);
    await room.until('2027-01-19T09:00');
    const text = 'Dialogmöte om samordningsrutinen 2027-01-20';
    assert.deepEqual(room.said().sort(), [`bou: ${text}`, `eb: ${text}`, `vux: ${text}`]);
    await room.until('2027-01-21T09:00');
    assert.equal(room.said().at(-1), 'VUX.chief: Dialogmötet om samordningsrutinen har varit. Skriv in svaren.');
  });

  it('sends what is unclear to the process leader, and each what is hers to do until it is done', async () => {
    const ref = await told();
    await room.act('VUX.chief', ref, { do: 'addPoint', text: 'Vem ringer först?' });
    const person = samplePerson('EB.official1').id;
    await room.act('VUX.chief', ref, {
      do: 'addAction',
      kind: 'action',
      text: 'Skriv en lathund',
      person,
      on: '2027-02-01',
    });
    const before = room.said().length;
    await room.act('VUX.chief', ref, { do: 'send' });
    await room.until('2027-01-20T11:31');
    const due = 'EB.official1: Från ett dialogmöte om samordningsrutinen: du har något att göra senast 2027-02-01.';
    assert.deepEqual(room.said().slice(before).sort(), [
      due,
      'processLeader: Från ett dialogmöte om samordningsrutinen: det här är oklart i rutinen.',
    ]);
    await room.until('2027-02-08T09:00');
    assert.equal(room.said().filter((each) => each === due).length, 3, 'on the day, and a week after');
    const [action] = (await room.load(ref)).actions;
    assert.deepEqual(await room.act('EB.official1', ref, { do: 'tick', id: action!.id }), { result: 'done', ref });
    const silent = room.said().length;
    await room.until('2027-04-01T09:00');
    assert.equal(room.said().length, silent);
  });

  it('says nothing that was typed to anybody: every text that leaves is of the closed list', async () => {
    const ref = await told();
    await room.act('VUX.chief', ref, { do: 'addPoint', text: 'Ovanligtordsomingenskriver' });
    await room.act('VUX.chief', ref, { do: 'send' });
    await room.until('2027-03-01T09:00');
    const left = JSON.stringify(room.delivered.map(({ content }) => content));
    assert.ok(!left.includes('Ovanligtord') && !left.includes('lathund'));
  });

  it('a meeting that is called off is no longer said, and can be booked anew', async () => {
    const ref = await booked();
    await room.act('VUX.chief', ref, { do: 'cancel' });
    await room.until('2027-01-22T09:00');
    assert.deepEqual(room.said(), []);
    assert.equal(room.calendar.size, 0);
    assert.equal((await room.load(ref)).state, 'notPlanned');
    assert.equal((await room.act('VUX.chief', ref, { do: 'seekTimes', skip: 0 })).result, 'done');
  });

  it('is one for all, or one for each by itself; a form sent twice begins nothing twice', async () => {
    const joint = await room.start('VUX.chief', ['vux', 'eb'], true, 'a');
    assert.deepEqual(await room.start('VUX.chief', ['vux', 'eb'], true, 'a'), joint);
    const each = await room.start('VUX.chief', ['vux', 'eb', 'bou'], false, 'b');
    assert.ok(each.result === 'done' && joint.result === 'done');
    const units = await Promise.all(each.refs.map(async (ref) => (await room.load(ref)).units));
    assert.deepEqual(units, [['vux'], ['eb'], ['bou']]);
    assert.equal((await room.store.dialogues.open()).length, 4);
  });

  it('is begun by chiefs of VUX, EB and BoU alone, and does not exist for who takes no part', async () => {
    for (const who of ['VUX.official1', 'FFS.chief', 'administrator', 'processLeader'])
      assert.deepEqual(await room.start(who, ['vux']), { result: 'refused', why: 'chiefOnly' });
    const ref = await begun(['vux', 'eb']);
    for (const who of ['BoU.chief', 'FFS.chief', 'administrator', 'processLeader', 'EB.official1']) {
      assert.equal(await room.dialogues.view(samplePerson(who).id, ref), null);
      assert.deepEqual(await room.act(who, ref, { do: 'seekTimes', skip: 0 }), { result: 'refused', why: 'notFound' });
    }
    assert.notEqual(await room.dialogues.view(samplePerson('EB.chief').id, ref), null);
  });

  it('who has something to do sees it and ticks it, and changes nothing else', async () => {
    const ref = await told();
    const person = samplePerson('EB.official1').id;
    for (const text of ['Ett', 'Två'])
      await room.act('VUX.chief', ref, {
        do: 'addAction',
        kind: 'action',
        text,
        person: text === 'Ett' ? person : samplePerson('VUX.official1').id,
        on: '2027-02-01',
      });
    await room.act('VUX.chief', ref, { do: 'send' });
    const [hers, other] = (await room.load(ref)).actions;
    assert.equal((await room.act('EB.official1', ref, { do: 'tick', id: hers!.id })).result, 'done');
    assert.deepEqual(await room.act('EB.official1', ref, { do: 'tick', id: other!.id }), {
      result: 'refused',
      why: 'chiefOnly',
    });
    assert.deepEqual(await room.act('EB.official1', ref, { do: 'cancel' }), { result: 'refused', why: 'chiefOnly' });
  });

  it('an old card does nothing, and the questions are not answered before the meeting has begun', async () => {
    const ref = await booked();
    assert.deepEqual(await room.act('VUX.chief', ref, { do: 'cancel' }, 1), { result: 'stale', ref });
    assert.deepEqual(await room.act('VUX.chief', ref, { do: 'answer', answers }), {
      result: 'refused',
      why: 'notOffered',
    });
  });

  it('a case that never was is not touched: the chain of access knows nothing of dialogue meetings', async () => {
    const ref = await booked();
    assert.deepEqual(await room.store.access.of(ref), []);
    assert.equal(await room.store.cases.load(ref), undefined);
  });
});

describe('dialogue meetings under faults', () => {
  it('lose nothing and book nothing twice, whatever is pressed and however the calendar answers', async function () {
    this.timeout(120_000);
    const wishes: readonly Wish[] = [
      { do: 'seekTimes', skip: 0 },
      { do: 'book', start: '2027-01-20T10:00' },
      { do: 'book', start: '2027-01-21T13:00' },
      { do: 'cancel' },
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...wishes), fc.integer({ min: 0, max: 40 })), { maxLength: 14 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 30 }),
        async (presses, luck) => {
          let drawn = 0;
          const room = await openRoom(() => (drawn < 40 ? luck[(drawn += 1) % luck.length]! : 0));
          try {
            const made = await room.start('VUX.chief', ['vux', 'eb']);
            assert.ok(made.result === 'done');
            const ref = made.refs[0]!;
            let minutes = 0;
            for (const [wish, wait] of presses) {
              await room.act('VUX.chief', ref, wish);
              minutes += wait;
              const at = `2027-01-11T${String(9 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
              await room.until(at);
            }
            await room.until('2027-01-12T12:00');
            const after = await room.load(ref);
            const { state, event, start } = after.booking;
            const standing = state === 'booked' || state === 'cancelling';
            assert.equal(room.calendar.size, standing ? 1 : 0, `${state} ${String(event?.id)}`);
            if (standing) assert.equal(room.calendar.get(event?.id ?? ''), start);
            // What is remembered is what happened.
            const history = await room.store.dialogues.history(ref);
            assert.deepEqual({ ...replayDialogue(undefined, history), version: after.version }, after);
            await room.until('2027-01-25T12:00');
            const reminders = room.said().filter((each) => each.startsWith('vux:'));
            assert.deepEqual(new Set(reminders).size, standing ? 1 : 0);
          } finally {
            await room.close();
          }
        },
      ),
      { numRuns: effort(25, 400) },
    );
  });
});
