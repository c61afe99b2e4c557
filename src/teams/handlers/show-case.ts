// The case's card for one person, on the screen she is on; it becomes her live card.
import { createHash } from 'node:crypto';
import type { AdaptiveCard } from '../../cards/card.ts';
import { glassCard } from '../../cards/glass.ts';
import { formerCard } from '../../cards/former.ts';
import { assignCard, assignView } from '../../cards/assign.ts';
import { button, primary } from '../../cards/button.ts';
import { chiefForm } from '../../cards/closing.ts';
import { decisionCard, decisionView } from '../../cards/decision.ts';
import { groundDecision } from '../../cards/consent-forms.ts';
import { questionForm } from '../../cards/flow-question.ts';
import { formCard } from '../../cards/form.ts';
import { outcomeCard, outcomeView } from '../../cards/outcome.ts';
import { participantCard, participantView } from '../../cards/participant.ts';
import { planCard, planView } from '../../cards/plan.ts';
import { timesCard, timesView } from '../../cards/times.ts';
import { disputeCard, disputeView, type DisputeAgain } from '../../cards/dispute.ts';
import type { LiveCard, Screen } from '../../casework/ports.ts';
import type { CaseRef } from '../../domain/case.ts';
import type { CaseView, FlowView, FullView, UnitView } from '../../domain/case-view.ts';
import type { PersonId } from '../../domain/organisation.ts';
import { nextStepInWords } from '../../swedish/next-step.ts';
import type { CardReply, Message, Reply, Shown } from '../turn.ts';
import { flowScreen } from './flow-screen.ts';
import type { HandlerParts } from './parts.ts';
import { message, refusal } from './says.ts';

/** Screens with something to fill in: they are not brought up to date under her fingers. */
const forms: ReadonlySet<Screen> = new Set<Screen>(['assign', 'correct', 'why']);

/** Null for a form screen: its message keeps standing as it is until she is done. */
export function screenOf(
  view: CaseView,
  screen: Screen,
  notice = '',
): { readonly card: AdaptiveCard; readonly screen: Screen } | null {
  switch (view.access) {
    case 'unit':
      return { card: colleagueCard(view), screen: 'plan' };
    case 'flow':
      return forms.has(screen) ? null : flowScreen(view, screen, notice);
    case 'asked':
      return { card: formCard(questionForm(view)), screen: 'decision' };
    case 'glass':
      return { card: glassCard(view), screen: 'glass' };
    case 'former':
      return { card: formerCard(view), screen: 'plan' };
    case 'participant':
      return { card: participantCard(participantView(view, notice)), screen: 'participant' };
    case 'full':
      if (forms.has(screen)) return null;
      if (screen === 'times' && view.plan.meeting !== null) return { card: timesCard(timesView(view, notice)), screen };
      if (screen === 'outcome') {
        const asked = outcomeView(view, notice);
        if (asked !== null) return { card: outcomeCard(asked), screen };
      }
      if (screen === 'decision' && view.isChief) {
        const ground = groundDecision(view, { choices: [], administrations: [] });
        if (ground !== null) return { card: formCard(ground), screen };
      }
      // A question on the way has its answers on a card of its own; a plan the routine does not cover is a proposal.
      if (screen === 'decision' && view.isChief && view.case.course.chiefQuestion !== null)
        return { card: formCard(chiefForm(view, {})), screen };
      if (screen === 'decision' && view.isChief) return { card: decisionCard(decisionView(view, notice)), screen };
      return { card: planCard(planView(view, notice)), screen: 'plan' };
  }
}

/** From her list: the question how a meeting went, when somebody has to answer it; else the plan. */
export async function openCase(parts: HandlerParts, person: PersonId, ref: CaseRef): Promise<Reply> {
  const view = await parts.casework.view(person, ref);
  const waits =
    (view?.access === 'full' && view.offers.outcome !== null) || (view?.access === 'flow' && view.outcome !== null);
  return showCase(parts, person, ref, waits ? 'outcome' : 'plan');
}

/** The case on the screen, or that there is none she may see. */
export async function showCase(
  parts: HandlerParts,
  person: PersonId,
  ref: CaseRef,
  screen: Screen,
  notice = '',
): Promise<Reply> {
  const view = await parts.casework.view(person, ref);
  const shown = view === null ? null : screenOf(view, screen, notice);
  if (view === null || shown === null) return refusal('notFound', null);
  return standing(parts, person, view, shown);
}

function standing(
  parts: HandlerParts,
  person: PersonId,
  view: CaseView,
  { card, screen }: { readonly card: AdaptiveCard; readonly screen: Screen },
): CardReply {
  const { ref, version } = 'case' in view ? view.case : view;
  return {
    card,
    summary: `Ärende ${ref}`,
    async sent(where: Shown) {
      await parts.liveCards.put(liveCard(ref, person, where, screen, card));
      await parts.casework.shown(person, ref, version);
    },
  };
}

export function liveCard(ref: CaseRef, person: PersonId, where: Shown, screen: Screen, card: object): LiveCard {
  return { ref, person, ...where, screen, shown: hashOf(card) };
}

export function hashOf(card: object): string {
  return createHash('sha256').update(JSON.stringify(card)).digest('hex').slice(0, 24);
}

/** While she fills in a form in place of her live card, the card is left alone. */
export async function keepForm(parts: HandlerParts, person: PersonId, ref: CaseRef): Promise<void> {
  const live = await parts.liveCards.one(ref, person);
  if (live !== undefined) await parts.liveCards.put({ ...live, screen: 'correct', shown: '' });
}

type FormScreen = (view: FullView) => AdaptiveCard;

/** The same in a case of any workflow; null when there is nothing to fill in any more, and the plan is shown instead. */
export async function showFormOf(
  parts: HandlerParts,
  person: PersonId,
  ref: CaseRef,
  make: (view: FullView | FlowView) => AdaptiveCard | null,
): Promise<Reply> {
  const view = await parts.casework.view(person, ref);
  if (view?.access !== 'full' && view?.access !== 'flow')
    return refusal(view === null ? 'notFound' : 'notYourUnit', null);
  const card = make(view);
  if (card === null) return showCase(parts, person, ref, 'plan');
  await keepForm(parts, person, ref);
  return { card, summary: `Ärende ${ref}` };
}

/** A form about the case, filled in in place of her card. */
export async function showForm(parts: HandlerParts, person: PersonId, ref: CaseRef, make: FormScreen): Promise<Reply> {
  const view = await parts.casework.view(person, ref);
  if (view?.access !== 'full') return refusal(view === null ? 'notFound' : 'notOffered', null);
  await keepForm(parts, person, ref);
  return { card: make(view), summary: `Ärende ${ref}` };
}

/** Who answers for it: chosen by the case's own officials, and by a unit that takes part among its own people. */
export async function showAssign(
  parts: HandlerParts,
  person: PersonId,
  ref: CaseRef,
  unit: Parameters<typeof assignView>[1],
  missing = false,
): Promise<Reply> {
  const view = await parts.casework.view(person, ref);
  if (view?.access !== 'full' && view?.access !== 'flow' && view?.access !== 'participant')
    return refusal(view === null ? 'notFound' : 'notYourUnit', null);
  await keepForm(parts, person, ref);
  return { card: assignCard(assignView(view, unit, missing)), summary: `Ärende ${ref}` };
}

export const disputeForm =
  (again?: DisputeAgain): FormScreen =>
  (view) =>
    disputeCard(disputeView(view, again));

/** A colleague's case: that it is there, what comes next and whose it is. */
function colleagueCard(view: UnitView): AdaptiveCard {
  const shown: Message = message(
    view.ref,
    [nextStepInWords(view.step, view.ref), `Ansvarig: ${view.responsible.name}.`],
    [
      primary('take', 'Jag tar över ärendet', { ref: view.ref }),
      button('myCases', 'Enhetens ärenden', { filter: 'unit' }),
    ],
  );
  return shown.card as AdaptiveCard;
}
