// What nobody may find anywhere: texts of every kind that people type by mistake. Each carries letters or digits that no hash, id, time or
// port holds by chance, and that tell which input it was put into.
export interface Canary {
  /** Which input it went into, for example `tick.ref`. */
  readonly into: string;
  readonly kind: Kind;
  /** As it is typed. */
  readonly text: string;
  /** Parts of it that nothing else holds: longer than chance, whatever the file. */
  readonly needles: readonly string[];
}

/** A name made of consonants that no Swedish word has in a row, with the number of the canary in it. */
function core(number: number): string {
  const letters = 'bcdfghjklm';
  const digits = String(number).padStart(5, '0');
  return `Qvx${Array.from(digits, (digit) => letters[Number(digit)]).join('')}zwq`;
}

/** Ten digits that a chance hit in an hour of hashes has odds of one to billions against. */
function figures(number: number): string {
  return `7309${String(number).padStart(5, '0')}1`;
}

/** A person's number as it is written, of a date there is. */
function personal(number: number): string {
  const figure = figures(number);
  return `19${figure.slice(2, 4)}0412-${figure.slice(4, 8)}`;
}

export const kinds = ['name', 'personal', 'telephone', 'address', 'swedish', 'long', 'markup', 'mention'] as const;
export type Kind = (typeof kinds)[number];

const made: Readonly<Record<Kind, (number: number) => { readonly text: string; readonly needles: readonly string[] }>> =
  {
    name: (n) => ({ text: `Anna ${core(n)}`, needles: [core(n)] }),
    personal: (n) => ({ text: `${personal(n)} ${core(n)}`, needles: [core(n), `${personal(n)} `] }),
    telephone: (n) => ({ text: `0701-${figures(n)}`, needles: [figures(n), `0701-${figures(n).slice(0, 6)}`] }),
    address: (n) => ({ text: `${core(n)}gatan 12 B, 412 63`, needles: [core(n)] }),
    swedish: (n) => ({ text: `Åsa Öberg-${core(n)} är på väg`, needles: [core(n), 'Åsa Öberg-Q'] }),
    long: (n) => ({ text: `${core(n)} `.repeat(Math.ceil(5_000 / 13)).slice(0, 5_000), needles: [core(n)] }),
    markup: (n) => ({ text: `<b>${core(n)}</b>\${x}[a](http://x) & "y"\n**z**`, needles: [core(n)] }),
    mention: (n) => ({ text: `<at id="0">${core(n)}</at> ${core(n)} hej`, needles: [core(n)] }),
  };

export class Canaries {
  readonly all: Canary[] = [];

  /** A canary of a kind, by turns when none is said, for an input. */
  for(into: string, kind: Kind = kinds[this.all.length % kinds.length] as Kind): string {
    const canary = { into, kind, ...made[kind](this.all.length + 1) };
    this.all.push(canary);
    return canary.text;
  }
}
