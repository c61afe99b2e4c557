// A concern for a child that has come up: what of it the routine's rows ask to be known.
import type { Course } from '../domain/course.ts';
import type { Facts } from '../domain/facts.ts';

/** Passed on to BoU, by a report or by handing it over; that somebody was urged to report is not yet that. */
export function isPassedOn({ concern }: Course): boolean {
  return concern?.passedOn === 'report' || concern?.passedOn === 'handover';
}

export function concernFacts(course: Course): Facts {
  return {
    ...(course.concern?.from === 'landlord' ? { concernFromLandlord: true } : {}),
    ...(isPassedOn(course) ? { concernReported: true } : {}),
  };
}
