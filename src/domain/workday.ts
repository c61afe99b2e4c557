// Working days in Sweden. The routines say "vardag" without saying what it is; the product's reading is Monday to Friday
// that is neither a public holiday nor midsommarafton, julafton or nyårsafton. Days before other holidays and bridge
// days are working days.
import { Temporal } from 'temporal-polyfill';

/** True when the ISO date is a working day. Throws RangeError when it is not a date. */
export function isWorkday(date: string): boolean {
  return works(Temporal.PlainDate.from(date));
}

/** The first working day after the ISO date, never the date itself. */
export function nextWorkday(date: string): string {
  return addWorkdays(date, 1);
}

/** The `count`th working day after the ISO date; the date itself when `count` is 0. Counts backwards below 0. */
export function addWorkdays(date: string, count: number): string {
  if (!Number.isInteger(count)) throw new RangeError(`working days come whole: ${count}`);
  const step = Math.sign(count);
  let day = Temporal.PlainDate.from(date);
  for (let left = Math.abs(count); left > 0;) {
    day = day.add({ days: step });
    if (works(day)) left -= 1;
  }
  return day.toString();
}

function works(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek <= 5 && !daysOff(day.year).has(day.toString());
}

const years = new Map<number, ReadonlySet<string>>();

/** Public holidays and the three eves of one year, as ISO dates. Those that always fall on Saturday or Sunday are left out. */
function daysOff(year: number): ReadonlySet<string> {
  const known = years.get(year);
  if (known) return known;
  const found = new Set([...fixedDays(year), ...easterDays(year), midsummerEve(year)]);
  years.set(year, found);
  return found;
}

/** Nyårsdagen, trettondedag jul, första maj, nationaldagen, julafton, juldagen, annandag jul, nyårsafton. */
function fixedDays(year: number): readonly string[] {
  return ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'].map((day) => iso(year, day));
}

/** Långfredagen, annandag påsk and Kristi himmelsfärdsdag. */
function easterDays(year: number): readonly string[] {
  const easter = easterSunday(year);
  return [-2, 1, 39].map((days) => easter.add({ days }).toString());
}

/** The Friday between 19 and 25 June. */
function midsummerEve(year: number): string {
  const earliest = Temporal.PlainDate.from(iso(year, '06-19'));
  return earliest.add({ days: (12 - earliest.dayOfWeek) % 7 }).toString();
}

/** Gauss's reckoning in the form of Meeus, Jones and Butcher; holds for every Gregorian year. */
function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * shift + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}

function iso(year: number, monthAndDay: string): string {
  return `${String(year).padStart(4, '0')}-${monthAndDay}`;
}

/** The last working day before `date`. */
export function previousWorkday(date: string): string {
  return addWorkdays(date, -1);
}
