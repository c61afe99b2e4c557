// The organisation's file was changed and does not hold: the administrators are told at once, and see it on their card until it does.
import { button } from '../cards/button.ts';
import { messageCard, messageView } from '../cards/message.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Messenger } from './messenger.ts';

/** As many lines as are readable; the card of the organisation has them all. */
const mostLines = 8;

/** Each once; who cannot be reached now sees it on the card. Never throws for Teams' sake. */
export async function tellAdministrators(
  organisation: Organisation,
  problems: readonly string[],
  messenger: Pick<Messenger, 'direct'>,
): Promise<void> {
  const title = 'Organisationens fil gick inte att använda';
  const view = messageView(
    title,
    [
      'Den förra organisationen gäller fortfarande. Rätta filen, så läses den igen.',
      ...problems.slice(0, mostLines),
      ...(problems.length > mostLines ? [`Och ${String(problems.length - mostLines)} fel till.`] : []),
    ],
    [button('openOrganisation', 'Organisationen', {})],
  );
  for (const { id, role } of organisation.people)
    if (role === 'administrator') await messenger.direct(id, { card: messageCard(view), summary: title });
}
