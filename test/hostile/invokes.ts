// Invokes that nobody's client would send, beside those it would: generated from a seed, so that a run can be had again.
import { objectId, sampleOrganisation, samplePerson } from '../../infra/local/people.ts';
import { verbs } from '../../src/intake/card-data.ts';
import { formNames } from '../../src/intake/course-data.ts';

export interface Sent {
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** Who the service says it is from; null where it says nobody. */
  readonly person: string | null;
}

export interface Known {
  readonly serviceUrl: string;
  readonly guarded: readonly string[];
  readonly open: readonly string[];
  /** The version a case had at the start, for presses that would be in time. */
  readonly versions: ReadonlyMap<string, number>;
}

/** A small generator of numbers in [0, 1), the same for the same seed. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** May do things in the open cases; no colleague of hers sends, and the guarded ones are never named by her. */
export const owner = samplePerson('VUX.official1').id;

/** Whom the owner may give a case to. Not the guarded cases' own official: his name in an answer would then tell nothing. */
const appointed = sampleOrganisation.people.filter(({ id }) => id !== samplePerson('VUX.official2').id);

/** The administrator is not among them: she may rightly change who has a right to what. */
const outsiders: readonly (string | null)[] = [
  ...['EB.chief', 'EB.official1', 'EB.official2', 'BoU.chief', 'BoU.official1', 'FFS.chief', 'FFS.official1'],
  ...['ÄVO.chief', 'ÄVO.official1', 'processLeader'],
]
  .map((key): string | null => samplePerson(key).id)
  .concat([objectId(999_999), 'aad-nobody', '', null, owner.toUpperCase() + ' ', `${owner}\u0000`]);

const odd: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '0',
  '1',
  'NaN',
  'true',
  '\u0000',
  'Åsa Öberg ÅÄÖ åäö',
  'a\u0308\u030a',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '\u202eneddår\u202c',
  '\ud800',
  '<at>Kvarbo</at>',
  '${1+1} {{DATE(2027-01-01)}}',
  "'; drop table cases; --",
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  '2027-13-45',
  '2027-01-11T09:00',
  '24:61',
  [],
  [[]],
  ['x'],
  [null],
  {},
  { length: 1e9 },
  { then: 'x' },
  { toString: 'x', valueOf: null },
  { constructor: { prototype: { x: 1 } } },
];

const protoText = '{"__proto__":{"verb":"help","polluted":true},"constructor":{"prototype":{"polluted":true}}}';
const fieldNames = [
  ...['verb', 'ref', 'rev', 'act', 'meeting', 'meetingRev', 'unit', 'person', 'tell', 'form', 'mode', 'step', 'kept'],
  ...[
    'row',
    'reason',
    'start',
    'slot',
    'date',
    'time',
    'kind',
    'on',
    'answer',
    'outcome',
    'existing',
    'find',
    'filter',
  ],
  ...['children', 'open', 'occurrence', 'treserva', 'receivedOn', '__proto__', 'constructor', 'hasOwnProperty', 'then'],
];
const acts = ['writeReference', 'findOut', 'register', 'sendLetter', 'phone', 'meet', 'takePosition', 'followUp'];
const typed = [
  ...['hjälp', 'mina ärenden', 'ny underrättelse', '19800101-1234', 'Anna Andersson 0701234567', 'Storgatan 12'],
  ...['koppla EB', '\u0000', '\u202eabc', '👋'.repeat(500), '&nbsp;', '<at></at>', 'öppna ', '{}', '\u0130\u0131ẞ'],
];

/** @returns a maker of what is sent next */
export function createInvokes(known: Known, random: () => number): () => Sent {
  const earlier: Sent[] = [];
  let counted = 0;
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const chance = (part: number): boolean => random() < part;
  const whole = (most: number): number => Math.floor(random() * most);
  const text = (length: number): string => one(['å', 'x', '"', '\\', '😀', '[', '\u0000']).repeat(length);

  function deep(levels: number): string {
    return chance(0.5) ? '['.repeat(levels) + ']'.repeat(levels) : '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);
  }

  /** Data as a card of ours would send it, about that case. */
  function ordinary(ref: string): Record<string, unknown> {
    return {
      ref,
      rev: chance(0.7) ? (known.versions.get(ref) ?? 1) : whole(20),
      act: one(acts),
      form: chance(0.5) ? one(formNames) : objectId(whole(1_000)),
      mode: one(['new', 'add', 'correct']),
      step: 1 + whole(3),
      meeting: objectId(whole(100)),
      meetingRev: whole(3),
      unit: one(['VUX', 'EB', 'BoU', 'phone']),
      person: one(appointed).id,
      tell: one(['t1', objectId(1)]),
      row: '001-1AHY-2a',
      reason: one(['routineOutdated', 'other']),
      start: '2027-02-01T10:00',
      date: '2027-02-01',
      time: '10:00',
      kind: one(['letter', 'phone', 'homeVisit', 'hyresskuld']),
      on: '2027-01-12',
      receivedOn: '2027-01-11',
      children: one(['yes', 'no', 'unknown']),
      open: 'none',
      occurrence: 'first',
      answer: one(['yes', 'no', 'solved', 'notSolved']),
      outcome: one(['came', 'missed']),
      existing: chance(0.5),
      find: one(['87654001', ref]),
      filter: one(['mine', 'unit', 'late']),
    };
  }

  function bent(data: Record<string, unknown>): Record<string, unknown> {
    const result = { ...data };
    for (let left = 1 + whole(4); left > 0; left -= 1) {
      const name = one(fieldNames);
      if (chance(0.15)) Reflect.deleteProperty(result, name);
      else
        Object.defineProperty(result, name, { value: one(odd), enumerable: true, configurable: true, writable: true });
    }
    return result;
  }

  function activity(person: string | null, over: object): Record<string, unknown> {
    counted += 1;
    const chat = `a:${person ?? 'nobody'}`;
    const tenant = sampleOrganisation.tenantId;
    return {
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: `f:${String(counted)}`,
      channelId: 'msteams',
      serviceUrl: known.serviceUrl,
      from: {
        id: `29:${person ?? 'x'}`,
        name: one(['Anna', 'Å😀\u202e', 'x'.repeat(200)]),
        ...(person === null ? {} : { aadObjectId: person }),
      },
      recipient: { id: '28:kvarbo' },
      conversation: { id: chat, conversationType: 'personal', tenantId: tenant },
      channelData: { tenant: { id: tenant } },
      ...(chance(0.5) ? { replyToId: chance(0.8) ? 'm:1' : `m:${String(whole(50))}` } : {}),
      ...over,
    };
  }
  const press = (verb: unknown, data: unknown): object => ({
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  });
  const sent = (person: string | null, value: object): Sent => ({ body: JSON.stringify(value), headers: {}, person });

  /** Hers, in the open cases, or an outsider's in any. */
  function someone(): readonly [string | null, string] {
    return chance(0.15) ? [owner, one(known.open)] : [one(outsiders), one(chance(0.8) ? known.guarded : known.open)];
  }

  function valid(): Sent {
    const [person, ref] = someone();
    // Hers are mostly ticks, so that among all that is refused something is carried out.
    const verb = person === owner && chance(0.5) ? one(['tick', 'undo'] as const) : one(verbs);
    return sent(person, activity(person, press(verb, ordinary(ref))));
  }

  function nearlyValid(): Sent {
    const [person, ref] = someone();
    const verb = chance(0.9) ? one(verbs) : one(odd);
    return sent(person, activity(person, press(verb, bent(ordinary(ref)))));
  }

  function misshapen(): Sent {
    const person = one(outsiders);
    const strange = chance(0.3) ? (JSON.parse(protoText) as unknown) : one(odd);
    const shape = one([
      () => ({ value: strange }),
      () => ({ value: { action: strange } }),
      () => press(one(verbs), strange),
      () => press(one(verbs), { ...ordinary(one(known.guarded)), ref: strange }),
      () => ({
        name: one(['task/fetch', 'composeExtension/query', 'signin/verifyState', 'x'.repeat(300), '/', 'constructor']),
      }),
      () => ({ from: strange }),
      () => ({ conversation: { id: strange } }),
      () => ({ channelData: strange }),
      () => ({ entities: strange, attachments: strange }),
      () => ({ type: one(['message', 'event', 'typing', 'conversationUpdate', 'installationUpdate', '__proto__']) }),
      () => press('tick', { ...ordinary(one(known.guarded)), note: text(whole(2_000)) }),
    ]);
    return sent(person, activity(person, shape()));
  }

  function elsewhere(): Sent {
    const person = one([owner, ...outsiders]);
    const other = objectId(whole(9));
    const over = one<object>([
      { channelData: { tenant: { id: other } } },
      { conversation: { id: `a:${owner}`, conversationType: 'personal', tenantId: other } },
      { channelData: {}, conversation: { id: 'a:x', conversationType: 'personal' } },
      { serviceUrl: one(['https://evil.example/', 'file:///etc/passwd', 'http://127.0.0.1.evil.example/', 'x']) },
      { channelId: one(['webchat', 'emulator', 'directline']) },
    ]);
    return sent(person, activity(person, { ...press('tick', ordinary(one(known.guarded))), ...over }));
  }

  function raw(): Sent {
    const body = one<() => string | Buffer>([
      () => '',
      () => '{',
      () => 'null',
      () => '[]',
      () => '"text"',
      () => '\u0000',
      () => deep(1 + whole(60)),
      () => deep(20_000),
      () => JSON.stringify(activity(owner, { value: 0 })).replace('"value":0', `"value":${deep(10 + whole(60))}`),
      () => JSON.stringify(activity(owner, {})).slice(0, whole(400)),
      () => Buffer.from([0xff, 0xfe, 0x7b, 0x80, 0x7d]),
      () => protoText,
      () => text(whole(3_000)),
      ...(chance(0.1) ? [() => text(300_000)] : []),
    ])();
    const headers = one<Record<string, string>>([
      {},
      {},
      { 'Content-Encoding': 'gzip' },
      { 'Content-Type': 'text/plain' },
      { Authorization: 'Bearer x.y.z' },
    ]);
    return { body, headers, person: null };
  }

  function words(): Sent {
    const [person, ref] = someone();
    const said = chance(0.3) ? `öppna ${ref}` : one(typed);
    return sent(person, activity(person, { type: 'message', name: undefined, text: said }));
  }

  function again(): Sent {
    return earlier.length === 0 ? valid() : one(earlier);
  }

  const mix: readonly (readonly [number, () => Sent])[] = [
    [0.12, valid],
    [0.38, nearlyValid],
    [0.62, misshapen],
    [0.77, elsewhere],
    [0.9, raw],
    [0.93, words],
    [1, again],
  ];
  return () => {
    const drawn = random();
    const make = mix.find(([upTo]) => drawn < upTo)?.[1] ?? valid;
    const made = make();
    if (earlier.length < 300) earlier.push(made);
    else if (chance(0.05)) earlier[whole(300)] = made;
    return made;
  };
}
