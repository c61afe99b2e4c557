// Why something is put off, as a closed list.
import type { SnoozeReason } from '../domain/course.ts';

const names: Readonly<Record<SnoozeReason, string>> = {
  awaitsHousehold: 'Väntar på svar från hushållet',
  awaitsOthers: 'Väntar på någon annan',
  agreedLater: 'Vi har kommit överens om en senare dag',
  absent: 'Jag är borta',
  noTime: 'Jag hinner inte före dess',
};

export const snoozeReasons = Object.keys(names) as readonly SnoozeReason[];

export function snoozeReasonName(reason: SnoozeReason): string {
  return names[reason];
}
