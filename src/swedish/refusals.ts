// Why an action was not carried out, as a sentence that says who can or what to do instead.
import type { RefusalCode } from '../domain/action.ts';

const sentences: Readonly<Record<RefusalCode, string>> = {
  notYourUnit: 'Det kan bara den egna enhetens handläggare göra. Be den som är ansvarig.',
  chiefOnly: 'Det avgör enhetschefen eller en ställföreträdare.',
  administratorOnly: 'Det kan bara Kvarbos administratör göra.',
  unknownPerson: 'Du finns inte i Kvarbo än. Be din enhetschef lägga till dig.',
  notFound: 'Jag hittar inget ärende med den referensen bland dem du kan se.',
  notShut: 'Du ser redan hela ärendet. Öppna det som vanligt.',
  notOffered: 'Det går inte i ärendets nuvarande läge. Öppna ärendet och se vad som gäller.',
  channelHasOtherUnit: 'Kanalen tar redan emot påminnelser för en annan enhet. Välj en annan kanal.',
  unitHasOtherChannel: 'Enheten har redan en kanal. Be administratören koppla loss den först.',
  personNotInUnit: 'Personen hör inte till enheten. Välj någon annan i listan.',
  timePassed: 'Tiden har redan passerat. Välj en senare tid.',
  timeNotReal: 'Den tiden finns inte. Klockan ställs om då. Välj en annan tid.',
  meetingHandled: 'Mötet har redan hanterats. Öppna ärendet och se vad som gäller.',
  meetingNotOver: 'Mötet har inte varit än. Berätta hur det gick när tiden har passerat.',
  outcomeFirst: 'Berätta först hur det förra mötet gick.',
  undoTooLate: 'Något har redan gått iväg. Rätta utfallet i stället.',
  letterFirst: 'Bocka först av att brevet är skickat.',
  attemptsMissing: 'Brev, telefon, kallelse och aviserat hembesök ska vara loggade först.',
  visitsOff: 'Enheten gör inga oanmälda hembesök. Fråga enhetschefen.',
  safetyFirst: 'Svara först på frågan om skyddade uppgifter eller fara.',
  chiefFirst: 'Enhetschefen ska besluta först.',
  afterEviction: 'Datumet ligger efter avhysningen. Välj ett tidigare datum.',
  caseEnded: 'Ärendet är avslutat.',
  dateAhead: 'Datumet ligger framåt i tiden. Ange när det hände.',
  dateBefore: 'Datumet ligger före det som kom först. Ändra datumet.',
  answerMissing: 'Svara på alla frågor i formuläret.',
  nameFirst: 'Ange först vem som tar emot hos den andra enheten.',
  dayOff: 'Då är det helg eller röd dag. Välj en vardag.',
  besideOther: 'Den dagen ligger på eller förbi en annan avstämning. Välj en dag emellan.',
  needsOther: 'Välj vilken annan förvaltning som behövs.',
  consentMissing: 'Det saknas samtycke. Fråga den enskilde först.',
  consentTooGeneral: 'Välj vad samtycket gäller. Ett allmänt samtycke räknas inte.',
  consentDate:
    'Datumet stämmer inte. Samtycket kan inte vara lämnat i framtiden eller gälla till en dag före det lämnades.',
  notSnoozed: 'Det går inte att skjuta upp. Det ska göras i dag, eller så väntar någon annan på det.',
  snoozeTooLong: 'Så länge får det inte skjutas upp. Välj en tidigare dag.',
  treservaNotAllowed: 'Ärendenummer i Treserva sparas inte här. Lämna fältet tomt.',
};

export function refusalSentence(why: RefusalCode): string {
  return sentences[why];
}
