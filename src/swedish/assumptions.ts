// An answer that is not known yet: what it is about, and what the plan counts it as meanwhile.
import type { Assumption } from '../domain/case.ts';
import type { AssumptionAbout, Entry } from '../domain/notice.ts';
import { listed } from './units.ts';

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

/** `Preliminärt: räknat som barnfamilj och utan pågående ärende.` */
export function countedAs(assumptions: readonly Assumption[], kind: Entry['kind']): string {
  return `Preliminärt: räknat som ${listed(assumptions.map(({ about }) => counted(about, kind)))}.`;
}

/** Kronofogden's information is never counted as repeated by itself. */
function counted(about: AssumptionAbout, kind: Entry['kind']): string {
  switch (about) {
    case 'children':
      return 'barnfamilj';
    case 'open':
      return 'utan pågående ärende';
    case 'occurrence':
      return kind === 'KFM' ? 'första gången' : 'upprepat';
    case 'ground':
      return 'både hyresskuld och störningar';
  }
}
