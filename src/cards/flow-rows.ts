// "Att göra nu" of a case of a workflow beside W001: one row a duty, with how binding it is, by when, how it stands, and why.
import type { FlowLine, FlowView } from '../domain/case-view.ts';
import { momentFrom } from '../swedish/dates.ts';
import { deadlineInWords } from '../swedish/deadlines.ts';
import { placesInShort } from '../swedish/reasons.ts';
import { strengthWord } from '../swedish/strength.ts';
import { nameIn } from './plan-rows.ts';

export interface FlowRow {
  readonly mark: string;
  readonly title: string;
  readonly meta: string;
  readonly tappable: boolean;
  readonly spoken: string;
  readonly verb: 'tickTask' | 'untickTask';
  readonly sends: object;
  readonly whyId: string;
  readonly why: string;
}

export function flowRow(line: FlowLine, index: number, view: FlowView): FlowRow {
  const done = line.tick !== null;
  const meta = metaOf(line, view);
  return {
    mark: line.control === 'tick' ? (done ? '☑' : '☐') : '•',
    title: line.text,
    meta,
    // In a case that has ended only a slip can be taken back.
    tappable: line.control === 'tick' && (done || !view.case.ended),
    // What is seen comes first and as it stands, so that a person who speaks to her computer can say it.
    spoken: `${line.text} ${meta}. ${done ? 'Klart. Tryck för att ångra' : 'Tryck när klart'}`,
    verb: done ? 'untickTask' : 'tickTask',
    sends: { ref: view.case.ref, rev: view.case.version, code: line.code },
    whyId: `why-${index}`,
    why: placesInShort(line.duties).join('\n\n') || 'Kvarbos eget steg, inte rutinens.',
  };
}

function metaOf(line: FlowLine, view: FlowView): string {
  const late = line.deadline === null || line.tick !== null ? '' : deadlineInWords(line.deadline, view.today);
  const done = line.tick === null ? '' : `klart ${momentFrom(line.tick.at, view.today)}, ${nameIn(view, line.tick.by)}`;
  return [strengthWord(line.strength), line.unit === view.unit ? '' : line.unit, late, done]
    .filter((part) => part !== '')
    .join(' · ');
}
