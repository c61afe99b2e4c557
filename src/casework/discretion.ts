// What is said to a person in her own chat. In a case nobody else may know of it is one neutral text, to her alone.
import { isDiscreet, type Case } from '../domain/case.ts';
import type { DirectScreen, NewIntent } from '../domain/intent.ts';
import type { CaseText } from '../domain/outgoing.ts';
import type { PersonId } from '../domain/organisation.ts';
import { localDate, type LocalDate } from '../domain/time.ts';
import type { Deciding } from './deciding.ts';
import { direct } from './promises.ts';

/** `due` is the day the neutral text names; today when nothing is said. */
export function directly(
  deciding: Deciding,
  before: Case,
  to: PersonId,
  screen: DirectScreen,
  text: CaseText,
  about: string,
  due: LocalDate = localDate(deciding.now),
): NewIntent {
  if (!isDiscreet(before)) return direct(deciding, before.ref, to, screen, text, about);
  const { standIns: _, ...organisation } = deciding.organisation;
  const neutral = { text: 'F6', ref: before.ref, date: due } as const;
  return direct({ ...deciding, organisation }, before.ref, to, screen, neutral, about);
}
