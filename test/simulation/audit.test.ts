// The audit of the simulation sees what it is there to see.
import assert from 'node:assert/strict';
import { sampleOrganisation } from '../../infra/local/people.ts';
import { audited } from '../../infra/simulate/audit/audit.ts';
import { openLedger, type Ledger } from '../../infra/simulate/ledger.ts';
import { castOf } from '../../infra/story/cast.ts';
import { setTheScene } from '../../infra/story/set-the-scene.ts';
import { openTown, type Town } from '../../infra/story/town/town.ts';
import { instantOf } from '../../src/domain/time.ts';
import { entryOf } from '../casework/entries.ts';

describe('the audit of a simulated town', () => {
  let town: Town;
  let ledger: Ledger;
  let ref: string;

  beforeEach(async () => {
    const cast = castOf(sampleOrganisation);
    ledger = openLedger();
    town = await openTown(cast, instantOf('2027-01-11T09:00'), {
      onWritten: (method, given, result) => {
        ledger.onWritten(method, given, result);
      },
    });
    const channels = cast.organisation.units.map(({ id }) => cast.unitName(id));
    await setTheScene(town, { cast, channels, opened: cast.people.map(({ key }) => key) });
    const anna = cast.person('VUX.official1')?.id ?? '';
    const act = town.kvarbo.casework;
    const entry = entryOf({ open: ['EB'] });
    const made = await act.act(anna, { do: 'registerNotice', form: 'one', entry, treserva: null });
    ref = made.ref ?? '';
    await act.act(anna, { do: 'seekTimes', ref, skip: 0 });
    await town.settle();
    const [meeting] = (await town.store.cases.load(ref))?.meetings ?? [];
    assert.ok(meeting);
    const start = meeting.proposals[0]?.start ?? '';
    const chosen = { meeting: meeting.id, meetingRev: meeting.revision, start, despiteClash: false };
    await act.act(anna, { do: 'book', ref, ...chosen });
    await town.until(town.now() + 5 * 60_000);
  });
  afterEach(() => town.close());

  const found = (): Promise<readonly string[]> => audited({ town, ledger, refs: [ref], unnoted: new Map() });

  async function byHand(method: string, path: string, body: object | null): Promise<void> {
    const headers = { 'content-type': 'application/json', 'x-by-hand': 'yes', prefer: 'IdType="ImmutableId"' };
    const sent = body === null ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${town.graph.url}/v1.0/users/${path}`, { method, headers, ...sent });
    assert.ok(response.ok, await response.text());
  }
  const organiser = 'moten.sf';
  const address = (): string => town.cast.mailboxes.find(({ name }) => name === organiser)?.address ?? '';
  const at = (dateTime: string): object => ({ dateTime, timeZone: 'W. Europe Standard Time' });

  it('finds nothing where nothing is wrong', async () => {
    assert.deepEqual(await found(), []);
  });

  it('finds an event that no case knows of', async () => {
    const times = { start: at('2027-02-01T10:00:00'), end: at('2027-02-01T11:00:00') };
    await byHand('POST', `${address()}/events`, { subject: 'Annat', ...times });
    assert.match((await found()).join('\n'), /that no case knows of/);
  });

  it('finds a booking that stands at another time, or nowhere', async () => {
    const event = town.graph.events(address())[0]?.id ?? '';
    const times = { start: at('2027-02-01T10:00:00'), end: at('2027-02-01T11:00:00') };
    await byHand('PATCH', `${address()}/events/${event}`, times);
    assert.match((await found()).join('\n'), /stands at 2027-02-01T10:00/);
    await byHand('DELETE', `${address()}/events/${event}`, null);
    assert.match((await found()).join('\n'), /is booked and not in the calendar/);
  });

  it('finds somebody who was invited beside the booking, and somebody who was not', async () => {
    const event = town.graph.events(address())[0];
    const stranger = { type: 'required', emailAddress: { address: town.cast.unit('BoU')?.mailbox } };
    await byHand('PATCH', `${address()}/events/${event?.id ?? ''}`, { attendees: [stranger] });
    const lines = (await found()).join('\n');
    assert.match(lines, /invited, not/);
    assert.match(lines, /does not stand in/);
  });

  it('finds a promise that is neither kept nor waiting, and one that was kept twice', async () => {
    const entered = [...ledger.entries.values()];
    const kept = entered.find(({ done }) => done === 1);
    assert.ok(kept);
    kept.done = 0;
    assert.match((await found()).join('\n'), /neither kept nor waiting nor let go/);
    kept.done = 2;
    assert.match((await found()).join('\n'), /done 2 times/);
  });

  it('finds what was posted more often than it was promised', async () => {
    const post = town.left.find(({ place, how, answer }) => place === 'channel' && how === 'created' && !answer);
    assert.ok(post);
    (town.left as unknown[]).push(post);
    assert.match((await found()).join('\n'), /2 posts, 1 promised/);
  });
});
