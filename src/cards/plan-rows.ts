// "Att göra nu": one row an act, with who, how binding, by when, how it stands, and why.
import type { ActLine } from '../domain/case-plan.ts';
import type { FullView } from '../domain/case-view.ts';
import type { UnitKind } from '../domain/organisation.ts';
import { hasEnded } from '../domain/stage.ts';
import { actTitle } from '../swedish/acts.ts';
import { momentFrom, shortDate } from '../swedish/dates.ts';
import { deadlineInWords } from '../swedish/deadlines.ts';
import { meetingName } from '../swedish/meetings.ts';
import { reasonsInShort } from '../swedish/reasons.ts';
import { templateInWords } from '../swedish/templates.ts';
import { snoozeReasonName } from '../swedish/snoozes.ts';
import { strengthWord } from '../swedish/strength.ts';
import { tellInWords } from '../swedish/tells.ts';
import { unitsTogether } from '../swedish/units.ts';
import { meetingNow, meetingStatus } from './plan-meetings.ts';

export interface PlanRow {
  readonly mark: string;
  readonly title: string;
  readonly meta: string;
  /** Whether tapping the row ticks it, or takes the tick back. */
  readonly tappable: boolean;
  readonly spoken: string;
  readonly verb: 'tick' | 'undo' | 'openForm';
  readonly sends: object;
  readonly whyId: string;
  readonly why: string;
}

export function planRow(line: ActLine, view: FullView): PlanRow {
  const title = rowTitle(line, view);
  const template = line.tick === null ? templateInWords(line.act) : '';
  const meta = [strengthOf(line), who(line, view), deadline(line, view), status(line, view), template].filter(
    (part) => part !== '',
  );
  const done = line.tick !== null;
  const ticked = line.control === 'tick' || line.control === 'tell' || line.control === 'phone';
  // In a case that has ended only a slip can be taken back.
  // Whether a letter may be dangerous is asked before one can be ticked off as sent.
  const asks = !done && letters.has(line.act) && view.case.course.safety === 'notAsked';
  const tappable = ticked && (done || !hasEnded(view.case));
  return {
    mark: done ? '☑' : ticked ? '☐' : '•',
    title,
    meta: meta.join(' · '),
    tappable,
    // What is seen comes first and as it stands, so that a person who speaks to her computer can say it.
    spoken: `${title} ${meta.join(' · ')}. ${done ? 'Klart. Ångra' : asks ? 'Svara på frågan först' : 'Bocka av'}`,
    verb: done ? 'undo' : asks ? 'openForm' : 'tick',
    sends: asks
      ? { ref: view.case.ref, form: 'safety' }
      : { ref: view.case.ref, rev: view.case.version, act: line.act },
    whyId: `why-${line.act}`,
    why: whyOf(line),
  };
}

const letters: ReadonlySet<string> = new Set(['sendLetter', 'homeVisitLetter']);

/** Why a line stands in the plan; the product's own lines say that they are its own. */
export function whyOf(line: ActLine): string {
  if (line.act === 'writeReference') return 'Kvarbos eget steg, inte rutinens: så hittar nästa person rätt.';
  if (line.act === 'findOut') return 'Kvarbos eget steg: du har svarat Vet inte. Det som vilar på svaret väntar.';
  if (line.act === 'askBoUNeed' || (line.act === 'tellEB' && line.duties.length === 0))
    return 'Kvarbos eget steg: rutinen har inga steg för elskuld, men enheterna ska samverka när det behövs.';
  if (line.duties.length === 0)
    return 'Kvarbos eget steg: det följer av hur ärendet har gått, inte av en egen rad i rutinen.';
  const reasons = reasonsInShort(line.duties);
  return [...(line.inferred ? ['Rutinen säger det inte rakt ut. Det följer av:'] : []), ...reasons].join('\n\n');
}

/** What an act is called in this case. */
export function rowTitle(line: ActLine, view: FullView): string {
  const { plan } = view;
  if (line.act === 'meet' && plan.meeting !== null) return meetingName(plan.meeting.kind, plan.meeting.units);
  return actTitle(line, {
    ref: view.case.ref,
    family: view.case.entry.children !== 'no',
    assumptions: plan.assumptions,
    withSummons: plan.meeting?.kind === 'officeVisit',
    findOutToo: plan.assumptions.length > 0 && !plan.now.some((each) => each.act === 'findOut'),
  });
}

/** That they agree on who phones is a must; the call itself is a should, and that is what the row is about. */
function strengthOf(line: ActLine): string {
  const call = line.act === 'phone' ? line.duties.find((duty) => duty.code.endsWith('phone-contact')) : undefined;
  const strength = call?.strength ?? line.strength;
  return strength === null ? '' : strengthWord(strength);
}

function who(line: ActLine, view: FullView): string {
  const meeting = view.plan.meeting?.units ?? [];
  if (line.control === 'book') return unitsTogether(meeting);
  if (line.act === 'phone') return meeting.length > 1 ? meeting.join(' eller ') : '';
  if (line.act === 'writeReference') return 'du';
  if (line.unit === null) return '';
  return line.to === null ? line.unit : `${line.unit} till ${line.to}`;
}

function deadline(line: ActLine, view: FullView): string {
  return line.deadline === null || line.tick !== null ? '' : deadlineInWords(line.deadline, view.today);
}

function status(line: ActLine, view: FullView): string {
  const later = snoozedIn(line, view);
  const done =
    line.tick === null ? later : `klart ${momentFrom(line.tick.at, view.today)}, ${nameIn(view, line.tick.by)}`;
  const more = statusOfOthers(line, view);
  return [done, more].filter((part) => part !== '').join(' · ');
}

function snoozedIn({ act }: ActLine, view: FullView): string {
  const found = (view.case.course.snoozes ?? []).find((each) => each.act === act && each.until > view.today);
  return found === undefined ? '' : `uppskjutet till ${shortDate(found.until)}: ${snoozeReasonName(found.reason)}`;
}

function statusOfOthers(line: ActLine, view: FullView): string {
  switch (line.control) {
    case 'tell':
      return line.to === null ? '' : toldStatus(line.to, 'R1', view);
    case 'appoint':
      return line.unit === null ? '' : appointedStatus(line.unit, view);
    case 'phone':
      return view.case.phoneBy === null ? 'ingen vald än' : `${nameIn(view, view.case.phoneBy)} ringer`;
    case 'book': {
      const meeting = meetingNow(view);
      return meeting === undefined ? 'inte bokat' : meetingStatus(meeting);
    }
    case 'tick':
    case 'none':
      return '';
  }
}

function toldStatus(unit: UnitKind, text: 'R1' | 'R2', view: FullView): string {
  const tell = view.case.tells.findLast((each) => each.kind === unit && each.text === text);
  return tell === undefined ? '' : tellInWords(tell, view.case.approval, view.today);
}

function appointedStatus(unit: UnitKind, view: FullView): string {
  const appointed = view.case.appointed[unit];
  if (appointed !== undefined) return `${unit}: ${nameIn(view, appointed)}`;
  return toldStatus(unit, 'R2', view) || `${unit}: ingen utsedd än`;
}

/** The name of somebody in the case; never an id. */
export function nameIn(view: Pick<FullView, 'names' | 'staff'>, id: string): string {
  return view.names[id] ?? view.staff.find((person) => person.id === id)?.name ?? 'en kollega';
}
