import { parseArgs } from 'node:util';

/** A value that manifest.json leaves open as `${{NAME}}`. */
export interface Placeholder {
  readonly name: string;
  /** The command-line option that gives it; the environment variable has the placeholder's name. */
  readonly option: string;
  readonly meaning: string;
  readonly fallback?: string;
}

export const placeholders: readonly Placeholder[] = [
  {
    name: 'TEAMS_APP_ID',
    option: 'id',
    meaning: 'appens eget id i Teams, ett GUID som ni skapar en gång och behåller',
  },
  { name: 'BOT_ID', option: 'bot-id', meaning: 'botens app-id i Entra, samma som MicrosoftAppId' },
  { name: 'BOT_DOMAIN', option: 'domain', meaning: 'värdnamnet där boten svarar, utan https://' },
  { name: 'WEBSITE_URL', option: 'website', meaning: 'förvaltningens webbplats', fallback: 'https://goteborg.se/' },
  {
    name: 'PRIVACY_URL',
    option: 'privacy',
    meaning: 'hur personuppgifter behandlas',
    fallback: 'https://goteborg.se/',
  },
  { name: 'TERMS_URL', option: 'terms', meaning: 'villkor för användning', fallback: 'https://goteborg.se/' },
];

export interface Wish {
  readonly out: string;
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Reads the command line of `npm run package` and fills up from the environment.
 * @throws Error with one Swedish line per value that is missing, or the parser's sentence for an unknown option
 */
export function readWish(args: readonly string[], env: NodeJS.ProcessEnv): Wish {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      ...Object.fromEntries(placeholders.map(({ option }) => [option, { type: 'string' as const }])),
    },
  });
  const given: Readonly<Record<string, string | undefined>> = values;
  const found = placeholders.map((placeholder) => ({
    ...placeholder,
    value: given[placeholder.option] ?? (env[placeholder.name] || placeholder.fallback),
  }));
  const missing = found.filter(({ value }) => value === undefined);
  if (missing.length > 0) {
    throw new Error(
      missing.map(({ name, option, meaning }) => `Saknas: --${option} eller ${name} (${meaning})`).join('\n'),
    );
  }
  return { out: given['out'] ?? 'kvarbo.zip', values: new Map(found.map(({ name, value }) => [name, value ?? ''])) };
}

/** Puts values in place of `${{NAME}}` in every string of a JSON value. A name without a value stays and is found later. */
export function fill(json: unknown, values: ReadonlyMap<string, string>): unknown {
  if (typeof json === 'string') {
    return json.replace(/\$\{\{(\w+)\}\}/g, (whole, name: string) => values.get(name) ?? whole);
  }
  if (Array.isArray(json)) return json.map((item) => fill(item, values));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, fill(value, values)]));
}
