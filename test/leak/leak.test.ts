import assert from 'node:assert/strict';
import { samplePerson, sampleOrganisation } from '../../infra/local/people.ts';
import { createCounts, type Figure } from '../../src/domain/counts.ts';
import { createLog } from '../../src/domain/log.ts';
import { verbs } from '../../src/intake/card-data.ts';
import { openTown, textsOf, type Town } from '../journeys/town.ts';
import { everybody } from '../rights/everybody.ts';
import { outputsOf, type Answered } from './outputs.ts';
import { leaksIn, type OutputKind } from './search.ts';
import { bringNothing, pressesEverything, readied, spoils, typesEverything, typist, type Typist } from './typing.ts';

const vux = 'VUX.official1';

interface Watched {
  readonly town: Town;
  readonly heads: string[];
  /** Shown at `/metrics` beside the product's own. */
  readonly figures: Figure[];
}

async function watchedTown(): Promise<Watched> {
  const heads: string[] = [];
  const figures: Figure[] = [];
  const counts = createCounts();
  const town = await openTown({
    beside: {
      counts: { ...counts, figures: () => [...counts.figures(), ...figures] },
      upkeep: {
        rules: { caseDays: {}, cardDays: 30 },
        tell: createLog({ now: () => Date.now() }, (line) => heads.push(line)),
      },
    },
  });
  await town.bindChannels();
  for (const who of new Set(Object.values(everybody).map((each) => each.who))) await town.meet(who);
  return { town, heads, figures };
}

/** What everybody else sees of it afterwards: their lists, the case by its reference, what a chief reviews. */
async function othersLook(town: Town, but: string, refs: readonly string[]): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (const who of new Set(Object.values(everybody).map((each) => each.who))) {
    if (who === but) continue;
    for (const text of ['mina ärenden', 'enhetens ärenden', 'granska åtkomst', 'organisationen', ...refs]) {
      const answer = await town.teams.sendText(samplePerson(who), text);
      answers.push({ who: samplePerson(who).id, answer });
    }
  }
  return answers;
}

async function nothingLeaked(
  { town, heads }: Watched,
  person: Typist,
  others: readonly Answered[],
  also: readonly OutputKind[] = [],
): Promise<void> {
  const outputs = await outputsOf(town, [...person.answers, ...others], heads);
  for (const kind of ['channel', 'chat', 'answer', 'metrics', 'store', ...also] as const)
    assert.ok(
      outputs.some((each) => each.kind === kind && each.text !== ''),
      `nothing of ${kind} was looked at`,
    );
  const leaks = leaksIn(outputs, person.canaries.all, samplePerson(person.who).id);
  assert.deepEqual([...new Set(leaks.map(({ into, kind, to }) => `${into} in ${kind} ${to}`))], []);
}

describe('nothing that is typed leaves', function () {
  this.timeout(240_000);
  let watched: Watched;
  let town: Town;
  beforeEach(async () => {
    watched = await watchedTown();
    ({ town } = watched);
  });
  afterEach(() => town.close());

  /** Teams and Outlook fail in every way there is, one after the other. */
  async function faults(): Promise<void> {
    for (const how of [500, 'acceptThenDrop', 'garble', 429, 'drop'] as const)
      town.teams.fault({ do: how, ...(how === 429 ? { retryAfter: '1' } : {}) });
    for (const how of ['acceptThenDrop', 'drop', 503] as const)
      await fetch(`${town.graph.url}/_/faults`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ do: how }),
      });
  }

  for (const who of [vux, 'administrator', 'EB.official1', 'VUX.chief', 'SAV.official1']) {
    it(`${who} puts a canary into every input of every button`, async () => {
      const person = typist(who);
      await town.meet(who);
      await pressesEverything(town, person);
      const tried = new Set(person.canaries.all.map(({ into }) => into.split('.')[0]));
      const without = bringNothing();
      assert.deepEqual(
        verbs.filter((verb) => !tried.has(verb) && !without.has(verb)),
        [],
        'buttons without an input that was tried',
      );
      await faults();
      await town.until('2027-01-13T10:00');
      await nothingLeaked(watched, person, await othersLook(town, who, []), ['log']);
    });
  }

  it('in a chat and in a channel, as any command', async () => {
    const person = typist(vux);
    await typesEverything(town, person, town.channel('VUX'));
    await nothingLeaked(watched, person, await othersLook(town, vux, []));
  });

  it('on every card of a whole story, while Teams and Outlook fail', async () => {
    const person = typist(vux);
    const refOf = (): string => /^[2-9A-HJ-NP-Z]{4}/m.exec(town.sees(vux))?.[0] ?? '';
    const then = async (title: string, inputs: object = {}): Promise<void> => {
      const press = readied(town, person, title, inputs);
      await spoils(town, person);
      await press();
      await faults();
      await town.settle();
    };
    await town.type(vux, 'ny underrättelse');
    await then('Nej, nytt ärende');
    await then('Ja', { kind: 'hyresskuld' });
    await then('Ekonomiskt bistånd');
    await then('Visa vad som gäller', { occurrence: 'first', treserva: '73091' });
    const ref = refOf();
    assert.match(ref, /^[2-9A-HJ-NP-Z]{4}$/);
    await town.until('2027-01-11T09:10');
    await town.type(vux, ref);
    await then('Boka mötet');
    await town.until('2027-01-11T09:20');
    await town.type(vux, ref);
    await town.click(vux, 'openTimes', { ref });
    await then('Boka och bjud in', { slot: '2027-01-18T09:00' });
    for (const verb of ['openCorrect', 'addNotice', 'openDispute', 'openConsents', 'openHandOver']) {
      await town.click(vux, verb, { ref });
      await spoils(town, person);
    }
    for (const form of ['attempts', 'closing', 'heard', 'safety', 'landlord', 'gate', 'checkDate']) {
      await town.click(vux, 'openForm', { ref, form });
      await spoils(town, person);
    }
    await town.until('2027-01-19T10:00');
    assert.ok(town.posts('EB').some((post) => post.includes(ref)));
    assert.ok(town.graph.requests().some(({ method, url }) => method === 'POST' && url.includes('/events')));
    await nothingLeaked(watched, person, await othersLook(town, vux, [ref]), ['log', 'graph']);
  });

  it('as a body that is no activity, an address, a header', async () => {
    const person = typist(vux);
    const url = town.kvarbo.server.url;
    for (const kind of ['name', 'personal', 'markup', 'swedish'] as const) {
      const canary = person.canaries.for(`raw ${kind}`, kind);
      await town.teams.sendRaw(`{"text": "${canary}`);
      await town.teams.sendRaw(canary);
      await fetch(`${url}/${encodeURIComponent(canary)}?x=${encodeURIComponent(canary)}`);
      await fetch(`${url}/api/messages`, { method: 'POST', headers: { 'X-Name': encodeURIComponent(canary) } });
      await town.teams.sendActivity(samplePerson(vux), { type: canary, name: canary, text: canary });
      await town.teams.invoke(samplePerson(vux), canary, { action: canary });
    }
    await nothingLeaked(watched, person, await othersLook(town, vux, []));
  });

  it('a number in Treserva is where it was put, and with those who see the case in full', async () => {
    const number = '730915264';
    await town.type(vux, 'ny underrättelse');
    await town.press(vux, 'Nej, nytt ärende');
    await town.press(vux, 'Ja', { kind: 'hyresskuld' });
    await town.press(vux, 'Ekonomiskt bistånd');
    await town.press(vux, 'Visa vad som gäller', { occurrence: 'first', treserva: number });
    const ref = /^[2-9A-HJ-NP-Z]{4}/m.exec(town.sees(vux))?.[0] ?? '';
    await town.until('2027-01-13T10:00');
    const others = await othersLook(town, vux, [ref, number]);
    const canary = { into: 'treserva', kind: 'telephone', text: number, needles: [number] } as const;
    const outputs = await outputsOf(town, others, watched.heads);
    const where = leaksIn(outputs, [canary], samplePerson(vux).id);
    const full = samplePerson('VUX.chief').id;
    const whose = new Map(sampleOrganisation.people.map((person) => [town.teams.chatOf(person), person.id]));
    const wrong = where.filter(({ kind, to }) => kind !== 'store' && to !== full && whose.get(to) !== full);
    assert.deepEqual(wrong, []);
    assert.ok(where.some(({ kind }) => kind === 'store'));
    assert.ok(textsOf(town.teams.standing(town.teams.chatOf(samplePerson(vux)))).some((text) => text.includes(number)));
  });

  describe('a leak that is put in is found', () => {
    let person: Typist;
    let canary: string;
    beforeEach(() => {
      person = typist(vux);
      canary = person.canaries.for('injected', 'swedish');
    });
    const headers = { 'Content-Type': 'application/json', Authorization: 'Bearer local' };
    const sends = (conversation: string, body: object): Promise<Response> =>
      fetch(new URL(`v3/conversations/${encodeURIComponent(conversation)}/activities`, town.teams.url), {
        method: 'POST',
        headers,
        body: JSON.stringify({ type: 'message', ...body }),
      });
    const ways: readonly (readonly [string, OutputKind, (text: string) => Promise<unknown>])[] = [
      ['a post in a channel', 'channel', (text) => sends(town.teams.channelId('EB', 'Allmänt'), { text })],
      ['a summary in a channel', 'channel', (summary) => sends(town.teams.channelId('VUX', 'Allmänt'), { summary })],
      [
        "a card in somebody else's chat",
        'chat',
        (text) => sends(town.teams.chatOf(samplePerson('VUX.chief')), { text }),
      ],
      [
        "the answer to somebody else's press",
        'answer',
        async (text) =>
          person.answers.push({ who: samplePerson('EB.official1').id, answer: { status: 200, body: { text } } }),
      ],
      ['the body of a request to Graph', 'graph', (text) => makesEvent(text)],
      ['a header to Graph, in base64', 'graph', (text) => graph('events', Buffer.from(text).toString('base64'))],
      ['an address of Graph', 'graph', (text) => graph(`events/${encodeURIComponent(text)}`)],
      ['the log', 'log', async (text) => town.logged.push(JSON.stringify({ event: 'turnFault', message: text }))],
      ['the heads of the chains', 'heads', async (text) => watched.heads.push(text)],
      [
        'a label at /metrics',
        'metrics',
        async (name) => watched.figures.push({ name: 'x', labels: { name }, value: 1 }),
      ],
      [
        'a column',
        'store',
        (name) => town.store.strangers.seen({ person: 'somebody', day: '2027-01-11', name }, '2026-01-11'),
      ],
    ];
    const graph = (path: string, more = 'none'): Promise<Response> =>
      fetch(`${town.graph.url}/v1.0/users/moten.sf@kommunen.example/${path}`, {
        headers: { ...headers, Prefer: 'outlook.timezone="W. Europe Standard Time"', 'X-More': more },
      });
    const makesEvent = (name: string): Promise<Response> =>
      fetch(`${town.graph.url}/v1.0/users/moten.sf@kommunen.example/events`, {
        method: 'POST',
        headers,
        body: JSON.stringify({
          subject: name,
          start: { dateTime: '2027-01-20T10:00:00', timeZone: 'W. Europe Standard Time' },
          end: { dateTime: '2027-01-20T11:00:00', timeZone: 'W. Europe Standard Time' },
          transactionId: '00000000-0000-4000-8000-000000000001',
        }),
      });
    for (const [name, kind, leak] of ways) {
      it(`in ${name}`, async () => {
        const quiet = leaksIn(
          await outputsOf(town, person.answers, watched.heads),
          person.canaries.all,
          samplePerson(vux).id,
        );
        assert.deepEqual(quiet, []);
        await leak(canary);
        const outputs = await outputsOf(town, person.answers, watched.heads);
        const found = leaksIn(outputs, person.canaries.all, samplePerson(vux).id);
        assert.deepEqual([...new Set(found.map((each) => each.kind))], [kind]);
      });
    }

    it('and what she sees of her own in her own chat is none', async () => {
      await sends(town.teams.chatOf(samplePerson(vux)), { text: canary });
      const outputs = await outputsOf(town, person.answers, watched.heads);
      assert.deepEqual(leaksIn(outputs, person.canaries.all, samplePerson(vux).id), []);
    });
  });
});
