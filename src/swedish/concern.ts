// A concern for a child in words: where it came up and how it was passed on. Never what it is about.
import type { ChildConcern } from '../domain/course.ts';

const from: Readonly<Record<ChildConcern['from'], string>> = {
  landlord: 'I kontakten med hyresvärden eller störningsjouren',
  elsewhere: 'På annat sätt',
};

export function concernFromName(where: ChildConcern['from']): string {
  return from[where];
}

const passed: Readonly<Record<NonNullable<ChildConcern['passedOn']>, string>> = {
  urged: 'Hyresvärden eller störningsjouren är uppmanad att anmäla',
  report: 'Orosanmälan är gjord',
  handover: 'Oron är internt överlämnad till BoU',
};

export function passedOnInWords(how: NonNullable<ChildConcern['passedOn']>): string {
  return passed[how];
}
