// What is shown before it happens and said yes to.
import type { PersonId } from '../../domain/organisation.ts';
import type { HandlingSubmit } from '../../intake/handling-data.ts';
import type { Reply } from '../turn.ts';
import { confirmChange } from './notice.ts';
import type { HandlerParts } from './parts.ts';

/** Those that change a case and must come from its live card. */
export function changesHandling(verb: HandlingSubmit['verb']): boolean {
  switch (verb) {
    case 'confirmChange':
      return false;
  }
}

export async function handling(parts: HandlerParts, person: PersonId, submit: HandlingSubmit): Promise<Reply> {
  switch (submit.verb) {
    case 'confirmChange':
      return confirmChange(parts, person, submit);
  }
}
