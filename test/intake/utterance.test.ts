import assert from 'node:assert/strict';
import fc from 'fast-check';
import { effort } from '../effort.ts';
import { defaultTreservaPattern } from '../../src/intake/treserva-number.ts';
import { utterance } from '../../src/intake/utterance.ts';
import type { Command } from '../../src/intake/utterance.ts';

const treserva = { allowed: true, pattern: defaultTreservaPattern };

/** The command in short: its name, and what it carries. */
function short(command: Command): string {
  switch (command.command) {
    case 'newNotice':
    case 'help':
    case 'organisation':
    case 'absence':
    case 'dialogues':
    case 'reviewAccess':
      return command.command;
    case 'myCases':
      return `myCases ${command.filter}`;
    case 'bindChannel':
      return `bindChannel ${command.unitWord}`;
    case 'breakGlass':
      return `breakGlass ${command.ref}`;
    case 'find':
      return `find ${command.text}`;
    case 'unknown':
      return command.personal === null ? 'unknown' : `unknown ${command.personal}`;
  }
}

const said: readonly (readonly [string, string])[] = [
  ['Ny underrättelse', 'newNotice'],
  ['Organisationen', 'organisation'],
  ['alla enheter', 'organisation'],
  ['Frånvaro', 'absence'],
  ['Dialogmöten', 'dialogues'],
  ['nytt dialogmöte', 'dialogues'],
  ['Granska åtkomst', 'reviewAccess'],
  ['Bryt glaset 7k3q', 'breakGlass 7K3Q'],
  ['bryt glaset för #7K3Q', 'breakGlass 7K3Q'],
  ['bryt glaset', 'unknown'],
  ['vem har sett vad?', 'reviewAccess'],
  ['jag är borta', 'absence'],
  ['ny underrättelse', 'newNotice'],
  ['NY UNDERRÄTTELSE', 'newNotice'],
  ['  ny\u00a0underrättelse. ', 'newNotice'],
  ['<at>Kvarbo</at> ny underrättelse', 'newNotice'],
  ['<at id="0">Kvarbo</at>&nbsp;Ny', 'newNotice'],
  ['@Kvarbo ny', 'newNotice'],
  ['ny', 'newNotice'],
  ['nytt ärende', 'newNotice'],
  ['ny underrattelse', 'newNotice'],
  ['Ny underättelse', 'newNotice'],
  ['ny anmälan', 'newNotice'],
  ['registrera', 'newNotice'],
  ['Registrera en ny underrättelse!', 'newNotice'],
  ['lägg in en underrättelse', 'newNotice'],
  ['Mina ärenden', 'myCases mine'],
  ['mina a\u0308renden', 'myCases mine'],
  ['mina', 'myCases mine'],
  ['visa mina ärenden', 'myCases mine'],
  ['ärenden', 'myCases mine'],
  ['lista', 'myCases mine'],
  ['att göra', 'myCases mine'],
  ['Vad ska jag göra i dag?', 'myCases mine'],
  ['enhetens ärenden', 'myCases unit'],
  ['sent', 'myCases late'],
  ['visa sena ärenden', 'myCases late'],
  ['Hjälp', 'help'],
  ['hjälp!', 'help'],
  ['hjalp mig', 'help'],
  ['help', 'help'],
  ['?', 'help'],
  ['???', 'help'],
  ['Vad kan du göra?', 'help'],
  ['hur funkar det här', 'help'],
  ['Hej', 'help'],
  ['god morgon', 'help'],
  ['tack', 'help'],
  ['koppla EB', 'bindChannel EB'],
  ['<at>Kvarbo</at> koppla kanalen till Ekonomiskt bistånd', 'bindChannel Ekonomiskt bistånd'],
  ['Koppla till BoU.', 'bindChannel BoU'],
  ['7K3Q', 'find 7K3Q'],
  ['7k3q', 'find 7K3Q'],
  ['öppna 7k3q', 'find 7K3Q'],
  ['visa ärende 7K3Q', 'find 7K3Q'],
  ['ref: 7K3Q', 'find 7K3Q'],
  ['#7K3Q', 'find 7K3Q'],
  ['öppna TEST', 'find TEST'],
  ['test', 'unknown'],
  ['2027-4711', 'find 2027-4711'],
  ['Sök 12345/2027', 'find 12345/2027'],
  ['123 456', 'find 123456'],
  ['', 'unknown'],
  ['<at>Kvarbo</at>', 'unknown'],
  ['Kan du boka ett möte åt mig?', 'unknown'],
  ['nyfiken på mina ärenden', 'unknown'],
  ['någon ny', 'unknown'],
  ['Familjen har 3 barn', 'unknown sentence'],
  ['ring henne på 0729876543', 'unknown telephone'],
  ['koppla 031-98 76 54', 'unknown telephone'],
  ['öppna anna@kommunen.example', 'unknown mail'],
  ['Storgatan 12', 'unknown address'],
  ['Anna Andersson', 'unknown sentence'],
  ['19800101-1234', 'unknown personalNumber'],
  ['hon heter Anna 800161 1234', 'unknown personalNumber'],
  ['öppna 8001011234', 'unknown personalNumber'],
  ['${1+1} {{DATE}} [klicka](https://example.org)', 'unknown'],
];

describe('what is typed to the bot', () => {
  for (const [text, expected] of said) {
    it(`reads ${JSON.stringify(text)} as ${expected}`, () => assert.equal(short(utterance(text, treserva)), expected));
  }

  it('has at least forty examples', () => assert.ok(said.length >= 40));

  it('is answered with three suggestions when it is not understood, and each of them is understood', () => {
    const answer = utterance('blåbärssoppa', treserva);
    assert.equal(answer.command, 'unknown');
    assert.equal(answer.suggestions.length, 3);
    assert.deepEqual(
      answer.suggestions.map((suggestion) => utterance(suggestion, treserva).command),
      ['newNotice', 'myCases', 'help'],
    );
  });

  it('finds no Treserva number where the organisation keeps none', () => {
    assert.equal(short(utterance('2027-4711', { ...treserva, allowed: false })), 'unknown');
  });

  it('never throws and never carries on more than a reference, a number or the word for a unit', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.stringMatching(/^[a-zåäö 0-9<>@/.-]{0,60}$/)),
        (text) => {
          const command = utterance(text, treserva);
          if (command.command === 'find') assert.ok(command.text.length <= 20);
          if (command.command === 'bindChannel') assert.ok(command.unitWord.length <= 60);
          if (command.command === 'unknown')
            assert.deepEqual(Object.keys(command), ['command', 'suggestions', 'personal']);
        },
      ),
      { numRuns: effort(500, 20_000) },
    );
  });
});
