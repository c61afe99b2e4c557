import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startGraph, type RunningGraph } from '../../infra/local/graph/server.ts';
import { sampleOrganisation, samplePerson } from '../../infra/local/people.ts';
import { openStore } from '../../src/store/open-store.ts';
import { effort } from '../effort.ts';
import { startConnector, type Connector } from '../../infra/connector/start-connector.ts';
import { mailboxes, textsOf } from './town.ts';

const program = fileURLToPath(new URL('killable.ts', import.meta.url));
const vux = samplePerson('VUX.official1');
const ebChief = samplePerson('EB.chief');
const eb = { team: 'EB', channel: 'Allmänt' };

/** The product in a process of its own, started anew whenever it has been killed. */
class Killable {
  url = '';
  /** The labels of the checkpoints it was killed at, in order. */
  readonly killed: string[] = [];
  #child: ChildProcess | undefined;
  readonly #database: string;
  readonly #graph: string;
  readonly #kills: number[];

  /** `kills`: the checkpoint at which each life ends, one after the other; the last life ends when told to. */
  constructor(database: string, graph: string, kills: readonly number[]) {
    this.#database = database;
    this.#graph = graph;
    this.#kills = [...kills];
  }

  async start(): Promise<void> {
    const killAt = this.#kills.shift() ?? 0;
    const orders = JSON.stringify({ database: this.#database, graph: this.#graph, killAt });
    const child = spawn(process.execPath, [program, orders], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        const ready = /^ready (\S+)$/m.exec(text)?.[1];
        const killed = /^killed (\S+)$/m.exec(text)?.[1];
        if (killed !== undefined) this.killed.push(killed);
        if (ready !== undefined) {
          this.url = ready;
          resolve();
        }
      });
      child.once('exit', () => {
        reject(new Error('ended before it was ready'));
      });
    });
  }

  get alive(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child === undefined || !this.alive) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}

interface Found {
  readonly killed: readonly string[];
  readonly cases: number;
  readonly ticked: boolean;
  readonly taken: boolean;
  readonly posts: number;
  readonly meetings: readonly (string | undefined)[];
  /** Events the organiser made, and how many of them still stand. */
  readonly made: number;
  readonly standing: number;
  readonly stuck: number;
}

/** Registers, ticks, books, takes and cancels, going on after the kill as a person would: by doing again what got no answer. */
async function journey(kills: readonly number[]): Promise<Found> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kvarbo-killed-'));
  const database = path.join(folder, 'kvarbo.db');
  const graph = await startGraph({ mailboxes: mailboxes(), now: () => Date.now() });
  const product = new Killable(database, graph.url, kills);
  const teams = await startConnector({ tenantId: sampleOrganisation.tenantId, bot: () => product.url });
  try {
    await alive(product);
    await walk(product, teams);
    await product.stop();
    return await look(database, graph, teams, product.killed);
  } finally {
    await product.stop();
    await teams.close();
    await graph.close();
    await rm(folder, { recursive: true });
  }
}

async function walk(product: Killable, teams: Connector): Promise<void> {
  /** Does it until it got an answer, starting the product again when it has died. */
  const surely = async (step: () => Promise<unknown>): Promise<void> => {
    for (let tries = 0; tries < 10; tries += 1) {
      try {
        await step();
        return;
      } catch (error) {
        if (product.alive && !(error instanceof TypeError)) throw error;
        await died(product);
      }
    }
    throw new Error('no answer after ten tries');
  };
  /** Waits for something the worker brings about. */
  const comes = async (what: () => boolean): Promise<void> => {
    for (let waited = 0; waited < 800; waited += 1) {
      if (what()) return;
      if (!product.alive) await died(product);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('it never came');
  };
  const newest = () => teams.standing(teams.chatOf(vux)).at(-1);
  const sees = (): string => {
    const last = newest();
    return last === undefined ? '' : textsOf(teams.seen(vux, last.activity)).join('\n');
  };
  const press = (title: string, inputs: object = {}) => teams.press(vux, newest()?.activity ?? '', title, inputs);
  const sent = (verb: string, fits?: (data: Sent) => boolean) =>
    buttonData(teams.seen(vux, newest()?.activity ?? ''), verb, fits);
  const again = async (): Promise<void> => {
    await surely(() => teams.sendText(vux, 'mina ärenden'));
    const ref = /[2-9A-HJ-NP-Z]{4}/.exec(sees())?.[0];
    if (ref !== undefined) await surely(() => teams.sendText(vux, ref));
  };

  await surely(() => teams.install(vux));
  await surely(() => teams.install(ebChief));
  await surely(() => teams.addToTeam(ebChief, eb.team, [eb.channel]));
  await surely(() => teams.sendText(ebChief, 'koppla EB', eb));
  const kept = { kind: 'hyresskuld', receivedOn: '2026-11-20', children: 'yes', open: 'EB', occurrence: 'first' };
  await surely(() =>
    teams.clickCard(vux, newest()?.activity ?? '', 'noticeSubmit', { mode: 'new', form: 'one-form', step: 3, kept }),
  );
  // A tick on a card that has grown old meanwhile does nothing: she looks at the fresh one and ticks there.
  for (let tries = 0; tries < 10; tries += 1) {
    await again();
    const data = sent('tick', ({ act }) => act === 'register');
    if (data === null && sees().includes('Aktualisera i Treserva')) break;
    if (data !== null) await surely(() => teams.clickCard(vux, newest()?.activity ?? '', 'tick', data));
  }
  const post = () =>
    teams
      .standing(teams.channelId(eb.team, eb.channel))
      .find((each) => each.root === each.activity && each.card !== null);
  await comes(() => post() !== undefined);
  await surely(() => teams.press(ebChief, post()?.activity ?? '', 'Jag tar det').catch(ignoreMissingButton));
  await again();
  await surely(async () => {
    const data = sent('seekTimes');
    if (data !== null) await teams.clickCard(vux, newest()?.activity ?? '', 'seekTimes', data);
  });
  await comes(() => /Boka och bjud in|Skickas|Bokat/.test(sees()));
  if (sees().includes('Boka och bjud in')) await surely(() => press('Boka och bjud in'));
  await again();
  await comes(() => sees().includes('Bokat'));
  await surely(async () => {
    const booked = sent('openTimes');
    if (booked !== null) await teams.clickCard(vux, newest()?.activity ?? '', 'openTimes', booked);
    const data = sent('askCancel');
    if (data !== null) await teams.clickCard(vux, newest()?.activity ?? '', 'cancel', data);
  });
  await again();
  await comes(() => !sees().includes('Bokat') && !/[Aa]vbokas/.test(sees()));
}

async function died(product: Killable): Promise<void> {
  for (let waited = 0; product.alive && waited < 100; waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  if (!product.alive) await alive(product);
}

/** Starts it until a life lasts as long as the start. */
async function alive(product: Killable): Promise<void> {
  while (!product.alive) await product.start().catch(() => undefined);
}

function ignoreMissingButton(error: unknown): void {
  if (!(error instanceof Error) || !error.message.startsWith('no button')) throw error;
}

type Sent = Readonly<Record<string, unknown>>;

/** What the first fitting button with that verb sends, wherever it stands on the card. */
function buttonData(card: unknown, verb: string, fits: (data: Sent) => boolean = () => true): object | null {
  if (typeof card !== 'object' || card === null) return null;
  if ('verb' in card && card.verb === verb && 'data' in card && fits(card.data as Sent)) return card.data as Sent;
  for (const [name, part] of Object.entries(card)) {
    const found = name === 'data' ? null : buttonData(part, verb, fits);
    if (found !== null) return found;
  }
  return null;
}

async function look(
  database: string,
  graph: RunningGraph,
  teams: Connector,
  killed: readonly string[],
): Promise<Found> {
  const store = await openStore({ url: `sqlite:${database}` });
  try {
    const cases = await store.cases.find({ responsible: vux.id });
    const [only] = cases;
    const response = await fetch(`${graph.url}/v1.0/users/moten.sf@kommunen.example/events`);
    const events = ((await response.json()) as { value: readonly { isCancelled: boolean }[] }).value;
    return {
      killed,
      cases: cases.length,
      ticked: only?.ticks['register'] !== undefined,
      taken: only?.appointed.EB === ebChief.id,
      posts: teams.calls.filter((call) => call.kind === 'post').length,
      meetings: only?.meetings.map((meeting) => meeting.state) ?? [],
      made: new Set(graph.events('moten.sf@kommunen.example').map((each) => each.iCalUId)).size,
      standing: events.filter((event) => !event.isCancelled).length,
      stuck: (await store.outbox.stuck()).length,
    };
  } finally {
    await store.close();
  }
}

/** Numbers from 1 to `most`, the same for the same seed. */
function seeded(seed: number, count: number, most: number): readonly number[] {
  let state = seed * 2_654_435_761;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return 1 + (Math.floor(state / 65_536) % most);
  });
}

describe('killed with SIGKILL anywhere on the way', function () {
  this.timeout(120_000);
  const kills = 5;

  for (let seed = 1; seed <= effort(10, 60); seed += 1) {
    it(`in ${String(kills)} places drawn by ${String(seed)}, nothing is lost, and nothing is done twice that can be looked for`, async () => {
      const { killed, posts, ...found } = await journey(seeded(seed, kills, 16));
      const where = `killed at ${killed.join(', ')}`;
      const whole = { cases: 1, ticked: true, taken: true, meetings: ['cancelled'], made: 1, standing: 0, stuck: 0 };
      assert.ok(killed.length > 0);
      assert.deepEqual(found, whole, where);
      // A post may stand twice only when the answer died with the process: after the send, before it was written down.
      const lost = killed.filter((label) => label.endsWith(':unrecorded')).length;
      assert.ok(posts >= 1 && posts <= 1 + lost, `${String(posts)} posts, ${where}`);
    });
  }
});
