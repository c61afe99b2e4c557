// Settings that can be used and must not be: each would let somebody in, or something out, without anybody noticing.

interface Weakness {
  /** The setting, or the variable of Node's or a library's. */
  readonly name: string;
  readonly isWeak: (value: string) => boolean;
  /** Swedish: why it is refused and what to do. Never holds the value. */
  readonly text: string;
}

const weaknesses: readonly Weakness[] = [
  {
    name: 'MicrosoftAppId',
    isWeak: isNobodysId,
    text: 'är ett påhittat id. Ange botens riktiga; annars kan ingen inloggning kontrolleras',
  },
  {
    name: 'MicrosoftAppTenantId',
    isWeak: isNobodysId,
    text: 'är ett påhittat id. Ange den egna klientorganisationens; annars släpps fel organisation in',
  },
  {
    name: 'MicrosoftAppPassword',
    isWeak: isGuessable,
    text: 'går att gissa. Använd en hemlighet som Entra har skapat, eller en hanterad identitet',
  },
  {
    name: 'KVARBO_DATABASE',
    isWeak: (value) => isPostgres(value) && isRemote(value) && !isVerified(value),
    text: 'går utan kontrollerad TLS till en annan dator. Lägg till sslmode=verify-full',
  },
  {
    name: 'KVARBO_DATABASE',
    isWeak: (value) => isPostgres(value) && isGuessable(passwordOf(value)),
    text: 'har ett lösenord som går att gissa. Byt det i databasservern och här',
  },
  {
    name: 'KVARBO_DATABASE',
    isWeak: (value) => /^sqlite:(?::memory:|file:.*mode=memory)/u.test(value),
    text: 'finns bara i minnet, så allt som lovats försvinner vid omstart. Ange en fil',
  },
  {
    name: 'KVARBO_TRESERVA_PATTERN',
    isWeak: (value) =>
      ['Anna Andersson', 'Andersson', 'Storgatan', 'anna@kommunen.example'].some((text) => fits(value, text)),
    text: 'släpper igenom namn. Ange ett mönster som kräver siffror',
  },
  {
    name: 'NODE_TLS_REJECT_UNAUTHORIZED',
    isWeak: (value) => value === '0',
    text: 'stänger av kontrollen av certifikat. Ta bort den',
  },
  {
    name: 'NODE_OPTIONS',
    isWeak: (value) => /--inspect/u.test(value),
    text: 'öppnar för felsökning utifrån (--inspect). Ta bort det',
  },
  // Libraries then write whole requests, with what is in them.
  { name: 'NODE_DEBUG', isWeak: isGiven, text: 'skriver ut innehåll i anrop. Ta bort den' },
  { name: 'DEBUG', isWeak: isGiven, text: 'skriver ut innehåll i anrop. Ta bort den' },
  {
    name: 'AZURE_LOG_LEVEL',
    isWeak: (value) => /^(?:verbose|info)$/iu.test(value),
    text: 'skriver ut innehåll i anrop. Ta bort den',
  },
];

/** One line for each weakness, by the name of its setting and never its value. */
export function weakSettings(value: (name: string) => string): readonly string[] {
  return weaknesses.flatMap(({ name, isWeak, text }) => (isWeak(value(name).trim()) ? [`${name} ${text}.`] : []));
}

function isGiven(value: string): boolean {
  return value !== '';
}

/** All digits alike, as in examples: `00000000-0000-…`, `11111111-1111-…`. */
function isNobodysId(value: string): boolean {
  return value !== '' && new Set(value.replaceAll('-', '')).size === 1;
}

const guesses =
  /^(?:x+|password|passw0rd|secret|hemligt?|changeme|change-me|l[öo]senord|postgres|kvarbo|admin|test|\d+)$/iu;

function isGuessable(value: string): boolean {
  return value !== '' && (value.length < 12 || guesses.test(value) || new Set(value).size < 5);
}

function isPostgres(value: string): boolean {
  return /^postgres(?:ql)?:\/\//u.test(value);
}

function isRemote(value: string): boolean {
  const { hostname = '', searchParams } = URL.parse(value) ?? {};
  const host = searchParams?.get('host') ?? hostname;
  return !['', 'localhost', '127.0.0.1', '[::1]'].includes(host) && !host.startsWith('/');
}

function isVerified(value: string): boolean {
  return URL.parse(value)?.searchParams.get('sslmode') === 'verify-full';
}

/** Empty when there is none: the server then knows who asks in another way. */
function passwordOf(value: string): string {
  const password = URL.parse(value)?.password ?? '';
  try {
    return decodeURIComponent(password);
  } catch {
    return password;
  }
}

function fits(pattern: string, text: string): boolean {
  if (pattern === '') return false;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return false; // what is no pattern is reported as such
  }
}
