// What does not hold in the organisation: where, what is wrong, and what should stand there.

export interface Problem {
  /** Place in the file, for example `units[1].chief`. */
  readonly at: string;
  /** `production`: an invented organisation, to practise on, may be so. */
  readonly matters: 'always' | 'production';
  readonly wrong: string;
  readonly expected: string;
}

export function problem(at: string, wrong: string, expected: string, matters: Problem['matters'] = 'always'): Problem {
  return { at, wrong, expected, matters };
}

/** One Swedish line. */
export function lineOf({ at, wrong, expected }: Problem): string {
  return `${at === '' ? 'organisationen' : at}: ${wrong}. ${expected}.`;
}

/** What stood there, short enough for a line. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return 'inget';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
