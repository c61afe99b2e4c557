// The buttons of a case of a workflow beside W001: one that stands out, what has happened, and the case itself.
import type { FlowView } from '../domain/case-view.ts';
import type { Happening } from '../domain/flow.ts';
import { chiefWords, happeningTitle, wordsOf } from '../swedish/flows/flow-words.ts';
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
  const first = main === undefined ? [] : [main];
  const moreHappened = [
    ...of('more'),
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
  const { decisions } = chiefWords(workflow, question);
  return view.decisions.map((decision, index) => {
    const title = decisions[decision] ?? decision;
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
    button('openConsents', 'Samtycken', { ref }),
    ...(view.misregistered ? [button('askMisregistered', 'Felregistrerat', { ref })] : []),
    button('myCases', 'Mina ärenden', { filter: 'mine' }),
  ];
}

/** As rows of at most six. */
export function inRows(buttons: readonly Button[]): readonly { readonly buttons: readonly Button[] }[] {
  return Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) => ({
    buttons: buttons.slice(row * perRow, (row + 1) * perRow),
  }));
}
