// GET …/calendarView/delta: what is new in a window since the last time, as stubs for the occurrences of a series.
import { answered } from '../call.ts';
import type { MailboxCall } from '../call.ts';
import { etagOf, findInstance, idOf, seriesIdOf } from '../model/ids.ts';
import type { Instance } from '../model/instances.ts';
import { nextNumber } from '../model/state.ts';
import type { DeltaRound } from '../model/state.ts';
import { instantOf, wallTimeAt } from '../model/zones.ts';
import { GraphFault } from '../wire/answer.ts';
import type { Answer } from '../wire/answer.ts';
import { eventAnswer } from '../wire/event-answer.ts';
import { readWindow, viewOf } from './read-events.ts';

const refused = ['$orderby', '$filter', '$select', '$expand', '$search', '$top'];

export function calendarViewDelta(call: MailboxCall): Answer {
  const given = call.query.names.find((name) => refused.includes(name.toLowerCase()));
  if (given !== undefined) {
    const message = `The following parameters are not supported with change tracking over the 'Events' resource: '${refused.join(', ')}'.`;
    throw new GraphFault(400, 'ErrorInvalidUrlQuery', message);
  }
  return tell(call, roundFor(call));
}

function roundFor(call: MailboxCall): DeltaRound {
  const skip = call.query.get('$skiptoken');
  if (skip !== undefined) return kept(call, skip);
  const delta = call.query.get('$deltatoken');
  if (delta === undefined) return freshRound(call, { ...readWindow(call), mailbox: call.mailbox.address, told: {} });
  return freshRound(call, kept(call, delta));
}

function kept(call: MailboxCall, token: string): DeltaRound {
  const round = call.world.state.deltas[token];
  if (round?.mailbox === call.mailbox.address) return round;
  throw new GraphFault(410, 'SyncStateNotFound', 'The sync state generation is not found; start over without a token.');
}

/** A round from what the caller was told before to what lies in the window now. */
function freshRound(call: MailboxCall, before: Omit<DeltaRound, 'pending'>): DeltaRound {
  const told: Record<string, string> = {};
  const pending: DeltaRound['pending'][number][] = [];
  for (const instance of viewOf(call, before.from, before.to)) {
    const id = idOf(instance, call.preferences.immutableIds);
    told[id] = etagOf(instance.event);
    if (before.told[id] !== told[id]) pending.push({ id, removed: false });
  }
  for (const id of Object.keys(before.told)) if (!Object.hasOwn(told, id)) pending.push({ id, removed: true });
  return { mailbox: before.mailbox, from: before.from, to: before.to, told, pending };
}

const defaultPage = 10;

function tell(call: MailboxCall, round: DeltaRound): Answer {
  const size = call.preferences.maxPageSize ?? defaultPage;
  const here = round.pending.slice(0, size);
  const rest = { ...round, pending: round.pending.slice(size) };
  const token = keep(call, rest);
  const path = call.path.replace(/\/$/, '');
  const link =
    rest.pending.length > 0
      ? { '@odata.nextLink': `${call.world.base}${path}?$skiptoken=${token}` }
      : { '@odata.deltaLink': `${call.world.base}${path}?$deltatoken=${token}` };
  const value = here.map(({ id, removed }) => (removed ? gone(id) : (current(call, id) ?? gone(id))));
  return answered(call, 200, { '@odata.context': `${call.world.base}/$metadata#Collection(event)`, ...link, value });
}

/** How many tokens are remembered; older ones have expired, as tokens do. */
const tokensKept = 200;

function keep(call: MailboxCall, round: DeltaRound): string {
  const { deltas } = call.world.state;
  const token = `R0usmc${String(nextNumber(call.world.state))}`;
  deltas[token] = round;
  const [oldest] = Object.keys(deltas);
  if (Object.keys(deltas).length > tokensKept && oldest !== undefined) Reflect.deleteProperty(deltas, oldest);
  return token;
}

const type = { '@odata.type': '#microsoft.graph.event' };
const gone = (id: string) => ({ ...type, id, '@removed': { reason: 'deleted' } });

function current(call: MailboxCall, id: string): object | undefined {
  const instance = findInstance(call.world.state, call.mailbox.address, id);
  if (instance?.event.folder !== 'calendar') return undefined;
  return {
    ...type,
    ...(instance.type === 'occurrence' ? stub(call, instance) : eventAnswer(instance, call.preferences)),
  };
}

const stub = ({ preferences }: MailboxCall, instance: Instance) => ({
  id: idOf(instance, preferences.immutableIds),
  seriesMasterId: seriesIdOf(instance, preferences.immutableIds),
  type: 'occurrence',
  start: wallTimeAt(instantOf(instance.content.start), preferences.timeZone),
  end: wallTimeAt(instantOf(instance.content.end), preferences.timeZone),
});
