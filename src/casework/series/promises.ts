// The promises a weekly series is kept by, each under a key of its part. What leaves is held, so that a slip can be taken back.
import type { CaseHeader } from '../../domain/case.ts';
import type { EventAddress, IntentContent, NewIntent, SeriesOccurrence } from '../../domain/intent.ts';
import type { Series, SeriesPart } from '../../domain/series/series.ts';
import type { LocalDate } from '../../domain/time.ts';
import { organiserOf } from '../decide/create-event.ts';
import type { Deciding } from '../deciding.ts';
import { mailboxLane, promise } from '../promises.ts';
import { toldBefore } from './running.ts';

export function createSeries(deciding: Deciding, subject: CaseHeader, series: Series, part: SeriesPart): NewIntent {
  const organiser = organiserOf(deciding, subject, part.circle);
  const { minutes, time } = series.rhythm;
  return held(deciding, subject, `event:${part.id}`, organiser, {
    kind: 'createSeries',
    meeting: part.id,
    organiser,
    attendees: part.attendees,
    occurrences: part.told,
    time,
    minutes,
    text: { circle: part.circle === null ? 'own' : 'other', ref: subject.ref, place: 'remote' },
  });
}

export function changeOccurrence(
  deciding: Deciding,
  subject: CaseHeader,
  part: SeriesPart,
  event: EventAddress,
  minutes: number,
  { regular, start }: SeriesOccurrence,
): NewIntent {
  const at = { meeting: part.id, event, regular };
  const content: IntentContent =
    start === null ? { kind: 'cancelOccurrence', ...at } : { kind: 'moveOccurrence', ...at, start, minutes };
  return held(deciding, subject, `occurrence:${part.id}:${regular}`, event.mailbox, content);
}

/** At once, for somebody may have lost the right to be there. */
export function endSeries(
  deciding: Deciding,
  subject: CaseHeader,
  part: SeriesPart,
  event: EventAddress,
  minutes: number,
  from: LocalDate,
): NewIntent {
  const before = toldBefore(part, from);
  return promise(deciding, subject.ref, `cancel:${part.id}`, mailboxLane(event.mailbox), deciding.now, {
    kind: 'endSeries',
    meeting: part.id,
    event,
    from,
    before,
    minutes,
  });
}

export function inviteAnew(
  deciding: Deciding,
  subject: CaseHeader,
  { id, attendees }: SeriesPart,
  event: EventAddress,
): NewIntent {
  return promise(deciding, subject.ref, `attendees:${id}`, mailboxLane(event.mailbox), deciding.now, {
    kind: 'updateAttendees',
    meeting: id,
    event,
    attendees,
  });
}

function held(
  deciding: Deciding,
  { ref }: CaseHeader,
  key: string,
  mailbox: string,
  content: IntentContent,
): NewIntent {
  return promise(deciding, ref, key, mailboxLane(mailbox), deciding.now + deciding.settings.holdMs, content);
}
