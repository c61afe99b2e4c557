// The time she chose for a meeting: one of the proposals, or a time of her own, which counts before the list.
import type { LocalDateTime } from '../domain/time.ts';
import { readDate, readTime } from './local-date.ts';
import type { DateProblem, TimeProblem } from './local-date.ts';
import { localDateTime, text } from './raw-fields.ts';
import type { Raw } from './raw-fields.ts';

export type ChosenTime =
  | { readonly problems: null; readonly start: LocalDateTime }
  | { readonly problems: TimeProblems; readonly typed: TypedTime };

export interface TimeProblems {
  readonly slot?: 'slotMissing';
  readonly ownDate?: DateProblem;
  readonly ownTime?: TimeProblem;
}

/** As typed, for showing again. */
export interface TypedTime {
  readonly slot: string;
  readonly ownDate: string;
  readonly ownTime: string;
}

/** Reads the inputs `slot`, `ownDate` and `ownTime`. */
export function chosenTime(raw: Raw): ChosenTime {
  const slot = localDateTime(raw, 'slot');
  const ownDate = (text(raw, 'ownDate') ?? '').trim();
  const ownTime = (text(raw, 'ownTime') ?? '').trim();
  const typed: TypedTime = { slot: slot ?? '', ownDate, ownTime };
  if (ownDate === '' && ownTime === '') {
    return slot === null ? { problems: { slot: 'slotMissing' }, typed } : { problems: null, start: slot };
  }
  const date = readDate(ownDate);
  const time = readTime(ownTime);
  if (date.problem === null && time.problem === null) return { problems: null, start: `${date.value}T${time.value}` };
  return {
    problems: {
      ...(date.problem !== null && { ownDate: date.problem }),
      ...(time.problem !== null && { ownTime: time.problem }),
    },
    typed,
  };
}
