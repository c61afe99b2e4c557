// The facts of the eviction process (documents 000, 001 and 004), in the order a person is asked for them.
import { choice, list, yesNo } from '../fact-kind.ts';
import type { FactDefinition } from '../fact-kind.ts';

const administrations = ['FFS', 'ÄVO', 'SF'];

export const evictionFacts: readonly FactDefinition[] = [
  choice(
    'notice',
    ['hyresskuld', 'störning', 'KFM', 'annan'],
    'Vad har kommit in?',
    'Avgör vilket avsnitt av rutinen som gäller.',
  ),
  choice(
    'causeCode',
    ['elskuld', 'olovlig andrahandsuthyrning', 'annat'],
    'Vilken annan orsak?',
    'Noteras bara; rutinen har inga steg för den.',
  ),
  choice(
    'household',
    ['barnfamilj', 'utan-barn'],
    'Bor det barn under 18 år i hushållet, även växelvis?',
    'Barnfamiljer och hushåll utan barn har olika steg.',
  ),
  choice(
    'EB',
    ['open', 'none'],
    'Har ekonomiskt bistånd ett pågående ärende?',
    'Avgör hur EB får veta och om EB är med vid möten och hembesök.',
  ),
  choice(
    'BoU',
    ['open', 'none'],
    'Har barn och unga ett pågående ärende?',
    'Avgör om och när BoU får veta och är med.',
  ),
  yesNo(
    'repeated',
    'Har det kommit två eller flera underrättelser av samma slag?',
    'Upprepade underrättelser kopplar in fler enheter eller fler försök.',
  ),
  choice(
    'kfmCause',
    ['hyresskuld', 'störning', 'annan'],
    'Vad gäller avhysningen hos Kronofogden?',
    'Orsaken avgör vilket avsnitt som används.',
  ),
  choice(
    'stage',
    ['new', 'no-reply', 'missed-office-visit', 'not-home', 'contact', 'eviction-day'],
    'Var är ni i ärendet?',
    'Bara det aktuella stegets åtgärder visas.',
  ),
  yesNo(
    'debtUnpaid',
    'Är hyresskulden fortfarande obetald enligt värden?',
    'Nästa steg tas bara om skulden är obetald.',
  ),
  yesNo(
    'disturbanceSerious',
    'Är störningarna av allvarligare slag enligt värden?',
    'Kallelsen skickas bara om störningarna är allvarligare.',
  ),
  yesNo(
    'disturbanceContinues',
    'Fortsätter störningarna enligt värden eller störningsjouren?',
    'Hembesöket görs bara om störningarna fortsätter.',
  ),
  yesNo(
    'repeatedAttempts',
    'Har ni försökt nå hushållet med brev, telefon och aviserat besök?',
    'Ett oanmält hembesök kräver att alla försök är gjorda.',
  ),
  yesNo(
    'concernReported',
    'Finns en uttalad oro som lett till anmälan eller intern överlämning till BoU?',
    'Avgör om BoU får följa med på ett oanmält hembesök.',
  ),
  yesNo(
    'concernFromLandlord',
    'Har det kommit fram oro för barn i kontakten med värden eller störningsjouren?',
    'Oron ska föras vidare.',
  ),
  yesNo(
    'needBoUAtBookedVisit',
    'Behövs BoU vid det bokade besöket i just det här ärendet?',
    'BoU kan vara med även utan anmälan.',
  ),
  yesNo(
    'needLandlordPresence',
    'Behöver värden eller störningsjouren vara med vid besöket?',
    'Besöket görs i så fall tillsammans.',
  ),
  yesNo('childMayNeedProtection', 'Kan barnet behöva skydd eller stöd?', 'Då ska barnets behov utredas.'),
  yesNo('parentsNeedHelp', 'Behöver föräldrarna hjälp att berätta för barnen?', 'Då bör ni hjälpa dem.'),
  yesNo(
    'kfmExemption',
    'Har samråd med Kronofogden gett skäl att inte närvara?',
    'Enda skälet att avstå från närvaro vid avhysningen.',
  ),
  yesNo('contactEstablished', 'Har ni fått kontakt med hushållet?', 'Med kontakt kan en handlingsplan göras.'),
  yesNo('householdApplied', 'Har hushållet ansökt om ekonomiskt bistånd?', 'En ansökan ska utredas.'),
  yesNo('planPeriodEnded', 'Har planperioden tagit slut?', 'Då ska planen utvärderas.'),
  yesNo('needEBContact', 'Behöver hushållet hjälp i kontakten med EB?', 'VUX hjälper till vid behov.'),
  yesNo('needFFSorÄVO', 'Behöver hushållet kontakt med FFS eller ÄVO?', 'VUX hjälper till vid behov.'),
  yesNo('needDebtAdvice', 'Behövs kontakt med budget- och skuldrådgivningen?', 'Kontakten förmedlas vid behov.'),
  yesNo(
    'housingGuidelinesRelevant',
    'Är stadens boenderiktlinjer aktuella för hushållet?',
    'Då ska ni informera och erbjuda rådgivning.',
  ),
  choice(
    'discoveredBy',
    administrations,
    'Vilken förvaltning upptäckte risken?',
    'Den som upptäcker risken har ansvar för att dra igång samverkan.',
  ),
  yesNo(
    'noticeReceived',
    'Har en underrättelse eller anmodan om rättelse kommit in?',
    'Underrättelser tas emot och handläggs av SF.',
  ),
  yesNo('applicationMade', 'Har personen ansökt om insatser?', 'En ansökan ska utredas.'),
  yesNo(
    'obviousOtherFörv',
    'Är det uppenbart att en annan förvaltning ska handlägga?',
    'Avgör om ni handlägger eller hjälper personen vidare.',
  ),
  list(
    'needsFrom',
    administrations,
    'Vilka förvaltningar behöver bidra med insatser?',
    'Avgör om samverkan och samordnad plan behövs.',
  ),
  yesNo(
    'consent',
    'Har personen lämnat samtycke till kontakten mellan förvaltningarna?',
    'Utan samtycke eller annan grund får inga uppgifter lämnas.',
  ),
  yesNo('otherSecrecyBasis', 'Finns en annan bestämmelse som bryter sekretessen?', 'Kan ersätta samtycket.'),
  yesNo('knownHandler', 'Finns en känd handläggare där?', 'Kontakta i första hand den som redan är inkopplad.'),
  choice('contactTarget', administrations, 'Vilken förvaltning vill ni nå?', 'Varje förvaltning har sin kontaktväg.'),
  choice(
    'phase',
    ['identified', 'investigating', 'visit', 'execution', 'follow-up'],
    'Var är ni i samverkan mellan förvaltningarna?',
    'Bara det aktuella stegets åtgärder visas.',
  ),
  list('involved', administrations, 'Vilka förvaltningar är inkopplade?', 'Avgör vem som ska delta och följa upp.'),
  list(
    'applicationAt',
    administrations,
    'Hos vilka förvaltningar finns en ansökan?',
    'Den som har ansökan utreder den.',
  ),
  yesNo('spNeeded', 'Behövs en samordnad plan?', 'Avgör vem som ska delta i planen.'),
  yesNo('cooperationMeeting', 'Ska ett samverkansmöte hållas?', 'FFS och ÄVO ska då delta aktivt.'),
  choice(
    'askRole',
    ['VUX', 'BoU', 'EB'],
    'Vill ni se en enhets stående ansvar?',
    'Visar vad enheten alltid ansvarar för.',
  ),
  { type: 'choice', name: 'track', values: ['hyresskuld', 'störning'], derived: true },
  { type: 'number', name: 'needsOther', max: 3, derived: true },
  { type: 'number', name: 'needsCount', max: 3, derived: true },
];
