// What can be told of in a case of W002, state by state.
import type { FlowCase, Happening, Question } from '../../../domain/flow.ts';
import { addDays } from '../../../domain/time.ts';
import { answered, clockTime, day, many, one, optional } from '../ask.ts';
import type { Now } from '../flow.ts';
import { callHappenings, reviewOn } from './calls.ts';
import { unaskedAfter } from './monthly.ts';

/** Questions to the chief that nothing goes on before; while others wait, calls and meetings are told of as they come. */
const stopping: ReadonlySet<string> = new Set(['scope', 'notBoH']);

export function happenings(subject: FlowCase, now: Now): readonly Happening[] {
  if (subject.ended) return [];
  if (subject.chiefQuestion !== null && stopping.has(subject.chiefQuestion)) return [];
  return oneMain([...ofState(subject, now), ...always(subject)]);
}

const telling =
  (place: Happening['place']) =>
  (what: string, ...questions: readonly Question[]): Happening => ({ what, questions, place, by: 'responsible' });
const main = telling('main');
const beside = telling('beside');
const more = telling('more');

/** The first that is to stand out does. */
function oneMain(all: readonly Happening[]): readonly Happening[] {
  const first = all.findIndex(({ place }) => place === 'main');
  return all.map((each, index) => (each.place === 'main' && index !== first ? { ...each, place: 'beside' } : each));
}

const planMade = main('planMade', day('planOn'), one('planAt', 'treserva', 'implementationPlan'));
const weekly: readonly Question[] = [day('weeklyFrom'), clockTime('weeklyAt')];
const monthly: readonly Question[] = [day('monthlyOn'), clockTime('monthlyAt')];

function ofState(subject: FlowCase, now: Now): readonly Happening[] {
  switch (subject.state) {
    case 'assignmentDraft':
      return [main('formSent', one('form', 'yes', 'no')), more('moveInDate', day('moveInOn'))];
    case 'formSent':
      return [main('matched', one('provider', 'yes', 'no'), optional(day('moveInOn'))), beside('formIncomplete')];
    case 'matched':
      return isAcute(subject)
        ? [main('movedInFirst', day('moveInOn'))]
        : [main('planningBegun'), more('moveInDate', day('moveInOn'))];
    case 'planning':
      return planning(subject);
    case 'startUp':
      return startUp(subject);
    case 'placed':
    case 'placedSteady':
      return [...callHappenings(subject, now), ...placed(subject, now)];
    case 'untenable':
      return [
        ...callHappenings(subject, now).map(unstressed),
        main('optionsTried', many('options', ...options)),
        beside('stays'),
        beside('dischargePlanned'),
        beside('dischargedAcutely', day('dischargedOn')),
      ];
    case 'dischargePlanned':
      return [
        ...callHappenings(subject, now).map(unstressed),
        main('newCycleBegun'),
        beside('stays'),
        beside('dischargedAcutely', day('dischargedOn')),
      ];
    case 'dischargedAcutely':
      return [main('newCycleBegun')];
    default:
      return [];
  }
}

/** Ways to stay that have been gone through; the product's own list, for the document has none. */
const options = ['planFollowed', 'talkedTogether', 'moreFollowUps', 'otherSupport', 'otherHome'];

function unstressed(happening: Happening): Happening {
  return happening.place === 'main' ? { ...happening, place: 'beside' } : happening;
}

export function isAcute({ answers }: Pick<FlowCase, 'answers'>): boolean {
  return answered(answers, 'situation') === 'acute';
}

function hasPlan({ answers }: Pick<FlowCase, 'answers'>): boolean {
  return answered(answers, 'planOn') !== '';
}

function planning(subject: FlowCase): readonly Happening[] {
  const acute = isAcute(subject);
  const noDate = acute && answered(subject.answers, 'planBy') === '';
  const info = answered(subject.answers, 'infoMeeting') === '' ? [more('infoMeetingNotPossible')] : [];
  const dated = { ...more('planDate', day('planBy')), place: noDate ? ('main' as const) : ('more' as const) };
  return [
    ...(acute && noDate ? [dated] : []),
    ...(hasPlan(subject) ? [] : [planMade]),
    acute ? main('startUpNext') : main('movedIn', day('moveInOn')),
    ...(acute && !noDate ? [dated] : []),
    ...info,
  ];
}

/** While the start-up meeting stands in the calendar, how it went is told of there first. */
function startUp(subject: FlowCase): readonly Happening[] {
  const booked = subject.meetings.some(
    ({ kind, state, outcome }) =>
      kind === 'startUpMeeting' && outcome === null && (state === 'sending' || state === 'booked'),
  );
  return [
    ...(booked ? [] : [main('startUpHeld', ...weekly, ...monthly)]),
    ...(hasPlan(subject) ? [] : [planMade]),
    ...leaving(subject),
  ];
}

function placed(subject: FlowCase, now: Now): readonly Happening[] {
  const weeks = subject.series.some(({ endedFrom }) => endedFrom === null);
  const review = reviewOn(subject);
  const soon = review !== null && addDays(now.today, 7) >= review;
  const rhythm = [telling(soon ? 'beside' : 'more')('otherRhythm', one('bothAgree', 'yes', 'no'))];
  return [
    ...(unaskedAfter(subject) === null
      ? []
      : [main('stillCovered', one('covered', 'yes', 'noAgreed', 'noAlone', 'unsure'))]),
    ...(subject.state === 'placed' && !weeks ? [main('followUpsPlanned', ...weekly, ...monthly.map(optional))] : []),
    ...(subject.state === 'placedSteady' ? [more('weeklyAgain', ...weekly)] : []),
    ...(review !== null && soon ? [main('weeklyGoesOn')] : []),
    ...(weeks ? rhythm : []),
    ...(hasPlan(subject) ? [] : [{ ...planMade, place: 'more' as const }]),
    more('monthlyHeld', day('on')),
    ...leaving(subject),
  ];
}

function leaving({ state }: FlowCase): readonly Happening[] {
  const discharged = more('dischargedAcutely', day('dischargedOn'));
  return state === 'startUp' ? [more('untenable'), discharged] : [beside('untenable'), discharged];
}

function always({ state }: FlowCase): readonly Happening[] {
  switch (state) {
    case 'scopeUnclear':
      return [];
    case 'assignmentDraft':
    case 'formSent':
    case 'matched':
      return [more('notCovered')];
    default:
      return [more('movedOn'), more('noLongerCovered', one('bothAgree', 'yes', 'no'))];
  }
}
