// W000, between förvaltningar: its words.
import type { FlowWords } from './words.ts';

export const w000Words: FlowWords = {
  name: 'Samverkan mellan förvaltningar',
  about: 'När någon riskerar att förlora sin bostad och flera förvaltningar kan behöva hjälpas åt.',
  states: {
    riskIdentified: 'Risk upptäckt',
    motivating: 'Motivera till ansökan',
    applied: 'Ansökan finns, utred behovet',
    supportToApply: 'Stöd att söka hos en annan förvaltning',
    consentGate: 'Samtycke behövs först',
    awaitingOther: 'Väntar på en annan förvaltning',
    coordinatedPlan: 'Kalla till möte om samordnad plan',
    homeVisit: 'Gemensamt hembesök, om det behövs',
    implementing: 'Insatserna verkställs',
    followUp: 'Gemensam uppföljning',
    activeMonitoring: 'Aktiv uppföljning',
    handledElsewhere: 'Handläggs av en annan förvaltning',
    closed: 'Avslutat',
    declinedByIndividual: 'Den enskilde har tackat nej',
    returnedToW001: 'Fortsätter som underrättelse',
    misregistered: 'Felregistrerat',
  },
  questions: {
    trigger: {
      label: 'Hur kom risken fram?',
      options: {
        own: 'Vi upptäckte den själva',
        application: 'Den enskilde ansökte',
        notice: 'Underrättelse eller anmodan om rättelse',
      },
    },
    obviouslyOther: { label: 'Är det uppenbart att en annan förvaltning ska handlägga?', options: { no: 'Nej' } },
    needsFrom: {
      label: 'Vem behöver bidra med insatser?',
      options: {
        ours: 'Bara vi',
        one: 'En annan förvaltning',
        several: 'Flera förvaltningar',
        unknown: 'Inte utrett än',
      },
    },
    which: { label: 'Vilka förvaltningar?' },
    consent: {
      label: 'Har den enskilde lämnat samtycke till kontakt med {}?',
      options: { given: 'Lämnat', notAsked: 'Inte tillfrågad', refused: 'Nekat', ground: 'Annan bestämmelse gäller' },
    },
    consentOn: { label: 'När lämnades samtycket?' },
    knownHandler: {
      label: 'Finns en känd handläggare där?',
      options: { yes: 'Ja', no: 'Nej', unknown: 'Vet inte' },
      hint: 'Kontakta i så fall den handläggaren först.',
    },
  },
  happenings: {
    applicationReceived: { title: 'Ansökan har kommit in' },
    applicationDeclined: { title: 'Vill inte ansöka nu' },
    measureNeededElsewhere: { title: 'Insats behövs från en annan' },
    planMeetingHeld: { title: 'Planmötet hölls' },
    planMeetingMissed: { title: 'Planmötet blev inte av' },
    crossHomeVisitHeld: { title: 'Hembesöket genomfördes' },
    crossHomeVisitNotHome: { title: 'Ingen öppnade' },
    measureGranted: { title: 'Insats beviljad' },
    measureRejected: { title: 'Insats avslagen' },
    measureImplemented: { title: 'Insats verkställd' },
    followUpHeld: { title: 'Uppföljningen hölls' },
    riskReturned: { title: 'Risken är tillbaka' },
    close: { title: 'Avsluta ärendet' },
  },
  dates: {
    motivateAgain: 'Ny motiverande kontakt',
    consentOpen: 'Frågan om samtycke',
    measureStart: 'Återrapportera start',
    followUp: 'Uppföljning',
  },
  chief: {},
};
