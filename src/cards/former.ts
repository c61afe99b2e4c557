// A unit that took part and no longer does: what it answered, and nothing that came after.
import type { FormerView } from '../domain/case-view.ts';
import { localDate } from '../domain/time.ts';
import { shortDate } from '../swedish/dates.ts';
import { unitName } from '../swedish/units.ts';
import { button } from './button.ts';
import type { AdaptiveCard } from './card.ts';
import { messageCard, messageView } from './message.ts';

export function formerCard({ ref, unit, answered, by }: FormerView): AdaptiveCard {
  const who = by === null ? unitName(unit) : by.name;
  return messageCard(
    messageView(
      ref,
      ['Din enhet deltar inte längre.', `Mottaget av ${who} ${shortDate(localDate(answered))}.`],
      [button('myCases', 'Mina ärenden', { filter: 'mine' })],
    ),
  );
}
