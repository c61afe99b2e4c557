// What the start page shows, as one value.
import { localDateTime } from '../../src/domain/time.ts';
import type { IntentKind } from '../../src/domain/intent.ts';
import type { Settled } from './advance.ts';
import { shownTime } from './outgoing.ts';
import type { View } from './page/view.ts';
import { faultNames, faultWords } from './page-faults.ts';
import type { PageParts } from './page.ts';
import type { Seat } from './seats.ts';

const days = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

export async function pageView({
  advancing,
  windows,
  gone,
  graph,
  calendarMail,
  door,
  left,
}: PageParts): Promise<View> {
  const now = advancing.clock.now();
  const calendarFaults = (await (await fetch(`${graph.url}/_faults`)).json()) as Parameters<typeof faultWords>[0][];
  return {
    clock: { shown: days.format(now), local: localDateTime(now) },
    people: windows.map(({ seat, url }) => ({
      name: seat.person.name,
      title: seat.title,
      url,
      tries: triesOf(seat),
      gone: gone.get(seat.key) ?? null,
    })),
    calendars: graph.url,
    left: [...left.latest(), ...calendarMail()]
      .toSorted((a, b) => b.at - a.at)
      .map(({ at, to, what, lines }) => ({ at: shownTime(at), to, what, lines })),
    faultNames,
    faults: [
      ...door.faults.waiting(now).map((fault) => `Teams ${faultWords(fault)}`),
      ...calendarFaults.map((fault) => `Kalendern ${faultWords(fault)}`),
    ],
  };
}

function triesOf({ key, unit, person, channelIsUnits }: Seat): readonly string[] {
  if (!channelIsUnits) return ['Hit kommer det som rutinen inte ger besked om, och det som har väntat för länge.'];
  if (key === 'vux') {
    return [
      'Skriv ”Ny underrättelse” i chatten (Personal Chat).',
      'Boka mötet från planen.',
      'Skriv ”Mina ärenden” för att hitta tillbaka.',
    ];
  }
  const [first = ''] = person.name.split(' ');
  return [
    `Se kanalen General: där får ${unit.name.toLocaleLowerCase('sv')} veta att det finns något att ta emot.`,
    `Tryck ”Jag tar det”. Svara sedan på inbjudan i kalendern som ${first}.`,
  ];
}

const happenings: { readonly [K in IntentKind]: string } = {
  tellUnit: 'inlägg i en kanal',
  updateTell: 'ett inlägg ändrades',
  remindUnit: 'påminnelse i en kanal',
  refreshCard: 'ett kort blev uppdaterat',
  direct: 'direktmeddelande',
  findTimes: 'lediga tider söktes',
  checkTime: 'en tid kontrollerades',
  createEvent: 'inbjudan till möte',
  updateAttendees: 'inbjudna ändrades',
  moveEvent: 'möte flyttades',
  cancelEvent: 'möte ställdes in',
  readResponses: 'svar på inbjudan lästes',
  confirmEvent: 'en hållen tid bekräftades',
  createSeries: 'inbjudan till en serie möten',
  moveOccurrence: 'ett möte i en serie flyttades',
  cancelOccurrence: 'ett möte i en serie ställdes in',
  endSeries: 'en serie möten avslutades',
  wake: 'Kvarbo såg efter om något behöver göras',
};

const failures: { readonly [O in Settled['outcome']]: string } = {
  done: '',
  again: ' (gick inte, försöker igen)',
  refused: ' (gick inte)',
  unknown: ' (fick inget svar)',
  waiting: ' (ingen att nå än)',
};

/** One line for each thing that happened while the clock moved. */
export function happened(settled: readonly Settled[]): readonly string[] {
  return settled.map(
    ({ at, ref, kind, outcome }) => `${shownTime(at)}  ${ref}: ${happenings[kind]}${failures[outcome]}`,
  );
}
