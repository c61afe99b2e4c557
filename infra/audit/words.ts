// What the verification has found, and who did what, as lines for the person at the terminal.
import type { Access, AccessEntry } from '../../src/domain/access.ts';
import type { CaseEvent } from '../../src/domain/event.ts';
import { localDateTime } from '../../src/domain/time.ts';
import { accessWords } from '../../src/swedish/access.ts';
import type { At, Finding } from '../../src/store/audit/findings.ts';

export function lineOf(finding: Finding): string {
  return `${finding.ref}: ${said(finding)}`;
}

function said(finding: Finding): string {
  switch (finding.found) {
    case 'rowChanged':
      return `${row(finding)} är ändrad.`;
    case 'rowsMissing':
      return finding.from === finding.to
        ? `plats ${finding.from} saknas: en rad är borttagen.`
        : `platserna ${finding.from}–${finding.to} saknas: rader är borttagna.`;
    case 'rowInserted':
      return `${row(finding)} hör inte till kedjan: den är inlagd i efterhand.`;
    case 'headDiffers':
      return `kedjan slutar inte där den ska (plats ${finding.place}): rader är avhuggna eller tillagda.`;
    case 'chainMissing':
      return 'ärendet har rader men ingen kedja.';
    case 'caseDiffers':
      return `ärendet stämmer inte med sin historik: ${finding.fields.join(', ')}.`;
    case 'caseMissing':
      return 'kedjan finns men ärendet är borta utan att vara gallrat.';
    case 'tailCut':
      return `plats ${finding.place}, som är bevarad utanför databasen, finns inte längre.`;
    case 'chainRewritten':
      return `plats ${finding.place} är en annan rad än den som är bevarad utanför databasen.`;
    case 'erasureChanged':
      return `gallringens märke (plats ${finding.place}) är ändrat.`;
    case 'erasureNotKept':
      return `gallringen (plats ${finding.place}) är inte känd utanför databasen.`;
  }
}

function row({ table, place, seq }: At): string {
  const where = place === null ? 'utan plats' : `plats ${String(place)}`;
  return table === 'history' ? `rad ${String(seq)} i historiken (${where})` : `raden om åtkomst (${where})`;
}

export function accessLine(entry: AccessEntry, nameOf: (person: string | null) => string): string {
  return `${moment(entry.at)}  ${entry.ref}  ${nameOf(entry.by)}: ${accessWords(entry.access, nameOf)}${codeOf(entry.access)}`;
}

export function overrideLine(
  {
    ref,
    at,
    by,
    event,
  }: { readonly ref: string; readonly at: number; readonly by: string | null; readonly event: CaseEvent },
  nameOf: (person: string | null) => string,
): string {
  return `${moment(at)}  ${ref}  ${nameOf(by)}: beslut (${event.event})`;
}

const moment = (at: number): string => localDateTime(at).replace('T', ' ');

/** What an operator may need beside the words: the code of what was tried or sent, and why. */
function codeOf(access: Access): string {
  if (access.what === 'refused') return ` (${access.tried}: ${access.why})`;
  if (access.what === 'glassBroken') return ` (${access.reason})`;
  return 'kind' in access ? ` (${access.kind})` : '';
}
