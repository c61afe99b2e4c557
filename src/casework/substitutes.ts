// An official who cannot come is not the unit's answer: the unit is asked for another.
import { isDiscreet, type Case, type Tell } from '../domain/case.ts';
import type { Meeting } from '../domain/meeting.ts';
import { invitedUnit } from './circles.ts';
import { newTell, type Told } from './decide/tell-units.ts';
import type { Deciding } from './deciding.ts';
import { tellUnit } from './promises.ts';

/** An official who has declined: her unit is asked for another, and the invitation moves when somebody takes it. */
export function askSubstitutes(deciding: Deciding, before: Case, meeting: Meeting, declined: readonly string[]): Told {
  const tells = meeting.attendees
    .filter(({ person, mailbox }) => person !== null && declined.includes(mailbox))
    .flatMap(({ unit: kind }): readonly Tell[] => {
      const unit = invitedUnit(deciding.organisation, before, meeting, kind);
      const asked = before.tells.some(
        (tell) => tell.kind === kind && tell.text === 'R2' && (tell.state === 'queued' || tell.state === 'sent'),
      );
      return unit === undefined || asked || isDiscreet(before)
        ? []
        : [newTell(deciding, unit, { kind, text: 'R2' }, 'queued')];
    });
  return {
    events: tells.map((tell) => ({ event: 'tellPromised', tell })),
    promises: tells.map((tell) => tellUnit(deciding, before.ref, tell)),
  };
}
