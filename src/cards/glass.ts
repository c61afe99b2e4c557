// "Bryt glaset": why, asked of the chief; what she then sees, with nothing on it to press; what is said afterwards, to her and to
// the one whose case it is.
import type { CaseRef } from '../domain/case.ts';
import { glassReasons, type BrokenGlass } from '../domain/glass.ts';
import type { GlassView } from '../domain/case-view.ts';
import { glassEnds, glassLength, glassReasonName } from '../swedish/glass.ts';
import { button, primary } from './button.ts';
import type { AdaptiveCard } from './card.ts';
import { flowPlanCard, flowPlanView } from './flow-plan.ts';
import { choice, form, type FormAgain, type FormView } from './form.ts';
import { messageView, type MessageView } from './message.ts';
import { planCard, planView } from './plan.ts';

/** The same for every reference, so that it tells of none whether it is there. */
export function glassForm(ref: CaseRef, again: FormAgain = {}): FormView {
  return {
    ...form({
      title: `Bryt glaset: ${ref}`,
      lines: [
        `Du får se ärendet i ${glassLength}, men inte ändra i det.`,
        'Den ansvariga får veta att du har gjort det och varför. Det loggas och kan granskas.',
      ],
      fields: [
        choice(
          'reason',
          'Varför?',
          glassReasons.map((value) => ({ title: glassReasonName[value], value })),
          again,
        ),
      ],
      buttons: [primary('breakGlass', 'Bryt glaset', { ref }), button('myCases', 'Avbryt', { filter: 'mine' })],
    }),
    spoken: 'Bryt glaset',
  };
}

/** Everything as the case's own officials see it, and nothing to press. */
export function glassCard({ seen, until }: GlassView): AdaptiveCard {
  const notice = `Glaset är brutet till ${glassEnds(until)}. Du ser ärendet men kan inte ändra i det.`;
  return withoutActions(
    seen.access === 'full' ? planCard(planView(seen, notice)) : flowPlanCard(flowPlanView(seen, notice)),
  );
}

/** Stands where the case stood. */
export const glassClosed: MessageView = messageView(
  'Glaset är stängt',
  ['Ärendet visas inte längre. Behöver du se det igen får du bryta glaset på nytt.'],
  [button('myCases', 'Mina ärenden', { filter: 'mine' })],
);

/** For her whose case it is. On a locked screen it says no more than its title. */
export function glassTold(
  title: string,
  ref: CaseRef,
  glasses: readonly BrokenGlass[],
  names: Readonly<Record<string, string>>,
): MessageView {
  const last = glasses.at(-1);
  const lines =
    last === undefined
      ? []
      : [
          `${names[last.by] ?? 'Någon som har slutat'} öppnade ${ref} och ser det till ${glassEnds(last.until)}.`,
          `Skäl: ${glassReasonName[last.reason]}.`,
        ];
  return { ...messageView(title, lines, [primary('openCase', `Öppna ${ref}`, { ref })]), spoken: title };
}

/** The card as it stands, with every button and input taken out; what only folds and unfolds stays. */
export function withoutActions(card: AdaptiveCard): AdaptiveCard {
  return stripped(card as unknown as Json) as unknown as AdaptiveCard;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

function stripped(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).filter((each) => !isPressed(each)).map(stripped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => !isPressed(each))
      .map(([name, each]) => [name, stripped(each)]),
  );
}

function isPressed(value: Json): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { type } = value as { readonly type?: Json };
  if (typeof type !== 'string') return false;
  if (type === 'ActionSet') return onlyPressed((value as { readonly actions?: Json }).actions);
  return type === 'Action.Execute' || type === 'Action.Submit' || type.startsWith('Input.');
}

/** A row of nothing would not draw. */
function onlyPressed(actions: Json | undefined): boolean {
  return Array.isArray(actions) && (actions as readonly Json[]).every(isPressed);
}
