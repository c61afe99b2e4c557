// What `npm start --` may be followed by.
import { parseArgs } from 'node:util';
import path from 'node:path';
import { Refusal } from './refusal.ts';
import { seatNames } from './seats.ts';

export interface Settings {
  /** A window for each kind of unit, and the administrator's. */
  readonly all: boolean;
  /** Windows beside those, by the names in `seats.ts`. */
  readonly with: readonly string[];
  /** Forget what was remembered. */
  readonly fresh: boolean;
  /** The first of a row of ports; 0 for any free ones. */
  readonly port: number;
  /** Where everything is remembered, absolute. */
  readonly folder: string;
}

export const firstPort = 3970;

export const usage = `npm start -- [--all] [--with <namn,…>] [--fresh] [--port <nummer>] [--folder <mapp>]

  --all            även fönster för administratören, fler chefer och de andra enheterna
  --with <namn,…>  fönster för bara några av dem: ${seatNames.join(', ')}
  --fresh          börja om: glöm ärenden, kalendrar och klocka
  --port <nummer>  första porten i raden (annars ${String(firstPort)}); 0 tar lediga portar
  --folder <mapp>  var allt sparas (annars .local i projektets mapp)
  --help           det här`;

/** Null when only the usage is asked for. */
export function readSettings(args: readonly string[], root: string): Settings | null {
  const { values } = parse(args);
  if (values.help) return null;
  return {
    all: values.all,
    with: namesIn(values.with),
    fresh: values.fresh,
    port: portOf(values.port),
    folder: path.resolve(root, values.folder),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        all: { type: 'boolean', default: false },
        with: { type: 'string', default: '' },
        fresh: { type: 'boolean', default: false },
        port: { type: 'string', default: String(firstPort) },
        folder: { type: 'string', default: '.local' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    const unknown = /'(-[^' ]*)/.exec(cause instanceof Error ? cause.message : '')?.[1];
    throw new Refusal('badSetting', `Inställningen ${unknown ?? args.join(' ')} går inte att använda.\n\n${usage}`, {
      cause,
    });
  }
}

function namesIn(text: string): readonly string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const unknown = names.find((name) => !seatNames.includes(name));
  if (unknown === undefined) return names;
  throw new Refusal('badSetting', `--with känner inte ${unknown}. Det finns ${seatNames.join(', ')}.\n\n${usage}`);
}

const lastPort = 65_535;
/** Room for every door after the first. */
const row = 24;

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && (port === 0 || (port >= 1024 && port <= lastPort - row))) return port;
  throw new Refusal(
    'badSetting',
    `--port ska vara 0 eller ett heltal mellan 1024 och ${String(lastPort - row)}.\n\n${usage}`,
  );
}
