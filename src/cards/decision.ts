// To the unit chief, when the routine gives no answer: what it is silent on, and what the nearest sections say together.
import template from '../../cards/decision.json' with { type: 'json' };
import type { FullView } from '../domain/case-view.ts';
import { entryInWords } from '../swedish/notices.ts';
import { sourceInShort } from '../swedish/sources.ts';
import { strengthWord } from '../swedish/strength.ts';
import { unitsTogether } from '../swedish/units.ts';
import { button } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import { chatUrl } from './chat-url.ts';
import { decisionButtons } from './plan-buttons.ts';
import { outcomeRow } from './plan-meetings.ts';
import { nameIn, rowTitle } from './plan-rows.ts';

export interface DecisionView {
  readonly notice: string;
  readonly title: string;
  readonly summary: string;
  readonly silences: readonly { readonly text: string; readonly source: string }[];
  readonly proposal: readonly { readonly text: string }[];
  readonly after: readonly { readonly text: string }[];
  readonly buttons: readonly Button[];
  readonly chatTitle: string;
  readonly chatUrl: string;
  readonly spoken: string;
}

export const decisionCard: CardOf<DecisionView> = cardOf(template);

export function decisionView(view: FullView, notice = ''): DecisionView {
  const { case: matter, plan } = view;
  const waiting = matter.approval === 'waiting';
  const official = view.staff.find((person) => person.id === matter.responsible);
  const said = waiting ? 'Rutinen ger inget besked' : decidedInWords(matter.approval);
  return {
    notice,
    title: `${matter.ref}: ${said}`,
    summary: entryInWords(matter.entry),
    silences: plan.silent.map((flag) => ({ text: flag.text, source: flag.sources.map(sourceInShort).join('\n\n') })),
    proposal: plan.now
      .filter((line) => line.duties.length > 0)
      .map((line) => ({ text: `${rowTitle(line, view)}${unitsOf(line, view)} (${strengthOf(line)})` })),
    after: plan.outcomes.map((line) => ({ text: outcomeRow(line, view).text })),
    buttons: [...(waiting ? decisionButtons(view) : []), button('openPlan', 'Se hela planen', { ref: matter.ref })],
    chatTitle: `Stäm av med ${nameIn(view, matter.responsible)}`,
    chatUrl: official === undefined || official.id === view.viewer.id ? '' : chatUrl(official.mailbox),
    spoken: `${matter.ref}: ${said}.`,
  };
}

function decidedInWords(approval: FullView['case']['approval']): string {
  return approval === 'ownChoice' ? 'du avgör själv' : 'förslaget är godkänt';
}

function unitsOf(line: FullView['plan']['now'][number], view: FullView): string {
  const units = line.control === 'book' ? (view.plan.meeting?.units ?? []) : [];
  return units.length === 0 ? '' : `, ${unitsTogether(units)}`;
}

function strengthOf(line: FullView['plan']['now'][number]): string {
  return line.strength === null ? '' : strengthWord(line.strength);
}
