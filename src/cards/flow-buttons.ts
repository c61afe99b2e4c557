// The buttons of a case of a workflow beside W001: one that stands out, what has happened, and the case itself.
import type { FlowView } from '../domain/case-view.ts';
import type { Happening } from '../domain/flow.ts';
import { decisionWords, happeningTitle, wordsOf } from '../swedish/flows/flow-words.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';

/** Hosts show no more in a row. */
const perRow = 6;

export interface FlowButtons {
  /** At most two: "Varför?" and "Mer" stand beside them. */
  readonly first: readonly Button[];
  /** Folded under "Vad har hänt?". */
  readonly happened: readonly Button[];
  /** Folded under "Mer". */
  readonly moreHappened: readonly Button[];
}

export function flowButtons(view: FlowView): FlowButtons {
  const { ref } = view.case;
  const of = (place: Happening['place']): readonly Button[] =>
    view.happenings.filter((each) => each.place === place).map((each) => happeningButton(each, view));
  const decisions = view.chiefQuestion === null ? [] : decisionButtons(view, view.chiefQuestion);
  const outcome = view.outcome === null ? [] : [primary('openOutcome', 'Hur gick mötet?', { ref })];
  const [main, ...others] = [...decisions, ...outcome, ...of('main')];
  const beside = [...others.map((each): Button => ({ ...each, style: 'default' })), ...of('beside')];
  // Where nothing can be told of before somebody has been asked, the consents are what to do.
  const waits = view.case.ended || view.case.chiefQuestion !== null;
  const first = main !== undefined ? [main] : waits ? [] : [primary('openConsents', 'Samtycken', { ref })];
  const moreHappened = [
    ...of('more'),
    ...undoButton(view),
    ...(view.correction === null ? [] : [button('openForm', 'Rätta hur mötet gick', { ref, form: 'correction' })]),
    ...view.begins.map((each) =>
      each === 'W001'
        ? button('newNotice', 'Ny underrättelse', {})
        : button('startFlow', `Börja: ${wordsOf(each).name}`, { workflow: each, from: ref }),
    ),
  ];
  // One thing more stands in the row itself; several are folded.
  return beside.length === 1
    ? { first: [...first, ...beside], happened: [], moreHappened }
    : { first, happened: beside, moreHappened };
}

/** While nothing has left because of it. */
function undoButton({ undoOutcome, case: { ref, told, meetings } }: FlowView): readonly Button[] {
  const meeting = meetings.find(({ id }) => id === told?.meeting);
  if (!undoOutcome || meeting === undefined) return [];
  return [button('undoOutcome', 'Ångra hur mötet gick', { ref, meeting: meeting.id, meetingRev: meeting.revision })];
}

function happeningButton(
  { what, questions, place }: Happening,
  { case: { ref, version, workflow } }: FlowView,
): Button {
  const title = happeningTitle(workflow, what);
  const made =
    questions.length > 0
      ? button('openHappening', title, { ref, what })
      : button('happen', title, { ref, rev: version, what });
  return place === 'main' ? { ...made, style: 'positive' } : made;
}

export function decisionButtons(
  view: {
    readonly case: Pick<FlowView['case'], 'ref' | 'version' | 'workflow'>;
    readonly decisions: readonly string[];
  },
  question: string,
): readonly Button[] {
  const { ref, version: rev, workflow } = view.case;
  return view.decisions.map((decision, index) => {
    const title = decisionWords(workflow, question, decision);
    const sends = { ref, rev, decision };
    return index === 0 ? primary('flowChiefDecides', title, sends) : button('flowChiefDecides', title, sends);
  });
}

/** The case itself. */
export function flowMoreButtons(view: FlowView): readonly Button[] {
  const { ref, responsible, ended } = view.case;
  return [
    ...(responsible === view.viewer.id || ended ? [] : [button('take', 'Jag tar det', { ref })]),
    ...(ended ? [] : [button('openHandOver', 'Lämna över', { ref })]),
    ...(ended ? [] : assignButtons(view)),
    button('openConsents', 'Samtycken', { ref }),
    ...(view.misregistered ? [button('askMisregistered', 'Felregistrerat', { ref })] : []),
  ];
}

/** Of the own unit, and of those it meets whose people may be named. */
function assignButtons({ case: { ref }, unit, unitOfPerson }: FlowView): readonly Button[] {
  const units = new Set([unit, ...Object.values(unitOfPerson)]);
  return [...units].slice(0, mostUnits).map((each) => button('openAssign', `Handläggare ${each}`, { ref, unit: each }));
}

const mostUnits = 3;

/** As rows of at most six. */
export function inRows(buttons: readonly Button[]): readonly { readonly buttons: readonly Button[] }[] {
  return Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) => ({
    buttons: buttons.slice(row * perRow, (row + 1) * perRow),
  }));
}
