// What a case is judged on: its answers, how far it has come, and the versions of the routines it keeps.
import type { EvictionCase } from '../domain/case.ts';
import { newCourse } from '../domain/course.ts';
import type { Entry } from '../domain/notice.ts';

export type Judged = Pick<EvictionCase, 'entry' | 'stage' | 'state' | 'ticks' | 'routines' | 'course'>;

/** A matter that is no case yet, judged by the routines of today. */
export function unjudged(entry: Entry): Judged {
  return { entry, stage: 'new', state: 'registered', ticks: {}, routines: [], course: newCourse };
}
