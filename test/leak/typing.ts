// People who type canaries: into every input of every button, into every input of the cards they see, and as messages.
import type { BotAnswer, Where } from '../../infra/connector/people.ts';
import { samplePerson } from '../../infra/local/people.ts';
import { verbs } from '../../src/intake/card-data.ts';
import type { Command } from '../../src/intake/utterance.ts';
import { sampleOrganisation } from '../../infra/local/people.ts';
import type { Town } from '../journeys/town.ts';
import { eviction, kindOf } from '../rights/everybody.ts';
import { presses, type About } from '../rights/presses.ts';
import { Canaries, kinds } from './canaries.ts';
import { fieldsRead, replaced } from './fields.ts';
import type { Answered } from './outputs.ts';

export interface Typist {
  readonly who: string;
  readonly canaries: Canaries;
  readonly answers: Answered[];
}

export function typist(who: string): Typist {
  return { who, canaries: new Canaries(), answers: [] };
}

function noted({ who, answers }: Typist, answer: BotAnswer): void {
  answers.push({ who: samplePerson(who).id, answer });
}

/** Says anything that ends in a canary, for every command there is. A command without a way to say it does not compile. */
const said: Readonly<Record<Command['command'], string>> = {
  newNotice: 'ny underrättelse',
  myCases: 'mina ärenden',
  help: 'hjälp',
  organisation: 'organisationen',
  dialogues: 'dialogmöten',
  absence: 'frånvaro',
  reviewAccess: 'granska åtkomst',
  bindChannel: 'koppla',
  find: 'öppna',
  breakGlass: 'bryt glaset',
  unknown: '',
};

/** In her own chat, and in a channel, where everybody sees the answer. */
export async function typesEverything(town: Town, person: Typist, where: Where): Promise<void> {
  const human = samplePerson(person.who);
  for (const [command, words] of Object.entries(said)) {
    for (const kind of kinds) {
      const text = `${words} ${person.canaries.for(`typed ${command}`, kind)}`;
      noted(person, await town.teams.sendText(human, text));
      noted(person, await town.teams.sendText(human, text, where));
    }
  }
}

/** Buttons that bring nothing with them. */
export function bringNothing(): ReadonlySet<string> {
  return new Set(verbs.filter((verb) => fieldsRead(verb, {}).length === 0));
}

/** Every button there is, with a canary in one input at a time. */
export async function pressesEverything(town: Town, person: Typist): Promise<void> {
  let ref = await eviction(town);
  let version = (await town.store.cases.load(ref))?.version;
  for (const verb of verbs) {
    const now = (await town.store.cases.load(ref))?.version;
    if (now !== version) {
      ref = await eviction(town);
      version = (await town.store.cases.load(ref))?.version;
    }
    const about = await aboutCase(town, person.who, ref);
    // The organisation is not hers to spoil: what an administrator says that somebody is called is what she is called.
    const sent = { ...presses[verb](about), orgRev: 999 };
    for (const field of fieldsRead(verb, sent)) {
      const canary = person.canaries.for(`${verb}.${field.join('.')}`);
      noted(person, await town.click(person.who, verb, replaced(sent, field, canary)));
    }
  }
}

async function aboutCase(town: Town, who: string, ref: string): Promise<About> {
  const unit = kindOf(who) ?? kindOf('VUX.official1');
  if (unit === undefined) throw new Error('no vuxenenhet');
  const subject = await town.store.cases.load(ref);
  const tell = subject?.tells.find((each) => each.unit === unit.id)?.id ?? 'none';
  const colleague = sampleOrganisation.people.find(({ unit: at, role }) => at === unit.id && role === 'official')?.id;
  return {
    ref,
    rev: subject?.version ?? 0,
    tell,
    kind: unit.kind,
    unit: unit.id,
    colleague: colleague ?? '',
    person: samplePerson('VUX.official1').id,
    form: `leak-${ref}`,
  };
}

/** Every button of the card in front of her that sends what is filled in, with a canary in every input of the card. */
export async function spoils(town: Town, person: Typist): Promise<void> {
  const card = town.teams.seen(samplePerson(person.who), newest(town, person.who));
  const inputs = partsOf(card, ({ type, id }) => String(type).startsWith('Input.') && typeof id === 'string');
  const sends = partsOf(card, ({ type, associatedInputs }) => type === 'Action.Execute' && associatedInputs !== 'none');
  for (const { verb, data } of sends) {
    const filled = inputs.map(({ id }) => [id, person.canaries.for(`${String(verb)} on a card: ${String(id)}`)]);
    const sent = { ...(data as object), ...(Object.fromEntries(filled) as object) };
    noted(person, await town.click(person.who, String(verb), sent));
  }
}

/** The button of that title as it stands before the card is spoiled; a function that then presses it. */
export function readied(town: Town, person: Typist, title: string, inputs: object): () => Promise<void> {
  const card = town.teams.seen(samplePerson(person.who), newest(town, person.who));
  const [action] = partsOf(card, (part) => part['type'] === 'Action.Execute' && part['title'] === title);
  if (action === undefined) throw new Error(`no button "${title}" on ${JSON.stringify(card)}`);
  const shown = partsOf(card, ({ type, id }) => String(type).startsWith('Input.') && typeof id === 'string').map(
    ({ id, value }) => [id, value ?? ''],
  );
  const sent = { ...(action['data'] as object), ...(Object.fromEntries(shown) as object), ...inputs };
  return async () => {
    noted(person, await town.click(person.who, String(action['verb']), sent));
  };
}

function newest(town: Town, who: string): string {
  return town.teams.standing(town.teams.chatOf(samplePerson(who))).at(-1)?.activity ?? '';
}

type Part = Readonly<Record<string, unknown>>;
function partsOf(card: unknown, wanted: (part: Part) => boolean): readonly Part[] {
  if (Array.isArray(card)) return card.flatMap((each) => partsOf(each, wanted));
  if (typeof card !== 'object' || card === null) return [];
  const own = card as Part;
  const inside = Object.entries(own).filter(([name]) => name !== 'fallback' && name !== 'data');
  return [...(wanted(own) ? [own] : []), ...inside.flatMap(([, value]) => partsOf(value, wanted))];
}
