import assert from 'node:assert/strict';
import type { OutgoingText } from '../../src/domain/outgoing.ts';
import { say } from '../../src/swedish/outgoing.ts';

const ref = '7K3Q';
const at = { date: '2027-01-20', time: '10:00' } as const;

/** The closed list, letter by letter. */
const closed: readonly (readonly [OutgoingText, string])[] = [
  [{ text: 'R1', ref }, 'Ref 7K3Q: nytt att ta emot. Öppna boten.'],
  [{ text: 'R2', ref }, 'Ref 7K3Q: utse ansvarig handläggare.'],
  [{ text: 'R3', ref }, 'Ref 7K3Q: en bekräftelse ska skickas i dag.'],
  [{ text: 'R4', ref }, 'Ref 7K3Q: brev väntar på att skickas.'],
  [{ text: 'R5', ref, ...at }, 'Ref 7K3Q: bokad tid 2027-01-20 kl 10:00. Se kalendern.'],
  [{ text: 'R6', ref }, 'Ref 7K3Q: återrapportera hur det gick.'],
  [{ text: 'F1', ref }, 'Ref 7K3Q: en fråga till den enskilde är obesvarad.'],
  [{ text: 'F2', ref }, 'Ref 7K3Q: återrapportera start.'],
  [{ text: 'F3', ref }, 'Ref 7K3Q: veckoavstämning inte rapporterad.'],
  [{ text: 'F4', ref }, 'Ref 7K3Q: månadens fysiska möte är inte bokat.'],
  [{ text: 'F5', ref }, 'Ref 7K3Q: förbered mötet.'],
  [{ text: 'R7', ref }, 'Ref 7K3Q: dags för kontroll inför nästa steg.'],
  [{ text: 'R8', ref, date: '2027-01-20' }, 'Ref 7K3Q: uppföljning ska göras senast 2027-01-20.'],
  [{ text: 'R9', ref, ...at }, 'Ref 7K3Q: bokad tid 2027-01-20 kl 10:00. Bekräfta vem som åker.'],
  [{ text: 'R10', ref }, 'Ref 7K3Q: rutinen ger inget besked. Beslut behövs.'],
  [{ text: 'A1', ref, role: 'EB' }, 'Ref 7K3Q: mottaget av handläggare EB.'],
  [{ text: 'A2', ref }, 'Ref 7K3Q: inte längre aktuellt.'],
  [{ text: 'A3', ref, ...at }, 'Ref 7K3Q: ny tid 2027-01-20 kl 10:00.'],
  [{ text: 'K1', unit: 'EB' }, 'Kanalen tar emot påminnelser för EB.'],
  [{ text: 'K2' }, 'Skriv om ärenden i Treserva. Jag svarar i vår egen chatt.'],
  [{ text: 'D1', refs: ['7K3Q', 'P4XD'] }, '2 att göra: 7K3Q, P4XD.'],
];

/** What no outgoing text may say: it would tell what the matter is about. */
const telling =
  /avhys|hyres|skuld|störn|kronofogd|kfm|oro|hembesök|barn|familj|hot|våld|treserva \d|personnummer|adress|vux/i;

describe('the texts that leave without being asked for', () => {
  for (const [text, sentence] of closed) {
    it(`says ${text.text} as it stands in the closed list`, () => assert.equal(say(text), sentence));
  }

  it('says nothing of what the matter is about', () => {
    for (const [text] of closed) assert.doesNotMatch(say(text), telling, text.text);
  });
});
