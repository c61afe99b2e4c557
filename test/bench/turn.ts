// What a turn costs beside the least that could answer it: the product with its durable commit, a teams-ai bot that answers the
// same finished card, and a botbuilder echo, in one run, turn about.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { mailboxes } from '../journeys/town.ts';
import { startGraph } from '../../infra/local/graph/server.ts';
import type { Memory } from './servers/measured.ts';
import { openCase, pressing, pressingInVain, typing, type Talk } from './turn-contenders.ts';
import { sharesOf } from './turn-profile.ts';
import { startServerProcess, type Running, type ServerName } from './turn-servers.ts';
import { turnTables } from './turn-tables.ts';
import { openSink, openWire, type Wire } from './turn-wire.ts';

const starts = 3;
const warmUpTurns = 500;
const rounds = 9;
const turnsARound = 500;
const unhurriedRounds = 3;
const unhurriedTurns = 60;
/** Between an answer and the next press; long enough for what goes on after an answer to be over. */
const restMs = 25;
const profiledTurns = 600;

export interface Measured {
  readonly name: string;
  readonly startMs: readonly number[];
  readonly atStart: Memory;
  readonly after: Memory;
  readonly turns: number;
  /** Milliseconds from press to answer, a list for each round: one turn upon another, and with a rest between them. */
  readonly hurried: readonly (readonly number[])[];
  readonly unhurried: readonly (readonly number[])[];
}

interface Contender {
  readonly name: string;
  readonly server: ServerName;
  readonly args: () => readonly string[];
}

interface Seat {
  readonly name: string;
  readonly running: Running;
  readonly startMs: readonly number[];
  readonly atStart: Memory;
}

interface Player extends Seat {
  readonly talk: Talk;
  readonly wire: Wire;
}

export async function benchTurn(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kvarbo-bench-'));
  const cardFile = path.join(folder, 'card.json');
  const graph = await startGraph({ mailboxes: mailboxes(), now: () => Date.now() });
  const sink = await openSink();
  const running: Running[] = [];
  try {
    let databases = 0;
    const contenders: readonly Contender[] = [
      {
        name: 'Kvarbo',
        server: 'kvarbo',
        args: () => [path.join(folder, `kvarbo${String((databases += 1))}.db`), graph.url],
      },
      { name: 'bare teams-ai invoke', server: 'bare-invoke', args: () => [cardFile] },
      { name: 'bare botbuilder echo', server: 'bare-echo', args: () => [] },
    ];
    const [ours, invoke, echo] = await seated(contenders, running);
    if (ours === undefined || invoke === undefined || echo === undefined) throw new Error('somebody did not start');
    const open = await openCase(ours.running.url);
    await writeFile(cardFile, JSON.stringify(open.card));
    const players: readonly Player[] = [
      { ...ours, talk: pressing(open, sink.url), wire: openWire(ours.running.url) },
      { ...invoke, talk: pressingInVain(open, sink.url), wire: openWire(invoke.running.url) },
      { ...echo, talk: typing(open, sink.url, () => sink.taken.sent), wire: openWire(echo.running.url) },
    ];
    for (const player of players) await play(player, warmUpTurns);
    const hurried = await inTurns(players, rounds, turnsARound, 0);
    const turns = warmUpTurns + rounds * turnsARound;
    const after = await Promise.all(players.map((player) => player.running.memory()));
    const unhurried = await inTurns(players, unhurriedRounds, unhurriedTurns, restMs);
    const shares: { readonly name: string; readonly shares: ReturnType<typeof sharesOf> }[] = [];
    for (const player of players.slice(0, 2)) {
      const profile = await player.running.profiled(async () => {
        await play(player, profiledTurns);
      });
      shares.push({ name: player.name, shares: sharesOf(profile, profiledTurns) });
    }
    for (const { wire } of players) wire.close();
    const results = players.map(({ name, startMs, atStart }, index): Measured => ({
      name,
      startMs,
      atStart,
      after: after[index] ?? atStart,
      turns,
      hurried: hurried[index] ?? [],
      unhurried: unhurried[index] ?? [],
    }));
    return turnTables(results, shares, JSON.stringify(open.card).length);
  } finally {
    for (const each of running) await each.stop();
    await sink.close();
    await graph.close();
    await rm(folder, { recursive: true });
  }
}

/** Starts each several times, turn about; the last start of each stays. `running` lists what must be stopped in any case. */
async function seated(contenders: readonly Contender[], running: Running[]): Promise<readonly Seat[]> {
  const times = new Map<string, number[]>();
  const seats: Seat[] = [];
  for (let start = 1; start <= starts; start += 1) {
    for (const { name, server, args } of contenders) {
      const begun = await startServerProcess(server, args());
      const startMs = [...(times.get(name) ?? []), begun.startMs];
      times.set(name, startMs);
      if (start < starts) {
        await begun.stop();
        continue;
      }
      running.push(begun);
      seats.push({ name, running: begun, startMs, atStart: await begun.memory() });
    }
  }
  return seats;
}

/** Milliseconds of each turn, by player and round. */
async function inTurns(
  players: readonly Player[],
  times: number,
  turns: number,
  rest: number,
): Promise<readonly (readonly (readonly number[])[])[]> {
  const taken = players.map((): (readonly number[])[] => []);
  for (let round = 0; round < times; round += 1) {
    for (const [index, player] of players.entries()) taken[index]?.push(await play(player, turns, rest));
  }
  return taken;
}

async function play({ talk, wire }: Player, turns: number, rest = 0): Promise<readonly number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const { ms, answer } = await wire.turn(talk.next());
    talk.heard(answer);
    times.push(ms);
    if (rest > 0) await wait(rest);
  }
  // What goes on after the last answer is not the next one's burden.
  await wait(50);
  return times;
}
