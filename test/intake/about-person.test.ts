import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aboutPerson, type PersonalKind } from '../../src/intake/about-person.ts';
import { defaultTreservaPattern } from '../../src/intake/treserva-number.ts';
import { utterance } from '../../src/intake/utterance.ts';
import { effort } from '../effort.ts';

const numRuns = effort(500, 20_000);
const treserva = { allowed: true, pattern: defaultTreservaPattern };

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((each) => each.join(''));
const separator = fc.constantFrom('', ' ', '-', ' - ', '–', '\u00a0');
const around = fc.constantFrom(
  (text: string) => text,
  (text: string) => `nr ${text}`,
  (text: string) => `Hon har ${text}, ring`,
  (text: string) => `(${text})`,
  (text: string) => `${text}.`,
  (text: string) => `öppna ${text}`,
  (text: string) => `koppla ${text}`,
  (text: string) => `😀 ${text} 😀`,
);
const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const spelled = fc.constantFrom((text: string) => text, fullWidth);

/** Digits cut into groups at the given places, joined by what people write between them. */
function grouped(lengths: readonly number[]) {
  return fc.tuple(fc.tuple(...lengths.map(digits)), separator).map(([groups, between]) => groups.join(between));
}

const personalNumber = fc
  .tuple(
    fc.constantFrom('', '19', '20'),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 61, max: 91 })),
    fc.constantFrom('', '-', '+', ' ', ' - ', '–', '\u200b'),
    digits(4),
  )
  .map(([century, year, month, day, mark, last]) => {
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${century}${two(year)}${two(month)}${two(day)}${mark}${last}`;
  });

const telephone = fc
  .tuple(
    fc.constantFrom(
      '070',
      '072',
      '073',
      '076',
      '079',
      '031',
      '08',
      '0300',
      '0522',
      '+46 70',
      '+4670',
      '0046 31',
      '+46 (0)70',
    ),
    separator,
    fc.oneof(digits(6), grouped([3, 3]), grouped([2, 2, 2]), digits(7), grouped([3, 2, 2])),
  )
  // Ten digits at most, the area code's among them.
  .filter(([area, , rest]) =>
    area.startsWith('0') && area.length < 5 ? (area + rest).replace(/\D/g, '').length <= 10 : true,
  )
  .map(([area, between, rest]) => area + between + rest);

const letters = (least: number, most: number) => fc.stringMatching(new RegExp(`^[a-zåäö]{${least},${most}}$`));
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const mail = fc
  .tuple(
    letters(1, 8),
    fc.constantFrom('', '.', '_', '-'),
    letters(1, 8),
    letters(2, 10),
    fc.constantFrom('se', 'com', 'example', 'nu'),
  )
  .map(([first, mark, last, host, top]) => `${first}${mark}${last}@${host}.${top}`);

const street = fc
  .tuple(
    fc.oneof(letters(2, 8).map(capital), letters(2, 8)),
    fc.constantFrom('gatan', 'vägen', 'gränd', 'torget', 'allén', 'stigen', 'backen', 'platsen', 's väg', ' gata'),
    fc.integer({ min: 1, max: 199 }),
    fc.constantFrom('', 'A', ' B', 'c'),
  )
  .map(([name, ending, number, staircase]) => `${name}${ending} ${number}${staircase}`);

const given = fc.constantFrom('Anna', 'Ali', 'Åsa', 'Örjan', 'Bo', 'Lars-Erik', 'Fatima', 'Zoë');
const family = fc.constantFrom('Andersson', 'Öberg', 'Al Rahman', 'von Essen', 'Åkerman', 'Ny-Berg', 'Nuñez');
const about = fc.constantFrom('har inte betalat', 'svarar inte', 'vill ha hjälp', 'bor kvar', '');
const sentence = fc.tuple(given, family, about).map((parts) => parts.join(' ').trim());

const forms: Readonly<Record<PersonalKind, fc.Arbitrary<string>>> = {
  personalNumber,
  telephone,
  mail,
  address: street,
  sentence,
};

describe('typed text about a person', () => {
  for (const [kind, form] of Object.entries(forms)) {
    it(`is seen however it is written: ${kind}`, () => {
      fc.assert(
        fc.property(form, around, spelled, (text, put, spell) => {
          assert.notEqual(aboutPerson(put(spell(text))), null);
        }),
        { numRuns },
      );
    });
  }

  it('becomes no command and is carried on by none, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.oneof(personalNumber, telephone, mail, street), around, spelled, (text, put, spell) => {
        const command = utterance(put(spell(text)), treserva);
        assert.equal(command.command, 'unknown');
        assert.notEqual(command.personal, null);
        assert.deepEqual(Object.keys(command), ['command', 'suggestions', 'personal']);
      }),
      { numRuns },
    );
  });

  for (const [text, kind] of [
    ['072-987 65 43', 'telephone'],
    ['072.987.65.43', 'telephone'],
    ['(031) 12 34 56', 'telephone'],
    ['tel: +47 22 12 34 56', 'telephone'],
    ['０７２９８７６５４３', 'telephone'],
    ['anna (at) kommunen.example', 'mail'],
    ['anna snabel-a kommunen punkt se', 'mail'],
    ['Kungsportsavenyn 3', 'address'],
    ['Nya Allén 4', 'address'],
    ['hon bor på Storgatan', 'address'],
    ['411 05 Göteborg', 'address'],
    ['lgh 1203', 'address'],
    ['Klienten har slutat betala', 'sentence'],
    ['ANNA ANDERSSON', 'sentence'],
  ] as const) {
    it(`is seen in ${JSON.stringify(text)} as ${kind}`, () => assert.equal(aboutPerson(text), kind));
  }
});

/** What people write all day long, and what must go on being read as it is meant. */
const plain: readonly string[] = [
  'Ny underrättelse',
  'Mina ärenden',
  'Hjälp',
  'Visa mina ärenden',
  'Koppla EB',
  'koppla Ekonomiskt bistånd',
  'koppla Ekonomiskt Bistånd',
  'koppla Barn och unga',
  'koppla Äldre, vård och omsorg',
  'Kan du boka ett möte åt mig?',
  'Vad ska jag göra i dag?',
  'Vad kan du göra?',
  'När är nästa möte?',
  'Hur bokar jag ett möte i Outlook?',
  'Registrera en ny underrättelse',
  'Det har kommit en underrättelse',
  'God morgon',
  'Tack så mycket',
  'kl 13.00',
  '08:00-16:30',
  '08.00-16.00',
  'måndag 13 januari',
  'Måndag 13 Januari kl 10',
  '2027-01-11',
  '2027-01-11 09:00',
  '01-02-2027',
  '11/1 2027',
  '20270111',
  'v. 12',
  'möte 2027-02-03 kl 10-11',
  'rutin 001',
  'plan 3',
  'steg 2',
  'första gången 2',
  'blåbärssoppa',
  'test',
  '${1+1} {{DATE}}',
];

describe('what is no text about a person', () => {
  for (const text of plain) it(JSON.stringify(text), () => assert.equal(aboutPerson(text), null));

  it('is any reference, Treserva number, date and time', () => {
    const two = (least: number, most: number) =>
      fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, '0'));
    const reference = fc.stringMatching(/^[2-9A-HJ-NP-Z]{4}$/).filter((text) => !/^\d{4}$/.test(text));
    const treservaNumber = fc.oneof(
      fc.integer({ min: 1000, max: 999_999_999 }).map(String),
      fc.tuple(fc.integer({ min: 2015, max: 2035 }), digits(4)).map(([year, number]) => `${year}-${number}`),
      fc.tuple(digits(5), fc.integer({ min: 2015, max: 2035 })).map(([number, year]) => `${number}/${year}`),
    );
    const date = fc.tuple(fc.integer({ min: 2020, max: 2040 }), two(1, 12), two(1, 28)).map((each) => each.join('-'));
    const time = fc.tuple(two(0, 23), fc.constantFrom(':', '.'), two(0, 59)).map((each) => each.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          reference,
          reference.map((ref) => `öppna ${ref.toLowerCase()}`),
          treservaNumber,
          date,
          time,
          fc.tuple(date, time).map((each) => each.join(' kl ')),
          fc.tuple(time, time).map((each) => each.join('-')),
        ),
        (text) => {
          assert.equal(aboutPerson(text), null);
        },
      ),
      { numRuns: effort(5_000, 50_000) },
    );
  });
});
