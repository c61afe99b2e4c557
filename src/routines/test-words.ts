// Tests and values of facts in Swedish, for explanations and tables.
import type { FactName, FactValue } from '../domain/facts.ts';
import type { Clause, Condition, FactTest } from './routine.ts';

export function valueInWords(value: FactValue | null): string {
  if (value === null) return 'inte besvarat';
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (typeof value === 'object') return value.length === 0 ? 'ingen' : value.join(' och ');
  return String(value);
}

/** `household är barnfamilj`, `consent är inte ja`. */
export function testInWords(fact: FactName, test: FactTest): string {
  if (typeof test !== 'object') return `${fact} är ${valueInWords(test)}`;
  if ('in' in test) return `${fact} är ${test.in.map(valueInWords).join(' eller ')}`;
  if ('not' in test) return `${fact} är inte ${test.not.map(valueInWords).join(' eller ')}`;
  if ('has' in test) return `${fact} innehåller ${test.has}`;
  if ('below' in test) return `${fact} är under ${test.below}`;
  return `${fact} är minst ${test.atLeast}`;
}

/** What a process leader would say of the values that stand in most conditions. */
const phrases: Readonly<Record<string, string>> = {
  'household=barnfamilj': 'barnfamilj',
  'household=utan-barn': 'hushåll utan barn',
  'EB=open': 'EB har ärende',
  'EB=none': 'EB har inget ärende',
  'BoU=open': 'BoU har ärende',
  'BoU=none': 'BoU har inget ärende',
  'track=hyresskuld': 'hyresskuld',
  'track=störning': 'störningar',
  'notice=hyresskuld': 'underrättelse om hyresskuld',
  'notice=störning': 'underrättelse om störningar',
  'notice=KFM': 'besked från Kronofogden',
  'notice=annan': 'annan orsak',
  'repeated=true': 'upprepat',
  'repeated=false': 'första gången',
  'stage=new': 'ny underrättelse',
  'stage=no-reply': 'hörs inte av',
  'stage=missed-office-visit': 'uteblev från besöket',
  'stage=not-home': 'inte hemma vid aviserat hembesök',
  'stage=contact': 'kontakt finns',
  'stage=eviction-day': 'avhysningen genomförs',
  'repeatedAttempts=true': 'ingen kontakt trots alla försök',
  'debtUnpaid=true': 'skulden är obetald enligt värden',
  'disturbanceSerious=true': 'störningarna är allvarligare enligt värden',
  'disturbanceContinues=true': 'störningarna fortsätter enligt värden',
  'concernReported=true': 'uttalad oro har lett till anmälan eller överlämning',
  'concernFromLandlord=true': 'oro har kommit fram hos värden',
  'needLandlordPresence=true': 'värden behöver vara med',
  'contactEstablished=true': 'kontakt finns',
  'householdApplied=true': 'hushållet har ansökt',
};

/** One clause as a list of what must be so: `barnfamilj · EB har ärende · ny underrättelse`. */
export function clauseInWords(clause: Clause): string {
  const parts = Object.entries(clause).map(([fact, test]) => {
    if (typeof test !== 'object') return phrases[`${fact}=${String(test)}`] ?? testInWords(fact, test);
    if ('in' in test) {
      const known = test.in.map((value) => phrases[`${fact}=${String(value)}`]);
      if (known.every((phrase) => phrase !== undefined)) return known.join(' eller ');
    }
    return testInWords(fact, test);
  });
  return parts.length === 0 ? 'alltid' : parts.join(' · ');
}

export function conditionInWords(condition: Condition): string {
  return condition.map(clauseInWords).join(', eller: ');
}
