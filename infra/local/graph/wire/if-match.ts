// If-Match: a write against an event that has changed since is refused.
import type { StoredEvent } from '../model/event.ts';
import { changeKeyOf } from '../model/ids.ts';
import { GraphFault } from './answer.ts';
import type { GraphRequest } from './answer.ts';

/** Throws 412 ErrorIrresolvableConflict when the header names another version. */
export function requireMatch(request: GraphRequest, event: StoredEvent): void {
  const given = request.headers['if-match'];
  if (given === undefined || given.trim() === '*') return;
  const keys = given.split(',').map((one) => one.trim().replace(/^W\//, '').replaceAll('"', ''));
  if (!keys.includes(changeKeyOf(event))) throw irresolvableConflict();
}

export const irresolvableConflict = (): GraphFault =>
  new GraphFault(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match ' +
      'the current change key for the item.',
  );
