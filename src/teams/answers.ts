// The shapes in which Teams expects an invoke to be answered. Any other shape, or none, shows "Unable to reach app".
import type { InvokeResponse } from 'botbuilder';
import { cardType, type Shape } from './outlet.ts';

/** To a pressed button. A card takes the place of the card for whoever pressed; a text stands beneath it. */
export function toAction(shape: Shape): InvokeResponse {
  return ok(
    'card' in shape
      ? { statusCode: 200, type: cardType, value: shape.card }
      : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: shape.text },
  );
}

/** To what the product does not have: dialogs, message extensions, search, sign-in and whatever comes after them. */
export function toUnknown(name: string, shape: Shape): InvokeResponse {
  const text = 'card' in shape ? shape.summary : shape.text;
  const [family = ''] = name.split('/');
  switch (family) {
    case 'task':
    case 'config':
      return ok({ task: { type: 'message', value: text } });
    case 'composeExtension':
      return ok({ composeExtension: { type: 'message', text } });
    case 'application':
      return ok({ statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results: [] } });
    default:
      return toAction(shape);
  }
}

function ok(body: object): InvokeResponse {
  return { status: 200, body };
}
