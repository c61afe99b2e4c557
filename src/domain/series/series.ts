// A meeting that comes again every week in a case: its rhythm, its days, and its events in the calendars.
import type { EventAddress, SeriesOccurrence } from '../intent.ts';
import type { Attendee } from '../meeting.ts';
import type { AdministrationId, UnitKind } from '../organisation.ts';
import type { LocalDate, LocalTime } from '../time.ts';
import type { Followed } from './changes.ts';
import type { Occurrence, WeeklyRhythm } from './weekly.ts';

export interface Series {
  readonly id: string;
  readonly kind: 'weeklyCheckIn';
  /** Who meets: the case's own unit and the others. Each förvaltning has events of its own, at the same times. */
  readonly units: readonly UnitKind[];
  readonly rhythm: WeeklyRhythm;
  /** In order. */
  readonly days: readonly SeriesDay[];
  readonly parts: readonly SeriesPart[];
  /** The first day without, once it has been ended. */
  readonly endedFrom: LocalDate | null;
}

/** One meeting of the series and what has become of it. */
export interface SeriesDay extends Followed {
  readonly time: LocalTime;
  /** How the day was found; `ask`: suggested beside a red day, for a person to confirm or change. */
  readonly as: Occurrence['as'] | 'own';
}

/** One recurring event in the calendars of one secrecy circle, for a run of the series' days. */
export interface SeriesPart {
  /** The `meeting` of its promises. */
  readonly id: string;
  /** A förvaltning, or null for the case's own. */
  readonly circle: AdministrationId | null;
  readonly attendees: readonly Attendee[];
  /** What the calendar has been told, or is being told: a run of days in order, a week apart. */
  readonly told: readonly SeriesOccurrence[];
  /**
   * sending: held, or on its way to the calendar · booked · stopping: taken back before the calendar answered · ending, ended: cut or
   * called off · failed: the calendar refused, a person must act.
   */
  readonly state: 'sending' | 'booked' | 'stopping' | 'ending' | 'ended' | 'failed';
  readonly event: EventAddress | null;
  /** Why the calendar refused; a code for `swedish/failures`. */
  readonly failure: string | null;
  /** Days, by their regular ones, that the calendar would not put where they are to stand. */
  readonly notMoved: readonly LocalDate[];
}
