// Lines that the rows of a stage do not give: what an earlier stage left undone, and the product's own steps between the rows.
import type { ActId, ActLine } from '../domain/case-plan.ts';
import { hasEnded, type CaseState } from '../domain/stage.ts';
import { line } from './act-lines.ts';
import { missingAttempts } from './attempts.ts';
import { countsAsFamily } from './case-facts.ts';
import type { Judged } from './judged.ts';

/** Work of the first stage that must be done however far the case has come. */
const lasting: ReadonlySet<ActId> = new Set<ActId>([
  'register',
  'confirmToKfm',
  'copyToTenant',
  'tellEB',
  'tellBoU',
  'assessChild',
  'investigateChild',
]);

const settled: ReadonlySet<CaseState> = new Set<CaseState>(['standTaken', 'evictionCarriedOut']);

export function earlierLines({ ticks, state }: Judged, first: readonly ActLine[]): readonly ActLine[] {
  return settled.has(state) ? [] : first.filter(({ act }) => lasting.has(act) && ticks[act] === undefined);
}

/** `present` are the lines that are there already. */
export function stageLines(judged: Judged, present: readonly ActLine[]): readonly ActLine[] {
  const { state, stage, course, ticks } = judged;
  if (hasEnded(judged)) return [];
  if (state === 'standTaken') return [line('takePosition', [])];
  if (state === 'evictionCarriedOut') return [line('followUp', [], { unit: 'VUX', control: 'none' })];
  // The rows speak of a concern that came up with the landlord; any other has to be passed on as well.
  const lines: ActLine[] = course.concern?.passedOn === null ? [line('passOnConcern', [])] : [];
  if (stage === 'not-home' && state === 'unannouncedGate') return [...lines, ...missingLines(judged)];
  const adult = !countsAsFamily(judged.entry);
  const waits = state === 'informed' || state === 'registered';
  const asksLandlord = present.some(({ act }) => act === 'sendLetter');
  if (adult && waits && asksLandlord && ticks['sendLetter'] !== undefined && !course.offersTime)
    lines.push(line('checkReply', [], { unit: 'VUX', control: 'none' }));
  // The household is told of an announced visit; only some rows say so themselves.
  if (state === 'announcedVisitPlanned' && !present.some(({ act }) => act === 'homeVisitLetter'))
    lines.push(line('homeVisitLetter', []));
  if (course.offersTime && !present.some(({ act }) => act === 'meet')) lines.push(line('meet', []));
  return lines;
}

function missingLines({ course }: Judged): readonly ActLine[] {
  const missing = missingAttempts(course);
  return [
    ...(missing.includes('letter') || missing.includes('summons') ? [line('sendLetter', [])] : []),
    ...(missing.includes('phone') ? [line('phone', [], { unit: 'VUX', control: 'tick' })] : []),
  ];
}
