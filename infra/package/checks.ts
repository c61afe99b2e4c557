import { pngSize } from './png.ts';
import { schemaProblems } from './schema.ts';

/** What the checks read of a manifest that already follows the schema. */
interface Manifest {
  readonly $schema?: string;
  readonly id: string;
  readonly developer: { readonly websiteUrl: string; readonly privacyUrl: string; readonly termsOfUseUrl: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly bots: readonly {
    readonly botId: string;
    readonly commandLists: readonly { readonly commands: readonly { readonly title: string }[] }[];
  }[];
  readonly validDomains: readonly string[];
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] };
}

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const hostname = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/**
 * Judges the files of a package, by name as they lie in the zip.
 * @returns one Swedish line per fault, empty when Teams should take it
 */
export async function packageProblems(files: Readonly<Record<string, Uint8Array>>): Promise<string[]> {
  const text = files['manifest.json'];
  if (!text) return ['manifest.json ligger inte överst i paketet'];
  const left = Object.entries(files).flatMap(([name, bytes]) =>
    name.endsWith('.json')
      ? [
          ...Buffer.from(bytes)
            .toString()
            .matchAll(/\$\{\{\w*\}?\}?/g),
        ].map(([found]) => `${name}: ${found} är inte ifyllt`)
      : [],
  );
  if (left.length > 0) return left;
  const manifest = parse(text);
  if (manifest === undefined) return ['manifest.json är inte JSON'];
  const bySchema = (await schemaProblems(manifest)).map((problem) => `manifest.json: ${problem}`);
  // The other checks read what the schema promises.
  if (bySchema.length > 0) return bySchema;
  return [
    ...idProblems(manifest),
    ...addressProblems(manifest),
    ...iconProblems(manifest, files),
    ...(await languageProblems(manifest, files)),
    ...strayProblems(manifest, files),
  ];
}

function parse(bytes: Uint8Array): Manifest | undefined {
  try {
    return JSON.parse(Buffer.from(bytes).toString()) as Manifest;
  } catch {
    return undefined;
  }
}

function idProblems({ id, bots }: Manifest): string[] {
  return [id, ...bots.map(({ botId }) => botId)].flatMap((value) => {
    if (!guid.test(value)) return [`${value} är inget GUID`];
    return /^[0-]+$/.test(value) ? [`${value} är bara nollor: fyll i ett riktigt id`] : [];
  });
}

function addressProblems({ developer, validDomains }: Manifest): string[] {
  const addresses = [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl];
  return [
    ...addresses.flatMap((url) =>
      URL.canParse(url) && new URL(url).protocol === 'https:' ? [] : [`${url} är ingen https-adress`],
    ),
    ...validDomains.flatMap((domain) =>
      hostname.test(domain) ? [] : [`${domain} är inget värdnamn (skriv det utan https:// och utan stig)`],
    ),
  ];
}

function iconProblems({ icons }: Manifest, files: Readonly<Record<string, Uint8Array>>): string[] {
  return (
    [
      [icons.color, 192],
      [icons.outline, 32],
    ] as const
  ).flatMap(([name, side]) => {
    const bytes = files[name];
    if (!bytes) return [`${name} saknas`];
    const size = pngSize(bytes);
    if (!size) return [`${name} är ingen PNG`];
    return size.width === side && size.height === side
      ? []
      : [`${name} är ${size.width}×${size.height}, ska vara ${side}×${side}`];
  });
}

async function languageProblems(manifest: Manifest, files: Readonly<Record<string, Uint8Array>>): Promise<string[]> {
  const problems = manifest.localizationInfo.additionalLanguages.map(async ({ file }) => {
    const bytes = files[file];
    const language = bytes && (parse(bytes) as Readonly<Record<string, string>> | undefined);
    if (!language) return [`${file} saknas eller är inte JSON`];
    const texts = localisable(manifest);
    return [
      ...(await schemaProblems(language)).map((problem) => `${file}: ${problem}`),
      ...texts.filter(([key]) => language[key] === undefined).map(([key]) => `${file}: ${key} saknas`),
      // A command is typed for the user as it is titled, and the bot answers to Swedish.
      ...texts
        .filter(([key, text]) => key.endsWith('.title') && language[key] !== undefined && language[key] !== text)
        .map(([key]) => `${file}: ${key} ska vara samma som i manifest.json`),
    ];
  });
  return (await Promise.all(problems)).flat();
}

function localisable({ bots }: Manifest): [key: string, text: string | undefined][] {
  const commands = bots.flatMap(({ commandLists }, bot) =>
    commandLists.flatMap(({ commands }, list) =>
      commands.flatMap(({ title }, command): [string, string | undefined][] => {
        const place = `bots[${bot}].commandLists[${list}].commands[${command}]`;
        return [
          [`${place}.title`, title],
          [`${place}.description`, undefined],
        ];
      }),
    ),
  );
  return [
    ...['name.short', 'name.full', 'description.short', 'description.full'].map((key): [string, undefined] => [
      key,
      undefined,
    ]),
    ...commands,
  ];
}

function strayProblems({ icons, localizationInfo }: Manifest, files: Readonly<Record<string, Uint8Array>>): string[] {
  const named = [
    'manifest.json',
    icons.color,
    icons.outline,
    ...localizationInfo.additionalLanguages.map(({ file }) => file),
  ];
  return Object.keys(files)
    .filter((name) => !named.includes(name))
    .map((name) => `${name} hör inte till paketet`);
}
