// The one reader of the environment: a function of it, frozen, with every fault reported together.
import { weakSettings } from './weak-settings.ts';

export interface BotIdentity {
  readonly appId: string;
  readonly tenantId: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
  /** Null with a managed identity. */
  readonly password: string | null;
}

export interface Config {
  readonly host: string;
  readonly port: number;
  /** `sqlite:<file>` or `postgres://…`. */
  readonly database: string;
  /** Path of the organisation's JSON file. */
  readonly organisation: string;
  readonly bot: BotIdentity;
  /** Null when nothing is printed. */
  readonly publicUrl: string | null;
  readonly graphUrl: string;
  /** Addresses that answers may go to. */
  readonly serviceUrls: readonly string[];
  readonly treserva: { readonly allowed: boolean; readonly pattern: RegExp };
  readonly holdMs: number;
  readonly pollMs: number;
  /** Activities a minute that are taken from one person, in one conversation and in all. */
  readonly limits: { readonly person: number; readonly conversation: number; readonly overall: number };
  readonly keep: KeepDays;
  /** Folder for the heads of the chains; null when they stand in the log alone. */
  readonly chainHeads: string | null;
}

export interface KeepDays {
  /** Days after the last thing that happened in an ended case, by workflow; one that is not named is never erased. */
  readonly caseDays: Readonly<Record<string, number>>;
  readonly cardDays: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Setting {
  readonly name: string;
  /** Null where there is none and it must be given. */
  readonly fallback: string | null;
  readonly meaning: string;
  /** Swedish: what is wrong with a value, or null. */
  readonly problem: (value: string) => string | null;
}

const anything = (): null => null;

function wholeNumber(least: number, most: number): Setting['problem'] {
  return (value) =>
    /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most
      ? null
      : `ska vara ett heltal mellan ${String(least)} och ${String(most)}`;
}

function oneOf(...choices: readonly string[]): Setting['problem'] {
  return (value) => (choices.includes(value) ? null : `ska vara ${choices.join(' eller ')}`);
}

const guid: Setting['problem'] = (value) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
    ? null
    : 'ska vara ett id av formen 00000000-0000-0000-0000-000000000000';

/** Every setting there is. docs/operations.md shows the same table; a test keeps them equal. */
export const settings: readonly Setting[] = [
  { name: 'KVARBO_HOST', fallback: '0.0.0.0', meaning: 'Address the bot listens on', problem: anything },
  { name: 'PORT', fallback: '3978', meaning: 'Port the bot listens on', problem: wholeNumber(0, 65_535) },
  {
    name: 'KVARBO_DATABASE',
    fallback: null,
    meaning: '`sqlite:<file>` or `postgres://…`',
    problem: (value) =>
      /^(sqlite:.|postgres(ql)?:\/\/.)/.test(value) ? null : 'ska börja med sqlite: eller postgres://',
  },
  {
    name: 'KVARBO_ORGANISATION',
    fallback: null,
    meaning: 'Path of the JSON file with administrations, units and people',
    problem: anything,
  },
  { name: 'MicrosoftAppId', fallback: null, meaning: "The bot's app id", problem: guid },
  { name: 'MicrosoftAppTenantId', fallback: null, meaning: 'The only tenant that is answered', problem: guid },
  {
    name: 'MicrosoftAppType',
    fallback: 'UserAssignedMSI',
    meaning: '`UserAssignedMSI` (managed identity) or `SingleTenant` (with a password)',
    problem: oneOf('UserAssignedMSI', 'SingleTenant'),
  },
  {
    name: 'MicrosoftAppPassword',
    fallback: '',
    meaning: "The bot's secret, with `SingleTenant` only; from the vault",
    problem: anything,
  },
  {
    name: 'KVARBO_PUBLIC_URL',
    fallback: '',
    meaning: 'Where people’s browsers reach the bot’s door, for checklists to print; empty: none are printed',
    problem: (value) => (/^https:\/\/[a-z0-9.:-]+$/i.test(value) ? null : 'ska vara en adress av formen https://värd'),
  },
  {
    name: 'KVARBO_GRAPH_URL',
    fallback: 'https://graph.microsoft.com',
    meaning: 'Microsoft Graph',
    problem: (value) => (/^https:\/\//.test(value) ? null : 'ska börja med https://'),
  },
  {
    name: 'KVARBO_SERVICE_URLS',
    fallback: 'https://smba.trafficmanager.net/',
    meaning: 'Comma-separated addresses that Teams may name as its own, where answers go',
    problem: (value) =>
      value.split(',').every((url) => /^https:\/\/[a-z0-9.-]+\//i.test(url.trim()))
        ? null
        : 'ska vara adresser av formen https://värd/ med komma emellan',
  },
  {
    name: 'KVARBO_TRESERVA',
    fallback: 'off',
    meaning: '`on` lets a Treserva number be kept with a case',
    problem: oneOf('on', 'off'),
  },
  {
    name: 'KVARBO_TRESERVA_PATTERN',
    fallback: '[0-9]{4,9}',
    meaning: 'Regular expression a Treserva number must match as a whole',
    problem: (value) => (isPattern(value) ? null : 'är inget giltigt reguljärt uttryck'),
  },
  {
    name: 'KVARBO_HOLD_SECONDS',
    fallback: '30',
    meaning: 'How long what leaves is held so that it can be undone',
    problem: wholeNumber(0, 600),
  },
  {
    name: 'KVARBO_POLL_SECONDS',
    fallback: '60',
    meaning: 'How often answers to an invitation are read',
    problem: wholeNumber(5, 3600),
  },
  {
    name: 'KVARBO_PERSON_PER_MINUTE',
    fallback: '120',
    meaning: 'How many messages and presses one person may send a minute',
    problem: wholeNumber(10, 10_000),
  },
  {
    name: 'KVARBO_CONVERSATION_PER_MINUTE',
    fallback: '300',
    meaning: 'The same for one chat or channel',
    problem: wholeNumber(10, 10_000),
  },
  {
    name: 'KVARBO_ALL_PER_MINUTE',
    fallback: '6000',
    meaning: 'The same for everybody together',
    problem: wholeNumber(100, 1_000_000),
  },
  {
    name: 'KVARBO_KEEP_DAYS',
    fallback: 'W000=365,W001=365,W002=365,W003=90',
    meaning: 'Days an ended case is kept, by workflow; a workflow that is not named is never erased',
    problem: (value) =>
      value.split(',').every((part) => /^\s*W00[0-3]=[1-9]\d{0,4}\s*$/.test(part))
        ? null
        : 'ska vara dagar per flöde, till exempel W001=365,W003=90',
  },
  {
    name: 'KVARBO_KEEP_CARD_DAYS',
    fallback: '30',
    meaning: 'Days the cards of an ended case are kept current',
    problem: wholeNumber(1, 99_999),
  },
  {
    name: 'KVARBO_CHAIN_HEADS',
    fallback: '',
    meaning: 'Folder, away from the database, where the heads of the chains are kept beside the log',
    problem: anything,
  },
];

function isPattern(value: string): boolean {
  try {
    return new RegExp(value, 'u') instanceof RegExp;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Settings that cannot be used: one Swedish line each, naming the setting and never its value. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** @throws ConfigError with every fault at once */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const values = new Map<string, string>();
  for (const setting of settings) {
    const given = environment[setting.name]?.trim() ?? '';
    if (given === '' && setting.fallback === null) problems.push(`${setting.name} saknas.`);
    const value = given === '' ? (setting.fallback ?? '') : given;
    const problem = given === '' ? null : setting.problem(value);
    if (problem !== null) problems.push(`${setting.name} ${problem}.`);
    values.set(setting.name, value);
  }
  const value = (name: string): string => values.get(name) ?? '';
  const type = value('MicrosoftAppType') === 'SingleTenant' ? 'SingleTenant' : 'UserAssignedMSI';
  const password = value('MicrosoftAppPassword');
  if (type === 'SingleTenant' && password === '')
    problems.push('MicrosoftAppPassword saknas; det behövs när MicrosoftAppType är SingleTenant.');
  if (type === 'UserAssignedMSI' && password !== '')
    problems.push('MicrosoftAppPassword ska inte anges när MicrosoftAppType är UserAssignedMSI.');
  problems.push(...weakSettings((name) => values.get(name) ?? environment[name] ?? ''));
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze<Config>({
    host: value('KVARBO_HOST'),
    port: Number(value('PORT')),
    database: value('KVARBO_DATABASE'),
    organisation: value('KVARBO_ORGANISATION'),
    bot: {
      appId: value('MicrosoftAppId'),
      tenantId: value('MicrosoftAppTenantId'),
      type,
      password: password === '' ? null : password,
    },
    publicUrl: value('KVARBO_PUBLIC_URL') === '' ? null : value('KVARBO_PUBLIC_URL'),
    graphUrl: value('KVARBO_GRAPH_URL').replace(/\/$/, ''),
    serviceUrls: value('KVARBO_SERVICE_URLS')
      .split(',')
      .map((url) => url.trim()),
    treserva: {
      allowed: value('KVARBO_TRESERVA') === 'on',
      pattern: new RegExp(`^(?:${value('KVARBO_TRESERVA_PATTERN')})$`, 'u'),
    },
    holdMs: Number(value('KVARBO_HOLD_SECONDS')) * 1000,
    pollMs: Number(value('KVARBO_POLL_SECONDS')) * 1000,
    limits: {
      person: Number(value('KVARBO_PERSON_PER_MINUTE')),
      conversation: Number(value('KVARBO_CONVERSATION_PER_MINUTE')),
      overall: Number(value('KVARBO_ALL_PER_MINUTE')),
    },
    keep: keepDaysFrom(value('KVARBO_KEEP_DAYS'), value('KVARBO_KEEP_CARD_DAYS')),
    chainHeads: value('KVARBO_CHAIN_HEADS') === '' ? null : value('KVARBO_CHAIN_HEADS'),
  });
}

const keepSettings = ['KVARBO_KEEP_DAYS', 'KVARBO_KEEP_CARD_DAYS'];

/** How long ended cases are kept, from those settings alone. @throws ConfigError */
export function readKeepDays(environment: Environment): KeepDays {
  const chosen = settings.filter(({ name }) => keepSettings.includes(name));
  const values = chosen.map(({ name, fallback }) => {
    const given = environment[name]?.trim() ?? '';
    return given === '' ? (fallback ?? '') : given;
  });
  const problems = chosen.flatMap(({ name, problem }, index) => {
    const found = problem(values[index] ?? '');
    return found === null ? [] : [`${name} ${found}.`];
  });
  if (problems.length > 0) throw new ConfigError(problems);
  const [days = '', cards = ''] = values;
  return keepDaysFrom(days, cards);
}

function keepDaysFrom(days: string, cards: string): KeepDays {
  const caseDays = days.split(',').map((part) => part.trim().split('='));
  return {
    caseDays: Object.fromEntries(caseDays.map(([workflow = '', count]) => [workflow, Number(count)])),
    cardDays: Number(cards),
  };
}
