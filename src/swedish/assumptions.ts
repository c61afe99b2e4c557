// An answer that is not known yet: what it is about, and what the plan counts it as meanwhile.
import type { AssumptionAbout, Entry } from '../domain/notice.ts';

/** What there is to find out, as it stands after "Ta reda på". */
export function askedAbout(about: AssumptionAbout): string {
  switch (about) {
    case 'children':
      return 'om det bor barn i hushållet';
    case 'open':
      return 'vilka enheter som har ärende';
    case 'occurrence':
      return 'om det är den första underrättelsen';
    case 'ground':
      return 'vad avhysningen gäller';
  }
}

/** `Preliminärt: räknat som …`. Kronofogden's information is never counted as repeated by itself. */
export function countedAs(about: AssumptionAbout, kind: Entry['kind']): string {
  switch (about) {
    case 'children':
      return 'Preliminärt: räknat som barnfamilj.';
    case 'open':
      return 'Preliminärt: räknat som att ingen enhet har ärende.';
    case 'occurrence':
      return kind === 'KFM' ? 'Preliminärt: räknat som första gången.' : 'Preliminärt: räknat som upprepat.';
    case 'ground':
      return 'Preliminärt: räknat både som hyresskuld och som störningar.';
  }
}
