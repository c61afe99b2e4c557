// Breaking the glass of a case, in words.
import { glassMinutes, type GlassReason } from '../domain/glass.ts';
import { localDateTime, type Instant } from '../domain/time.ts';

export const glassReasonName: Readonly<Record<GlassReason, string>> = {
  danger: 'Fara för någons liv eller hälsa',
  away: 'Den ansvariga går inte att nå',
  complaint: 'Ett klagomål ska utredas',
  supervision: 'En tillsynsmyndighet frågar',
};

export const glassLength = `${String(glassMinutes)} minuter`;

/** `kl. 10.05`, Swedish time. */
export function glassEnds(until: Instant): string {
  return `kl. ${localDateTime(until).slice(11, 16).replace(':', '.')}`;
}
