// What the cards of the workflows beside W001 send. Ids and answers are read as codes; casework judges whether they are offered.
import type { CaseRef } from '../domain/case.ts';
import { isDutyCode, isFlowCode } from '../domain/flow-code.ts';
import type { FlowName } from '../domain/flow.ts';
import { asRecord, caseRef, count, key, oneOf, text, whole } from './raw-fields.ts';
import type { Raw } from './raw-fields.ts';

/** Which form is being filled in: a case to begin, or something that happened in one. */
export type FlowAddress =
  | { readonly mode: 'start'; readonly workflow: FlowName; readonly form: string; readonly from: CaseRef | null }
  | { readonly mode: 'happen'; readonly ref: CaseRef; readonly rev: number; readonly what: string };

/** Answers by question as they were typed and chosen, valid or not; several are joined with commas, as a card sends them. */
export type Typed = Readonly<Record<string, string>>;

/** Where in a form she is. Everything answered travels in the card. */
export interface FlowFormPlace {
  /** Questions of each card gone by, in order. */
  readonly past: readonly (readonly string[])[];
  /** Questions of this card; none on the last one, which only asks for the number in Treserva. */
  readonly asked: readonly string[];
  readonly typed: Typed;
  /** The number in Treserva as it was typed, asked for on the last card. */
  readonly treserva: string;
}

export type FlowSubmit =
  | { readonly verb: 'openFlows' }
  | { readonly verb: 'startFlow'; readonly workflow: FlowName; readonly from: CaseRef | null }
  | ({ readonly verb: 'flowNext' | 'flowBack' | 'flowSubmit'; readonly address: FlowAddress } & FlowFormPlace)
  | { readonly verb: 'openHappening'; readonly ref: CaseRef; readonly what: string }
  | { readonly verb: 'happen'; readonly ref: CaseRef; readonly rev: number; readonly what: string }
  | {
      readonly verb: 'tickTask' | 'untickTask';
      readonly ref: CaseRef;
      readonly rev: number;
      readonly code: string;
    }
  | { readonly verb: 'flowChiefDecides'; readonly ref: CaseRef; readonly rev: number; readonly decision: string }
  | { readonly verb: 'openMeeting'; readonly ref: CaseRef; readonly meeting: string }
  | { readonly verb: 'askMisregistered'; readonly ref: CaseRef }
  | { readonly verb: 'misregistered'; readonly ref: CaseRef; readonly rev: number };

type Reader = (raw: Raw) => FlowSubmit | null;

export const flowNames: readonly FlowName[] = ['W000', 'W002', 'W003'];

/** More than any form asks. */
const mostQuestions = 30;

/** Id of a question's input on the card, so that no question can be taken for a part of the form itself. */
export const inputPrefix = 'q-';

function code(raw: Raw, name: string): string | null {
  const value = text(raw, name);
  return value !== null && isFlowCode(value) ? value : null;
}

function duty(raw: Raw): string | null {
  const value = raw['code'];
  return typeof value === 'string' && isDutyCode(value) ? value : null;
}

function codes(value: unknown): readonly string[] | null {
  if (!Array.isArray(value) || value.length > mostQuestions) return null;
  return value.every((each): each is string => typeof each === 'string' && isFlowCode(each)) ? value : null;
}

function groups(value: unknown): readonly (readonly string[])[] | null {
  if (!Array.isArray(value) || value.length > mostQuestions) return null;
  const read = value.map(codes);
  return read.some((each) => each === null) ? null : (read as readonly (readonly string[])[]);
}

function address(raw: Raw): FlowAddress | null {
  switch (oneOf(raw, 'mode', ['start', 'happen'])) {
    case 'start':
      return whole([oneOf(raw, 'workflow', flowNames), key(raw, 'form')], (workflow, form) => ({
        mode: 'start',
        workflow,
        form,
        from: caseRef(raw, 'from'),
      }));
    case 'happen':
      return whole([caseRef(raw, 'ref'), count(raw, 'rev'), code(raw, 'what')], (ref, rev, what) => ({
        mode: 'happen',
        ref,
        rev,
        what,
      }));
    case null:
      return null;
  }
}

/** What was answered before, then the inputs of this card; nothing but the questions the card says that it asks. */
function place(raw: Raw): FlowFormPlace | null {
  return whole([groups(raw['past']), codes(raw['asked'])], (past, asked) => {
    const typed: Record<string, string> = {};
    const kept = asRecord(raw['kept']) ?? {};
    for (const id of Object.keys(kept).slice(0, mostQuestions)) {
      const answer = isFlowCode(id) ? text(kept, id) : null;
      if (answer !== null) typed[id] = answer;
    }
    for (const id of asked) {
      const answer = text(raw, `${inputPrefix}${id}`);
      if (answer !== null) typed[id] = answer.trim();
    }
    return { past, asked, typed, treserva: text(raw, 'treserva') ?? text(raw, 'number') ?? '' };
  });
}

function formStep(verb: 'flowNext' | 'flowBack' | 'flowSubmit'): Reader {
  return (raw) => whole([address(raw), place(raw)], (of, at) => ({ verb, address: of, ...at }));
}

function ofTask(verb: 'tickTask' | 'untickTask'): Reader {
  return (raw) =>
    whole([caseRef(raw, 'ref'), count(raw, 'rev'), duty(raw)], (ref, rev, task) => ({ verb, ref, rev, code: task }));
}

export const flowReaders: Readonly<Record<FlowSubmit['verb'], Reader>> = {
  openFlows: () => ({ verb: 'openFlows' }),
  startFlow: (raw) =>
    whole([oneOf(raw, 'workflow', flowNames)], (workflow) => ({
      verb: 'startFlow',
      workflow,
      from: caseRef(raw, 'from'),
    })),
  flowNext: formStep('flowNext'),
  flowBack: formStep('flowBack'),
  flowSubmit: formStep('flowSubmit'),
  openHappening: (raw) =>
    whole([caseRef(raw, 'ref'), code(raw, 'what')], (ref, what) => ({ verb: 'openHappening', ref, what })),
  happen: (raw) =>
    whole([caseRef(raw, 'ref'), count(raw, 'rev'), code(raw, 'what')], (ref, rev, what) => ({
      verb: 'happen',
      ref,
      rev,
      what,
    })),
  tickTask: ofTask('tickTask'),
  untickTask: ofTask('untickTask'),
  flowChiefDecides: (raw) =>
    whole([caseRef(raw, 'ref'), count(raw, 'rev'), code(raw, 'decision')], (ref, rev, decision) => ({
      verb: 'flowChiefDecides',
      ref,
      rev,
      decision,
    })),
  openMeeting: (raw) =>
    whole([caseRef(raw, 'ref'), key(raw, 'meeting')], (ref, meeting) => ({ verb: 'openMeeting', ref, meeting })),
  askMisregistered: (raw) => whole([caseRef(raw, 'ref')], (ref) => ({ verb: 'askMisregistered', ref })),
  misregistered: (raw) =>
    whole([caseRef(raw, 'ref'), count(raw, 'rev')], (ref, rev) => ({ verb: 'misregistered', ref, rev })),
};

export function isFlow<S extends { readonly verb: string }>(submit: S): submit is Extract<S, FlowSubmit> {
  return Object.hasOwn(flowReaders, submit.verb);
}
