// Whether a text holds something shaped like a personnummer. When in doubt it does: she can always write less.

const separators = /[\s\u200b-\u200d\u2060\ufeff.\-\u2010-\u2015\u2212+/:_]/gu;

/** Birth date (YY or YYYY, day also + 60 for coordination numbers) and four more, of which reserve numbers have letters. */
const shape = /(?:\d{2})?\d{2}(\d{2})(\d{2})(?:\d{4}|[A-ZÅÄÖ]\d{3}|[A-ZÅÄÖ]{2}\d{2})/giu;

/** Spaces, hyphens and the like between the digits change nothing, nor does what stands around them. */
export function looksLikePersonalNumber(text: string): boolean {
  const packed = text.normalize('NFKC').replace(separators, '');
  for (let from = 0; from < packed.length; from += 1) {
    shape.lastIndex = from;
    const found = shape.exec(packed);
    if (found === null) return false;
    if (isBirthDay(Number(found[1]), Number(found[2]))) return true;
    from = found.index;
  }
  return false;
}

function isBirthDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));
}
