// The course of a case in words: what a landlord answered, what was tried, why somebody decides, how it ends.
import type { CaseState } from '../domain/stage.ts';
import type { AttemptKind, ChiefQuestion, Ending, GateReason, LandlordAnswer } from '../domain/course.ts';

const landlord: Readonly<Record<LandlordAnswer, string>> = {
  debtUnsettled: 'Skulden är inte betald',
  debtSettled: 'Skulden är betald',
  continues: 'Störningarna fortsätter',
  stopped: 'Störningarna har upphört',
  serious: 'Störningarna är allvarligare',
  notSerious: 'Störningarna är inte allvarligare',
  unknown: 'Värden vet inte om störningarna är allvarligare',
  noAnswer: 'Värden har inte svarat',
};

export function landlordAnswerName(answer: LandlordAnswer): string {
  return landlord[answer];
}

const attempts: Readonly<Record<AttemptKind, string>> = {
  letter: 'Brev',
  phone: 'Telefonsamtal',
  summons: 'Kallelse',
  announcedVisit: 'Aviserat hembesök',
};

export const attemptKinds = Object.keys(attempts) as readonly AttemptKind[];

export function attemptName(kind: AttemptKind): string {
  return attempts[kind];
}

const reasons: Readonly<Record<GateReason, string>> = {
  noContact: 'Ingen kontakt trots alla försök',
  childInHousehold: 'Det bor barn i hushållet',
  evictionNear: 'Avhysningen är nära',
  concernReported: 'Oro som har anmälts eller förts vidare',
};

export const gateReasons = Object.keys(reasons) as readonly GateReason[];

export function gateReasonName(reason: GateReason): string {
  return reasons[reason];
}

const endings: Readonly<Record<Ending | 'misregistered', string>> = {
  closed: 'Planen är uppföljd',
  closedByChief: 'Enhetschefen avslutar',
  standTaken: 'Ställning är tagen och dokumenterad',
  handedOver: 'Överlämnat, mottagaren har bekräftat',
  evictionAverted: 'Avhysningen är avvärjd',
  followedUp: 'Uppföljd efter avhysningen',
  householdDissolved: 'Hushållet finns inte längre',
  misregistered: 'Felregistrerat',
};

export function endingName(ending: Ending | 'misregistered'): string {
  return endings[ending];
}

/** How an ended case ended. */
export function stateName(state: CaseState): string {
  return Object.hasOwn(endings, state) ? endings[state as Ending | 'misregistered'] : state;
}

interface Question {
  readonly what: string;
  readonly goOn: string;
  /** What going on means. */
  readonly then: string;
}

const questions: Readonly<Record<ChiefQuestion, Question>> = {
  contactExhausted: {
    what: 'Ingen har öppnat, trots alla försök. Rutinen säger inte vad som ska göras sedan.',
    goOn: 'Försök igen',
    then: 'Försök igen: en ny tid på socialkontoret erbjuds.',
  },
  visitDeclined: {
    what: 'Hushållet tackade nej till hembesöket. Rutinen säger inte vad som ska göras sedan.',
    goOn: 'Försök igen',
    then: 'Försök igen: en ny tid på socialkontoret erbjuds.',
  },
  planDeclined: {
    what: 'Hushållet vill inte ha någon handlingsplan. Rutinen säger inte vad som ska göras sedan.',
    goOn: 'Fortsätt arbeta',
    then: 'Fortsätt arbeta: ärendet är öppet och en plan kan erbjudas igen.',
  },
  landlordSilent: {
    what: 'Hyresvärden har inte svarat på två frågor. Rutinen säger inte vad som ska göras då.',
    goOn: 'Fråga igen',
    then: 'Fråga igen: hyresvärden frågas på nytt.',
  },
  danger: {
    what: 'Någon har svarat att det finns skyddade uppgifter eller fara. Brev och hembesök väntar.',
    goOn: 'Gå vidare ändå',
    then: 'Gå vidare ändå: brev och hembesök blir möjliga igen.',
  },
};

export function chiefQuestionInWords(question: ChiefQuestion): Question {
  return questions[question];
}
