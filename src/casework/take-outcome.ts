// What became of a promise, and what follows in the case: decided purely, written together with the promise's end.
import type { Case, CaseHeader } from '../domain/case.ts';
import type { CaseEvent } from '../domain/event.ts';
import type { Intent, IntentContent, IntentResult, Outcome } from '../domain/intent.ts';
import type { Deciding, Decision } from './deciding.ts';
import { afterWake } from './after-wake.ts';
import { nextMorning, updateTell, wake } from './promises.ts';
import { seriesDone } from './series/outcome.ts';
import { answersRead, booked, checked, moved, only, onMeeting } from './after-calendar.ts';
import { afterRefused } from './after-refusal.ts';

const quiet: Decision = { events: [], promises: [], withdrawn: [] };

/** The decision that follows; `unfinished` tells whether the booking of a meeting may still leave. */
export function afterOutcome(
  deciding: Deciding,
  before: Case,
  intent: Intent,
  outcome: Outcome,
  unfinished: boolean,
): Decision {
  switch (outcome.outcome) {
    case 'done':
      return afterDone(deciding, before, intent, outcome.result, unfinished);
    case 'refused':
      return isCard(intent.content) ? quiet : afterRefused(deciding, before, intent.content, intent.key, outcome.code);
    case 'waiting':
      return isCard(intent.content)
        ? quiet
        : { ...quiet, events: [{ event: 'deliveryStuck', key: intent.key, code: outcome.code }] };
    case 'again':
    case 'unknown':
      return quiet;
  }
}

/**
 * A card that could not be brought up to date is noted in no history: what is noted changes the case, which brings every card up to
 * date, this one among them. It waits in the outbox, where it is seen.
 */
function isCard({ kind }: IntentContent): boolean {
  return kind === 'refreshCard';
}

function afterDone(
  deciding: Deciding,
  before: Case,
  intent: Intent,
  result: IntentResult,
  unfinished: boolean,
): Decision {
  const { content } = intent;
  switch (content.kind) {
    case 'tellUnit':
      return told(deciding, before, content.tell, result);
    case 'findTimes':
      return result.is === 'times'
        ? onMeeting(before, content.meeting, 'seeking', (meeting) =>
            only({ event: 'timesProposed', meeting: meeting.id, slots: result.slots }),
          )
        : quiet;
    case 'checkTime':
      return result.is === 'clashes' ? checked(deciding, before, content, result.clashes) : quiet;
    case 'createEvent':
      return result.is === 'event' ? booked(deciding, before, content, result.event) : quiet;
    case 'cancelEvent':
      return onMeeting(before, content.meeting, 'cancelling', (meeting) =>
        only({ event: 'cancelled', meeting: meeting.id }),
      );
    case 'moveEvent':
      return onMeeting(before, content.meeting, 'booked', (meeting) => moved(deciding, before, meeting, content.start));
    case 'readResponses':
      return result.is === 'responses' ? answersRead(deciding, before, content, result) : quiet;
    case 'wake':
      return afterWake(deciding, before, content.for, unfinished);
    case 'createSeries':
    case 'moveOccurrence':
    case 'cancelOccurrence':
    case 'endSeries':
      return before.workflow === 'W001' ? quiet : seriesDone(deciding, before, content, result);
    case 'updateTell':
    case 'remindUnit':
    case 'refreshCard':
    case 'direct':
    case 'updateAttendees':
    case 'confirmEvent':
      return quiet;
  }
}

/** A post is made: it waits for an answer until the next working morning. One that was answered meanwhile is brought up to date. */
function told(deciding: Deciding, before: CaseHeader, id: string, result: IntentResult): Decision {
  const tell = before.tells.find((each) => each.id === id);
  if (tell === undefined || result.is !== 'post') return quiet;
  const post = { conversation: result.conversation, activity: result.activity };
  const sent: CaseEvent = { event: 'tellSent', tell: id, ...post };
  if (tell.state === 'acknowledged')
    return only(
      sent,
      updateTell(deciding, before.ref, { ...tell, post }, { text: 'A1', ref: before.ref, role: tell.kind }),
    );
  if (tell.state === 'withdrawn')
    return only(sent, updateTell(deciding, before.ref, { ...tell, post }, { text: 'A2', ref: before.ref }));
  return only(sent, wake(deciding, before.ref, nextMorning(deciding.now), { wake: 'unacknowledged', tell: id }));
}
