// The plan of a case of a workflow beside W001: where it stands, what to do now, the dates, the meetings, and what can be told of.
import template from '../../cards/flow-plan.json' with { type: 'json' };
import type { FlowLine, FlowView } from '../domain/case-view.ts';
import type { KeptDate } from '../domain/flow.ts';
import { routineVersion } from '../swedish/branches.ts';
import { consentStanding, purposeName } from '../swedish/consents.ts';
import { shortDate } from '../swedish/dates.ts';
import { failureSentence } from '../swedish/failures.ts';
import { chiefWords, dateWords, stateWords, wordsOf } from '../swedish/flows/flow-words.ts';
import { recipientName } from '../swedish/consents.ts';
import { placesInShort } from '../swedish/reasons.ts';
import { sourceInWords } from '../swedish/sources.ts';
import { strengthWord } from '../swedish/strength.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import { consentRows } from './consent-rows.ts';
import type { ConsentRow } from './consent-rows.ts';
import { flowButtons, flowMoreButtons, inRows } from './flow-buttons.ts';
import { meetingBlocks, meetingRows } from './flow-meetings.ts';
import type { MeetingRow, StillBlock } from './flow-meetings.ts';
import { flowRow } from './flow-rows.ts';
import type { FlowRow } from './flow-rows.ts';
import type { Folded } from './plan.ts';
import { nameIn } from './plan-rows.ts';

interface Text {
  readonly text: string;
}
type Rows = readonly { readonly buttons: readonly Button[] }[];

export interface FlowPlanView {
  readonly notice: string;
  readonly title: string;
  readonly state: string;
  readonly facts: readonly Text[];
  readonly warnings: readonly Text[];
  readonly dates: readonly (Text & { readonly color: 'default' | 'attention' })[];
  readonly hasNow: boolean;
  /** A case that has ended has nothing to do now; its rows tell what stood there. */
  readonly nowTitle: string;
  readonly now: readonly FlowRow[];
  readonly rows: readonly MeetingRow[];
  readonly blocks: readonly StillBlock[];
  readonly consents: readonly ConsentRow[];
  readonly folded: readonly Folded[];
  readonly buttons: readonly Button[];
  readonly happened: Rows;
  readonly hasHappened: boolean;
  readonly moreHappened: Rows;
  readonly hasMoreHappened: boolean;
  readonly more: Rows;
  readonly whyIds: readonly string[];
  readonly hasWhy: boolean;
  readonly spoken: string;
}

export const flowPlanCard: CardOf<FlowPlanView> = cardOf(template);

/** `notice` is said above everything else, for example that the card had grown old. */
export function flowPlanView(view: FlowView, notice = ''): FlowPlanView {
  const { ref, workflow, state } = view.case;
  const now = view.lines.map((line, index) => flowRow(line, index, view));
  const { first, happened, moreHappened } = flowButtons(view);
  const [rows, blocks, consents] = [meetingRows(view), meetingBlocks(view), consentRows(view)];
  const pointers = pointersBeside(now.length + rows.length + blocks.length + 2 * consents.length);
  return {
    notice,
    title: ref,
    state: stateWords(workflow, state),
    facts: factsOf(view).map((text) => ({ text })),
    warnings: warningsOf(view).map((text) => ({ text })),
    dates: view.dates.slice(0, mostDates).map((date) => dateLine(date, view)),
    hasNow: now.length > 0,
    nowTitle: view.case.ended ? 'Stod på planen' : 'Att göra nu',
    now,
    rows,
    blocks,
    consents,
    folded: [considerOf(view, pointers), silentOf(view), consentsOf(view, pointers)].filter(
      ({ lines }) => lines.length > 0,
    ),
    buttons: first,
    happened: inRows(happened),
    hasHappened: happened.length > 0,
    moreHappened: inRows(moreHappened),
    hasMoreHappened: moreHappened.length > 0,
    more: inRows(flowMoreButtons(view)),
    whyIds: now.map(({ whyId }) => whyId),
    hasWhy: now.length > 0,
    // What a locked screen may show is the same for every workflow.
    spoken: `Ärende ${ref}`,
  };
}

/** The most urgent ones; the others come when these are kept. */
const mostDates = 3;

function dateLine(
  { what, due, from, late }: KeptDate,
  { case: { workflow } }: FlowView,
): FlowPlanView['dates'][number] {
  const whose = from === 'routine' ? 'enligt rutinen' : 'enhetens egen frist';
  const name = dateWords(workflow, what);
  // Late is said in words, never by colour alone.
  return late
    ? { text: `SENT. ${name}: skulle ha varit klart ${shortDate(due)} (${whose})`, color: 'attention' }
    : { text: `${name}: senast ${shortDate(due)} (${whose})`, color: 'default' };
}

function factsOf(view: FlowView): readonly string[] {
  const { workflow, responsible, treserva, routines, linked } = view.case;
  const version = workflow === 'W003' ? [] : routines.slice(0, 1).map(routineVersion);
  return [
    [wordsOf(workflow).name, ...version].join('. '),
    `Ansvarig: ${nameIn(view, responsible)}${treserva === null ? '' : ` · Treserva ${treserva}`}`,
    ...(linked.length === 0 ? [] : [`Hör ihop med ${linked.join(', ')}`]),
  ];
}

function warningsOf(view: FlowView): readonly string[] {
  const { chiefQuestion, workflow, ended } = view.case;
  return [
    ...(ended ? ['Ärendet är avslutat.'] : []),
    ...(chiefQuestion === null ? [] : [`Enhetschefen ska besluta. ${chiefWords(workflow, chiefQuestion).what}`]),
    ...(waitingGrounds(view) > 0 ? ['En annan grund än samtycke väntar på enhetschefens beslut. Se Samtycken.'] : []),
    // Two messages that wait for the same thing are told of once.
    ...new Set(view.stuck.map(({ unit, code }) => `${unit === null ? '' : `${unit}: `}${failureSentence(code)}`)),
  ];
}

function waitingGrounds({ case: { consents } }: FlowView): number {
  return consents.filter(({ state }) => state === 'groundWaiting').length;
}

/** As many pointers as anybody reads, and as fit into a message beside the rows there are. */
const mostPointers = 5;
const roomForRows = 14;

function pointersBeside(rows: number): number {
  return Math.min(mostPointers, Math.max(1, roomForRows - rows));
}

function considerOf(view: FlowView, most: number): Folded {
  const lines = view.consider.slice(0, most).map((line) => ({ text: line.text, source: pointerOf(line) }));
  const left = view.consider.length - lines.length;
  return {
    id: 'consider',
    title: `Att tänka på (${lines.length}${left > 0 ? ` av ${view.consider.length}` : ''})`,
    lines,
  };
}

function pointerOf(line: FlowLine): string {
  const places = placesInShort(line.duties);
  return places.length === 0 ? strengthWord(line.strength) : places.join('\n\n');
}

function silentOf(view: FlowView): Folded {
  const lines = view.silent.map((flag) => ({
    text: flag.text,
    source: flag.sources.map(sourceInWords).join('\n\n'),
  }));
  return { id: 'silent', title: `Rutinen är tyst om (${lines.length})`, lines };
}

/** The latest word to each recipient for each purpose. */
function consentsOf(view: FlowView, most: number): Folded {
  const latest = new Map(view.case.consents.map((each) => [`${JSON.stringify(each.recipient)} ${each.purpose}`, each]));
  const lines = [...latest.values()].slice(-most).map((each) => ({
    text: `${recipientName(each.recipient, view.case.administration)}: ${consentStanding(each, view.today)}`,
    source: `Gäller: ${purposeName(each.purpose)}`,
  }));
  return { id: 'consents', title: `Samtycken (${lines.length})`, lines };
}
