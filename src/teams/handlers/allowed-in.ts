// The door's question to the table of rights: null when she may, else what she is answered.
import { startingUnit } from '../../casework/dialogue/dialogue-rights.ts';
import { besides, standingOf, type RightBeside } from '../../casework/rights.ts';
import type { RefusalCode } from '../../domain/action.ts';
import type { PersonId } from '../../domain/organisation.ts';
import type { CardSubmit } from '../../intake/card-data.ts';
import type { Reply } from '../turn.ts';
import type { HandlerParts } from './parts.ts';
import { refusal } from './says.ts';
import { askedBy } from './verb-rights.ts';

export async function refusedPress(parts: HandlerParts, person: PersonId, submit: CardSubmit): Promise<Reply | null> {
  const asked = askedBy(submit);
  switch (asked.of) {
    case 'person':
    case 'dialogue':
      return null;
    case 'beside':
      return refusedBeside(parts, person, asked.right);
    case 'case': {
      const refused = await parts.casework.may(person, asked.right, asked.ref, asked.tell);
      return refused === null ? null : refusal(refused.why, refused.ref, refused.who);
    }
  }
}

const why: Readonly<Record<RightBeside, RefusalCode>> = {
  beginNotice: 'notYourUnit',
  beginFlow: 'notYourUnit',
  ownWork: 'unknownPerson',
  review: 'chiefOnly',
  shut: 'chiefOnly',
  staff: 'chiefOnly',
  beginDialogue: 'chiefOnly',
  organisation: 'administratorOnly',
};

export function refusedBeside(parts: HandlerParts, person: PersonId, right: RightBeside): Reply | null {
  const who = parts.casework.person(person);
  if (who === null) return refusal('unknownPerson', null);
  const may = besides[right].includes(standingOf(parts.organisation(), who)) && begins(parts, person, right);
  return may ? null : refusal(why[right], null);
}

/** Which unit may begin what is for the workflows to say. */
function begins(parts: HandlerParts, person: PersonId, right: RightBeside): boolean {
  if (right === 'beginDialogue') return leadsInRoutine(parts, person);
  if (right !== 'beginNotice' && right !== 'beginFlow') return true;
  const { casework } = parts;
  const startable = casework.startable(person);
  return right === 'beginNotice' ? startable.includes('W001') : startable.some((each) => each !== 'W001');
}

function leadsInRoutine({ organisation, casework }: HandlerParts, person: PersonId): boolean {
  const who = casework.person(person);
  return who !== null && startingUnit(organisation(), who) !== null;
}
