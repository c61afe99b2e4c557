// The rooms of src and the arrows between them: who may import whom, and which package lives where.
// The rule `house/arrows` reads this table; docs/architecture.md tells the story behind it.

/** What a room may take from another: everything, or type declarations only (nothing of it runs). */
export interface Arrow {
  /** A room, or one file of a room. */
  readonly to: string;
  readonly typesOnly?: true;
}

export interface Room {
  /** Folder or file under src. The longest path that fits a file is its room. */
  readonly path: string;
  readonly arrows: readonly Arrow[] | 'every room';
  /** Packages, a trailing `*` for a family. Those in `packagesForAll` need no mention. */
  readonly packages: readonly string[];
  /** Node's own modules, without `node:`. */
  readonly node: readonly string[] | 'every module';
  /** One sentence, shown with the error. */
  readonly because: string;
}

/** Days and times are Temporal's everywhere. */
export const packagesForAll: readonly string[] = ['temporal-polyfill'];

const ports: Arrow = { to: 'casework/ports.ts', typesOnly: true };
/** What is asked of it comes in by argument. */
const organisationTypes: Arrow = { to: 'organisation', typesOnly: true };
const organisationPorts: Arrow = { to: 'organisation/ports.ts', typesOnly: true };
const codes: Arrow = { to: 'errors.ts' };

export const rooms: readonly Room[] = [
  {
    path: 'domain',
    arrows: [],
    packages: [],
    node: [],
    because: 'domain holds the nouns and the days, and knows no other room.',
  },
  {
    path: 'routines',
    arrows: [{ to: 'domain' }],
    packages: [],
    node: [],
    because: 'routines says what the rules say, from facts alone, so it can be run and checked without anything else.',
  },
  {
    path: 'routines/commands',
    arrows: [{ to: 'domain' }, { to: 'routines' }, { to: 'swedish' }],
    packages: [],
    node: 'every module',
    because: 'a command reads and prints for routines; it needs no Teams, database or network.',
  },
  {
    path: 'casework',
    arrows: [{ to: 'domain' }, { to: 'routines' }],
    packages: [],
    node: [],
    because: 'casework decides what happens to a case and asks the world through its own ports.ts.',
  },
  {
    path: 'intake',
    arrows: [{ to: 'domain' }, { to: 'routines', typesOnly: true }],
    packages: [],
    node: [],
    because: 'intake turns what people send into typed values, and does nothing with them.',
  },
  {
    path: 'swedish',
    arrows: [{ to: 'domain' }],
    packages: [],
    node: [],
    because: 'swedish holds words and date forms; whoever has something to say comes here.',
  },
  {
    path: 'cards',
    arrows: [{ to: 'domain' }, { to: 'swedish' }],
    packages: ['adaptivecards-templating', 'adaptive-expressions'],
    node: ['fs', 'path', 'url'],
    because: 'a card is a function of typed data; it fetches nothing and decides nothing.',
  },
  {
    path: 'store',
    arrows: [{ to: 'domain' }, ports, organisationPorts, codes],
    packages: ['pg'],
    node: 'every module',
    because: 'store remembers; it is the only room that speaks SQL and it judges no case.',
  },
  {
    path: 'delivery',
    arrows: [{ to: 'domain' }, ports, codes],
    packages: [],
    node: ['crypto', 'events', 'timers', 'timers/promises'],
    because: 'delivery keeps promises through the deliverers it is handed, whatever they are made of.',
  },
  {
    path: 'graph',
    arrows: [{ to: 'domain' }, ports, codes],
    packages: ['@microsoft/microsoft-graph-client', '@microsoft/microsoft-graph-types', '@azure/identity'],
    node: 'every module',
    because: 'graph is Outlook: the only room that knows Microsoft Graph, and it knows nothing of Teams or the store.',
  },
  {
    path: 'teams',
    arrows: [
      { to: 'domain' },
      { to: 'casework' },
      { to: 'intake' },
      { to: 'cards' },
      { to: 'swedish' },
      organisationTypes,
      codes,
    ],
    packages: [
      'botbuilder',
      'botbuilder-*',
      'botframework-*',
      '@microsoft/teams-ai',
      'restify',
      'rate-limiter-flexible',
    ],
    node: 'every module',
    because:
      'teams is the conversation: the only room that knows the bot libraries, kept here so they can be replaced.',
  },
  {
    path: 'errors.ts',
    arrows: [],
    packages: [],
    node: [],
    because: 'errors.ts lists codes and is imported by others, not the other way round.',
  },
  {
    path: 'weak-settings.ts',
    arrows: [],
    packages: [],
    node: [],
    because: 'weak-settings.ts says which settings must not be used, and reads none itself.',
  },
  {
    path: 'config.ts',
    arrows: [{ to: 'domain' }, { to: 'weak-settings.ts' }, codes],
    packages: [],
    node: ['path'],
    because: 'config.ts turns the environment into a value and wires nothing.',
  },
  {
    path: 'organisation',
    arrows: [{ to: 'domain' }],
    packages: [],
    node: ['fs'],
    because:
      'organisation says who works where: it reads the file, keeps what was changed beside it, and judges no case.',
  },
  {
    path: 'compose.ts',
    arrows: 'every room',
    packages: ['*'],
    node: 'every module',
    because: 'compose.ts wires the rooms together.',
  },
  {
    path: 'unheard.ts',
    arrows: [{ to: 'domain' }],
    packages: [],
    node: [],
    because: 'unheard.ts is the process itself: what goes past the log is counted and said by code alone.',
  },
  {
    path: 'main.ts',
    arrows: 'every room',
    packages: ['*'],
    node: 'every module',
    because: 'main.ts starts and stops the whole.',
  },
];

/** Files whose sources of time, chance and settings are real; every other file is handed them. */
export const wiring: readonly string[] = ['src/main.ts', 'src/compose.ts'];
/** The only reader of the environment; main.ts hands it over. */
export const environmentReaders: readonly string[] = ['src/config.ts', 'src/main.ts'];
