// What an act of work is called on a card: short, verb first, no words of ours.
import type { ActId } from '../domain/case-plan.ts';
import type { Assumption } from '../domain/case.ts';
import type { UnitKind } from '../domain/organisation.ts';
import { askedAbout } from './assumptions.ts';
import { listed } from './units.ts';

/** As much of a line as its title needs. */
export interface ActWords {
  readonly act: ActId;
  readonly unit: UnitKind | null;
  readonly to: UnitKind | null;
  /** Codes of the line; several acts gathered into one line are told by them. */
  readonly codes: readonly string[];
}

/** What the case adds to the words; leave out what is not known. */
export interface ActSetting {
  readonly ref?: string;
  /** Whether the household counts as a family. */
  readonly family?: boolean;
  readonly assumptions?: readonly Assumption[];
  /** True when a meeting at the office is called at once with the letter. */
  readonly withSummons?: boolean;
  /** True when what there is to find out has no line of its own and belongs to registering. */
  readonly findOutToo?: boolean;
}

export function actTitle(line: ActWords, setting: ActSetting = {}): string {
  const has = (code: string): boolean => line.codes.some((each) => each.endsWith(code));
  const household = setting.family === true ? 'familjen' : 'hushållet';
  switch (line.act) {
    case 'writeReference':
      return setting.ref === undefined ? 'Skriv referensen i Treserva' : `Skriv ${setting.ref} i Treserva`;
    case 'findOut':
      return findOut(setting.assumptions ?? []);
    case 'register':
      return setting.findOutToo === true
        ? `Aktualisera i Treserva och ${uncapitalised(findOut(setting.assumptions ?? []))}`
        : 'Aktualisera i Treserva';
    case 'tellEB':
      return `${tell('EB', has)}${has('EB.appoint-handler') ? '; EB utser handläggare' : ''}`;
    case 'tellBoU':
      return `${tell('BoU', has)}${has('BoU.appoint-handler') ? '; BoU utser handläggare' : ''}`;
    case 'appointEB':
      return 'EB utser ansvarig handläggare';
    case 'appointBoU':
      return 'BoU utser ansvarig handläggare';
    case 'sendLetter':
      return setting.withSummons === true ? 'Skicka informationsbrev med kallelse' : 'Skicka informationsbrev';
    case 'phone':
      return `Ring ${household}`;
    case 'meet':
      return 'Boka mötet';
    case 'assessChild':
      return 'Bedöm om barnets behov kan vara försummade';
    case 'investigateChild':
      return 'Utred barnets behov';
    case 'childPerspective':
      return 'Ha barnets perspektiv i allt';
    case 'passOnConcern':
      return 'För vidare oron för barnet';
    case 'verifyWithLandlord':
      return has('verify-disturbance>landlord')
        ? 'Fråga hyresvärden om störningarna'
        : has('verify-debt>landlord')
          ? 'Fråga hyresvärden om skulden är betald'
          : 'Stäm av med hyresvärden';
    case 'visitWithLandlord':
      return 'Gör besöket med hyresvärden om det behövs';
    case 'homeVisitLetter':
      return 'Skicka brev inför hembesöket';
    case 'intensify':
      return 'Försök oftare att få kontakt';
    case 'confirmToKfm':
      return has('copy-confirmation>tenant')
        ? 'Bekräfta till Kronofogden, med kopia till hyresgästen'
        : 'Bekräfta till Kronofogden';
    case 'copyToTenant':
      return 'Ge hyresgästen en kopia av bekräftelsen';
    case 'supportBeforeEviction':
      return `Stötta ${household} inför avhysningen`;
    case 'attendEviction':
      return 'Var på plats vid avhysningen';
    case 'makePlan':
      return `Gör en handlingsplan med ${household}`;
    case 'evaluatePlan':
      return 'Följ upp handlingsplanen';
    case 'supportMeasures':
      return 'Pröva vilket stöd som kan hjälpa';
    case 'brokerContacts':
      return `Hjälp ${household} till rätt kontakt`;
    case 'takePosition':
      return 'Ta ställning till underrättelsen';
    case 'standing':
      return 'Enhetens löpande ansvar';
    case 'checkReply':
      return `Kontrollera om ${household} har hört av sig`;
    case 'followUp':
      return 'Följ upp efter avhysningen';
    case 'askBoUNeed':
      return 'Fråga BoU om de behöver vara med för barnet';
    case 'offerEB':
      return `Erbjud ${household} hjälp att kontakta ekonomiskt bistånd`;
    case 'otherMatter':
      return 'Säg inget om hyresgästen till de boende, eller tvärtom';
    case 'chiefChoosesSteps':
      return 'Barn berörs: enhetschefen avgör vilka steg som gäller';
  }
}

/** Giving a copy, telling and telling for information are three different things in the routine. */
function tell(unit: 'EB' | 'BoU', has: (code: string) => boolean): string {
  if (has(`copy-notice>${unit}`)) return `Ge ${unit}:s handläggare en kopia`;
  if (has(`inform-notice-FYI>${unit}`)) return `Informera ${unit} för kännedom`;
  return `Berätta för ${unit} om underrättelsen`;
}

function findOut(assumptions: readonly Assumption[]): string {
  return assumptions.length === 0
    ? 'Ta reda på det som saknas'
    : `Ta reda på ${listed(assumptions.map(({ about }) => askedAbout(about)))}`;
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
