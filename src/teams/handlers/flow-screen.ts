// The card of a case of a workflow beside W001 on the screen she is on.
import type { AdaptiveCard } from '../../cards/card.ts';
import { groundDecision } from '../../cards/consent-forms.ts';
import { flowPlanCard, flowPlanView } from '../../cards/flow-plan.ts';
import { formCard } from '../../cards/form.ts';
import { flowOutcomeView, outcomeCard } from '../../cards/outcome.ts';
import { flowTimesView, timesCard } from '../../cards/times.ts';
import type { Screen } from '../../casework/ports.ts';
import type { FlowView } from '../../domain/case-view.ts';

export interface OnScreen {
  readonly card: AdaptiveCard;
  readonly screen: Screen;
}

export function flowScreen(view: FlowView, screen: Screen, notice: string): OnScreen {
  const shown = other(view, screen, notice);
  return shown === null ? { card: flowPlanCard(flowPlanView(view, notice)), screen: 'plan' } : { card: shown, screen };
}

/** Null where the plan says it, or has taken its place. */
function other(view: FlowView, screen: Screen, notice: string): AdaptiveCard | null {
  switch (screen) {
    case 'times': {
      const times = flowTimesView(view, null, notice);
      return times === null ? null : timesCard(times);
    }
    case 'outcome': {
      const asked = flowOutcomeView(view, notice);
      return asked === null ? null : outcomeCard(asked);
    }
    case 'decision': {
      const ground = view.isChief && view.chiefQuestion === null ? groundDecision(view, nobody) : null;
      return ground === null ? null : formCard(ground);
    }
    case 'plan':
    case 'participant':
    case 'assign':
    case 'why':
    case 'glass':
    case 'correct':
      return null;
  }
}

/** Where the organisation is not at hand, another förvaltning is not named. */
const nobody = { choices: [], administrations: [] };
