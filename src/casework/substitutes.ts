// An official who cannot come is not the unit's answer: the unit is asked for another, and its chief where nobody is named.
import { isDiscreet, type Case, type Tell } from '../domain/case.ts';
import type { NewIntent } from '../domain/intent.ts';
import type { Attendee, Meeting } from '../domain/meeting.ts';
import { unitOf } from '../domain/organisation.ts';
import { localDate } from '../domain/time.ts';
import { invitedUnit } from './circles.ts';
import { newTell } from './decide/tell-units.ts';
import type { Deciding, Decision } from './deciding.ts';
import { direct, tellUnit } from './promises.ts';
import { mayTell } from './recipients.ts';

const nobody: Decision = { events: [], promises: [], withdrawn: [] };

/**
 * Those who have declined: an official's unit is asked for another, and the invitation moves when somebody takes it. A unit whose
 * own mailbox declines has named nobody: its chief is told. A colleague who only goes along is the responsible official's to replace.
 */
export function askSubstitutes(
  deciding: Deciding,
  before: Case,
  meeting: Meeting,
  declined: readonly string[],
): Decision {
  if (isDiscreet(before)) return nobody;
  const refusing = meeting.attendees.filter(({ mailbox }) => declined.includes(mailbox));
  const tells = refusing.flatMap((each): readonly Tell[] => asked(deciding, before, meeting, each));
  return {
    ...nobody,
    events: tells.map((tell) => ({ event: 'tellPromised', tell })),
    promises: [
      ...tells.map((tell) => tellUnit(deciding, before.ref, tell)),
      ...refusing
        .filter(({ person }) => person === null)
        .flatMap((each) => toChief(deciding, before, meeting, each, '')),
      ...refusing.filter(({ second }) => second === true).map(() => toOwner(deciding, before, meeting)),
    ],
  };
}

function asked(
  deciding: Deciding,
  before: Case,
  meeting: Meeting,
  { unit: kind, person, second }: Attendee,
): readonly Tell[] {
  const unit = invitedUnit(deciding.organisation, before, meeting, kind);
  const waits = before.tells.some(
    (tell) => tell.kind === kind && tell.text === 'R2' && (tell.state === 'queued' || tell.state === 'sent'),
  );
  if (unit === undefined || person === null || second === true || waits) return [];
  return [newTell(deciding, unit, { kind, text: 'R2' }, 'queued')];
}

/** The working day before: units that have declined, or that never named anybody beside their own mailbox. */
export function unnamedInTime(deciding: Deciding, before: Case, meeting: Meeting): readonly NewIntent[] {
  if (isDiscreet(before)) return [];
  return meeting.attendees
    .filter(({ person, response, second }) => second !== true && (person === null || response === 'declined'))
    .flatMap((each) => toChief(deciding, before, meeting, each, ':eve'));
}

function toChief(
  deciding: Deciding,
  before: Case,
  meeting: Meeting,
  { unit: kind }: Attendee,
  when: string,
): readonly NewIntent[] {
  const unit = invitedUnit(deciding.organisation, before, meeting, kind);
  if (unit === undefined || !mayTell(before, unit, localDate(deciding.now))) return [];
  const text = { text: 'R2', ref: before.ref } as const;
  const { chief } = unitOf(deciding.organisation, unit.id);
  return [direct(deciding, before.ref, chief, 'escalation', text, `${meeting.id}:${kind}${when}`)];
}

function toOwner(deciding: Deciding, before: Case, meeting: Meeting): NewIntent {
  const text = { text: 'R2', ref: before.ref } as const;
  return direct(deciding, before.ref, before.responsible, 'escalation', text, `${meeting.id}:second`);
}
