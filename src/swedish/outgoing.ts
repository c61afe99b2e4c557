// The texts that leave for a channel or a person without being asked for. Closed: each is used as it stands.
import type { OutgoingText } from '../domain/outgoing.ts';

/** The sentence of a text. Dates are `2027-01-20`, times `10:00`, roles `handläggare EB`. */
export function say(text: OutgoingText): string {
  switch (text.text) {
    case 'R1':
      return `Ref ${text.ref}: nytt att ta emot. Öppna boten.`;
    case 'R2':
      return `Ref ${text.ref}: utse ansvarig handläggare.`;
    case 'R3':
      return `Ref ${text.ref}: en bekräftelse ska skickas i dag.`;
    case 'R4':
      return `Ref ${text.ref}: brev väntar på att skickas.`;
    case 'R5':
      return `Ref ${text.ref}: bokad tid ${text.date} kl ${text.time}. Se kalendern.`;
    case 'R6':
      return `Ref ${text.ref}: återrapportera hur det gick.`;
    case 'R7':
      return `Ref ${text.ref}: dags för kontroll inför nästa steg.`;
    case 'R8':
      return `Ref ${text.ref}: uppföljning ska göras senast ${text.date}.`;
    case 'R9':
      return `Ref ${text.ref}: bokad tid ${text.date} kl ${text.time}. Bekräfta vem som åker.`;
    case 'R10':
      return `Ref ${text.ref}: rutinen ger inget besked. Beslut behövs.`;
    case 'F1':
      return `Ref ${text.ref}: en fråga till den enskilde är obesvarad.`;
    case 'F2':
      return `Ref ${text.ref}: återrapportera start.`;
    case 'F3':
      return `Ref ${text.ref}: veckoavstämning inte rapporterad.`;
    case 'F4':
      return `Ref ${text.ref}: månadens fysiska möte är inte bokat.`;
    case 'F5':
      return `Ref ${text.ref}: förbered mötet.`;
    case 'F6':
      return `Du har en uppgift som förfaller ${text.date}.`;
    case 'F1':
      return `Ref ${text.ref}: en fråga till den enskilde är obesvarad.`;
    case 'F2':
      return `Ref ${text.ref}: återrapportera start.`;
    case 'F3':
      return `Ref ${text.ref}: veckoavstämning inte rapporterad.`;
    case 'F4':
      return `Ref ${text.ref}: månadens fysiska möte är inte bokat.`;
    case 'F5':
      return `Ref ${text.ref}: förbered mötet.`;
    case 'G1':
      return 'En chef har öppnat ett av dina ärenden.';
    case 'W1':
      return `Dialogmöte om samordningsrutinen ${text.date}`;
    case 'W2':
      return 'Dialogmötet om samordningsrutinen har varit. Skriv in svaren.';
    case 'W3':
      return 'Från ett dialogmöte om samordningsrutinen: det här är oklart i rutinen.';
    case 'W4':
      return `Från ett dialogmöte om samordningsrutinen: du har något att göra senast ${text.date}.`;
    case 'A1':
      return `Ref ${text.ref}: mottaget av handläggare ${text.role}.`;
    case 'A2':
      return `Ref ${text.ref}: inte längre aktuellt.`;
    case 'A3':
      return `Ref ${text.ref}: ny tid ${text.date} kl ${text.time}.`;
    case 'A4':
      return `Ref ${text.ref}: en fråga till dig. Öppna boten.`;
    case 'A5':
      return `Ref ${text.ref}: dags nu. Öppna boten.`;
    case 'K1':
      return `Kanalen tar emot påminnelser för ${text.unit}.`;
    case 'K2':
      return 'Skriv om ärenden i Treserva. Jag svarar i vår egen chatt.';
    case 'D1':
      return `${text.refs.length} att göra: ${text.refs.join(', ')}.`;
  }
}
