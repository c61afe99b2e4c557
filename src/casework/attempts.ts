// The attempts to reach a household that an unannounced visit rests on. The routine says "repeated attempts (letter, telephone,
// announced visit)" and no number; the product's reading is one of each, and the summons.
import type { AttemptKind, Course } from '../domain/course.ts';

const needed: readonly AttemptKind[] = ['letter', 'phone', 'summons', 'announcedVisit'];

export function missingAttempts({ attempts }: Pick<Course, 'attempts'>): readonly AttemptKind[] {
  return needed.filter((kind) => !attempts.some((attempt) => attempt.kind === kind));
}

export function attemptsComplete(course: Pick<Course, 'attempts'>): boolean {
  return missingAttempts(course).length === 0;
}
