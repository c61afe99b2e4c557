// Days and times that two units have agreed on: on a working day, and still to come.
import type { RefusalCode } from '../../../domain/action.ts';
import type { Answers } from '../../../domain/flow.ts';
import type { LocalDateTime } from '../../../domain/time.ts';
import { isWorkday } from '../../../domain/workday.ts';
import { answered } from '../ask.ts';
import type { Now } from '../flow.ts';

export function agreedTime(
  answers: Answers,
  day: string,
  time: string,
  now: Now,
): { readonly at: LocalDateTime } | RefusalCode {
  const on = answered(answers, day);
  if (!isWorkday(on)) return 'dayOff';
  const at = `${on}T${answered(answers, time)}`;
  return at <= now.now ? 'timePassed' : { at };
}
