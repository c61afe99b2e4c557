// The next step of a case: what it is, where the routine says so, and the button that takes her there.
import type { ActId } from '../domain/case-plan.ts';
import type { FullView } from '../domain/case-view.ts';
import { hasEnded } from '../domain/stage.ts';
import { actTitle } from '../swedish/acts.ts';
import { chiefQuestionInWords } from '../swedish/course.ts';
import { meetingName } from '../swedish/meetings.ts';
import { sourceInShort } from '../swedish/sources.ts';
import { unitsTogether } from '../swedish/units.ts';
import { primary } from './button.ts';
import type { Button } from './button.ts';
import { meetingNow } from './plan-meetings.ts';

export interface NextPlace {
  readonly text: string;
  readonly places: readonly string[];
  readonly button: Button | null;
}

/** What comes first is what everything else waits for. */
export function nextPlace(view: FullView): NextPlace {
  const { ref, state, course } = view.case;
  if (hasEnded(view.case)) return { text: 'Ärendet är avslutat.', places: [], button: null };
  if (course.chiefQuestion !== null) {
    const text = `Enhetschefen beslutar. ${chiefQuestionInWords(course.chiefQuestion).what}`;
    return { text, places: [], button: view.isChief ? primary('openForm', 'Besluta', { ref, form: 'chief' }) : null };
  }
  const { outcome } = view.offers;
  if (outcome !== null) {
    const eviction = outcome.meeting.kind === 'evictionAttendance';
    return {
      text: eviction ? 'Berätta vad som hände.' : 'Berätta hur mötet gick.',
      places: [],
      button: primary('openOutcome', eviction ? 'Vad hände?' : 'Hur gick mötet?', { ref }),
    };
  }
  if (state === 'unannouncedGate') {
    const places = (view.offers.gate ?? []).flatMap(({ sources }) => sources.map(sourceInShort));
    return {
      text: 'Oanmält hembesök, om en namngiven person beslutar det.',
      places: [...new Set(places)],
      button: primary('openForm', 'Inför oanmält hembesök', { ref, form: 'gate' }),
    };
  }
  return told(view) ?? meet(view);
}

/** Steps that are told of: what somebody answered, agreed on or did. */
function told(view: FullView): NextPlace | null {
  const { ref, state } = view.case;
  if (view.case.course.concern?.passedOn === null)
    return act(view, 'passOnConcern', primary('openForm', 'Oro för barn', { ref, form: 'concern' }));
  if (view.offers.landlord.length > 0)
    return act(view, 'verifyWithLandlord', primary('openForm', 'Hyresvärdens svar', { ref, form: 'landlord' }));
  if (view.plan.now.some((line) => line.act === 'checkReply'))
    return act(view, 'checkReply', primary('openForm', 'Har hushållet hört av sig?', { ref, form: 'heard' }));
  if (state === 'met' || state === 'planEvaluated')
    return act(view, 'makePlan', primary('openForm', 'Handlingsplan', { ref, form: 'planPeriod' }));
  if (state === 'planRunning')
    return act(view, 'evaluatePlan', primary('openForm', 'Följ upp planen', { ref, form: 'planPeriod' }));
  if (state === 'standTaken') return act(view, 'takePosition', null);
  if (state === 'evictionCarriedOut')
    return act(view, 'followUp', primary('openForm', 'Uppföljt', { ref, form: 'closing' }));
  return null;
}

function act(view: FullView, wanted: ActId, next: Button | null): NextPlace {
  const line = view.plan.now.find((each) => each.act === wanted);
  const words = line ?? { act: wanted, unit: null, to: null, codes: [] };
  return {
    text: `${actTitle(words, { ref: view.case.ref, family: view.case.entry.children !== 'no' })}.`,
    places: [...new Set((line?.duties ?? []).map(({ source }) => sourceInShort(source)))],
    button: next,
  };
}

function meet(view: FullView): NextPlace {
  const { meeting, branch } = view.plan;
  if (meeting === null && branch === null && view.offers.endings.includes('standTaken'))
    return act(view, 'takePosition', primary('openForm', 'Avsluta ärendet', { ref: view.case.ref, form: 'closing' }));
  if (meeting === null) return { text: 'Inget särskilt just nu.', places: [], button: null };
  const name = meetingName(meeting.kind, meeting.units);
  const letter = meeting.kind === 'announcedHomeVisit' && view.case.ticks['homeVisitLetter'] === undefined;
  return {
    text: `${name}, ${unitsTogether(meeting.units)}.${letter ? ' Brev inför hembesöket först.' : ''}`,
    places: [...new Set(meeting.duties.map(({ source }) => sourceInShort(source)))],
    button: bookButton(view),
  };
}

/** Before a home visit somebody answers whether there is danger; then the meeting is booked. */
function bookButton(view: FullView): Button | null {
  const { ref, course } = view.case;
  const kind = view.plan.meeting?.kind;
  if (kind === undefined || kind === 'evictionAttendance') return null;
  // Nobody is booked for an unannounced visit by the product: a named person decides.
  if (kind === 'unannouncedHomeVisit' && course.gate === null) return null;
  if (kind !== 'officeVisit' && course.safety === 'notAsked')
    return primary('openForm', 'Inför hembesöket', { ref, form: 'safety' });
  switch (meetingNow(view)?.state) {
    case undefined:
    case 'cancelled':
      return primary('seekTimes', kind === 'officeVisit' ? 'Boka mötet' : 'Boka besöket', { ref, skip: 0 });
    case 'seeking':
    case 'proposed':
      return primary('openTimes', 'Välj tid', { ref });
    case 'failed':
      return primary('openTimes', 'Boka om', { ref });
    case 'sending':
    case 'booked':
    case 'cancelling':
      return null;
  }
}
