// The words a story may use for an answer, Swedish or the product's own, and the code each stands for.

/** By word in lower case. */
export type Words = Readonly<Record<string, string>>;

export const yesNo: Words = { ja: 'yes', yes: 'yes', nej: 'no', no: 'no' };
export const yesNoUnknown: Words = { ...yesNo, 'vet inte': 'unknown', okänt: 'unknown', unknown: 'unknown' };

export const kinds: Words = {
  hyresskuld: 'hyresskuld',
  störning: 'störning',
  störningar: 'störning',
  kfm: 'KFM',
  kronofogden: 'KFM',
  elskuld: 'elskuld',
  elskulder: 'elskuld',
  'olovlig andrahandsuthyrning': 'olovlig andrahandsuthyrning',
  annat: 'annat',
};

export const occurrences: Words = {
  första: 'first',
  first: 'first',
  upprepad: 'repeated',
  upprepade: 'repeated',
  andra: 'repeated',
  'andra eller fler': 'repeated',
  repeated: 'repeated',
  'vet inte': 'unknown',
  unknown: 'unknown',
};

export const grounds: Words = {
  hyresskuld: 'hyresskuld',
  störning: 'störning',
  störningar: 'störning',
  annan: 'annan',
  'vet inte': 'unknown',
  unknown: 'unknown',
};

/** A plain `hembesök` or `uppföljning` is the one the workflow has. */
const flowMeetings: Words = {
  sp: 'coordinatedPlanMeeting',
  'sp-möte': 'coordinatedPlanMeeting',
  plan: 'coordinatedPlanMeeting',
  planmeeting: 'coordinatedPlanMeeting',
  coordinatedplan: 'coordinatedPlanMeeting',
  coordinatedplanmeeting: 'coordinatedPlanMeeting',
  'möte om samordnad plan': 'coordinatedPlanMeeting',
  hembesök: 'crossAdministrationHomeVisit',
  homevisit: 'crossAdministrationHomeVisit',
  'gemensamt hembesök': 'crossAdministrationHomeVisit',
  crossadministrationhomevisit: 'crossAdministrationHomeVisit',
  uppföljning: 'jointFollowUp',
  followup: 'jointFollowUp',
  jointfollowup: 'jointFollowUp',
  'gemensam uppföljning': 'jointFollowUp',
  planering: 'planningMeeting',
  planning: 'planningMeeting',
  planeringsmöte: 'planningMeeting',
  planningmeeting: 'planningMeeting',
  information: 'informationMeeting',
  informationsmöte: 'informationMeeting',
  informationmeeting: 'informationMeeting',
  start: 'startUpMeeting',
  startup: 'startUpMeeting',
  uppstart: 'startUpMeeting',
  uppstartsmöte: 'startUpMeeting',
  startupmeeting: 'startUpMeeting',
  veckoavstämning: 'weeklyCheckIn',
  weekly: 'weeklyCheckIn',
  weeklycheckin: 'weeklyCheckIn',
  månadsmöte: 'monthlyInPersonFollowUp',
  monthly: 'monthlyInPersonFollowUp',
  'fysiskt möte': 'monthlyInPersonFollowUp',
  monthlyinpersonfollowup: 'monthlyInPersonFollowUp',
  sip: 'sipMeeting',
  'sip-möte': 'sipMeeting',
  sipmeeting: 'sipMeeting',
  kris: 'crisisMeeting',
  krismöte: 'crisisMeeting',
  crisis: 'crisisMeeting',
  crisismeeting: 'crisisMeeting',
  överlämning: 'handoverMeeting',
  överlämningsmöte: 'handoverMeeting',
  handover: 'handoverMeeting',
  handovermeeting: 'handoverMeeting',
  dialog: 'unitDialogueMeeting',
  dialogmöte: 'unitDialogueMeeting',
  dialogue: 'unitDialogueMeeting',
  unitdialoguemeeting: 'unitDialogueMeeting',
};

export const meetings: Words = {
  office: 'officeVisit',
  officevisit: 'officeVisit',
  kontoret: 'officeVisit',
  socialkontoret: 'officeVisit',
  announced: 'announcedHomeVisit',
  announcedhomevisit: 'announcedHomeVisit',
  'aviserat hembesök': 'announcedHomeVisit',
  unannounced: 'unannouncedHomeVisit',
  unannouncedhomevisit: 'unannouncedHomeVisit',
  'oanmält hembesök': 'unannouncedHomeVisit',
  eviction: 'evictionAttendance',
  evictionattendance: 'evictionAttendance',
  avhysning: 'evictionAttendance',
  ...flowMeetings,
};

/** What was held has another name at each kind of meeting, as has what was not. `done` and `off` mean different things at different meetings. */
export const outcomes: Words = {
  kom: 'came',
  came: 'came',
  genomfört: 'done',
  genomförd: 'done',
  uteblev: 'missed',
  uteblivet: 'missed',
  missed: 'missed',
  ombokat: 'rebooked',
  avbokat: 'rebooked',
  rebooked: 'rebooked',
  sjuk: 'ill',
  ill: 'ill',
  'ingen tolk': 'noInterpreter',
  nointerpreter: 'noInterpreter',
  talades: 'talked',
  samtal: 'talked',
  talked: 'talked',
  'ny tid': 'newTimeOffered',
  'erbjöd ny tid': 'newTimeOffered',
  newtimeoffered: 'newTimeOffered',
  'ej hemma': 'notHome',
  'inte hemma': 'notHome',
  nothome: 'notHome',
  ejhemma: 'notHome',
  avböjde: 'declined',
  'ville inte': 'declined',
  declined: 'declined',
  verkställd: 'carriedOut',
  carriedout: 'carriedOut',
  inställd: 'notCarriedOut',
  notcarriedout: 'notCarriedOut',
  hölls: 'held',
  held: 'held',
  'blev inte av': 'notHeld',
  'hölls inte': 'notHeld',
  notheld: 'notHeld',
};

export const landlordAnswers: Words = {
  oreglerad: 'debtUnsettled',
  'ej reglerad': 'debtUnsettled',
  'inte reglerad': 'debtUnsettled',
  obetald: 'debtUnsettled',
  'inte betald': 'debtUnsettled',
  kvarstår: 'debtUnsettled',
  debtunsettled: 'debtUnsettled',
  reglerad: 'debtSettled',
  betald: 'debtSettled',
  debtsettled: 'debtSettled',
  'inte allvarligare': 'notSerious',
  'ej allvarligare': 'notSerious',
  'inte allvarliga': 'notSerious',
  'ej allvarliga': 'notSerious',
  notserious: 'notSerious',
  allvarligare: 'serious',
  allvarliga: 'serious',
  serious: 'serious',
  'vet inte': 'unknown',
  unknown: 'unknown',
  fortgår: 'continues',
  continues: 'continues',
  upphört: 'stopped',
  'har upphört': 'stopped',
  stopped: 'stopped',
  'inget svar': 'noAnswer',
  noanswer: 'noAnswer',
};

export const responses: Words = {
  accept: 'accept',
  accepted: 'accept',
  ja: 'accept',
  accepterar: 'accept',
  decline: 'decline',
  declined: 'decline',
  nej: 'decline',
  avböjer: 'decline',
  tentative: 'tentativelyAccept',
  tentativelyaccept: 'tentativelyAccept',
  kanske: 'tentativelyAccept',
  preliminärt: 'tentativelyAccept',
  move: 'move',
  flyttar: 'move',
  remove: 'remove',
  'tar bort': 'remove',
};

export const attempts: Words = {
  brev: 'letter',
  letter: 'letter',
  telefon: 'phone',
  phone: 'phone',
  kallelse: 'summons',
  summons: 'summons',
  'aviserat hembesök': 'announcedVisit',
  announcedvisit: 'announcedVisit',
};

export const heard: Words = { träffats: 'met', met: 'met', 'erbjud tid': 'offerTime', offertime: 'offerTime' };

export const gateReasons: Words = {
  'ingen kontakt': 'noContact',
  nocontact: 'noContact',
  barn: 'childInHousehold',
  childinhousehold: 'childInHousehold',
  'nära avhysning': 'evictionNear',
  evictionnear: 'evictionNear',
  oro: 'concernReported',
  concernreported: 'concernReported',
};

export const decisions: Words = { 'gå vidare': 'goOn', goon: 'goOn', avsluta: 'close', close: 'close' };

export const endings: Words = Object.fromEntries(
  ['closed', 'closedByChief', 'standTaken', 'handedOver', 'evictionAverted', 'followedUp', 'householdDissolved'].map(
    (ending) => [ending.toLowerCase(), ending],
  ),
);

export const disputeReasons: Words = Object.fromEntries(
  ['routineOutdated', 'wrongFacts', 'localRule', 'misread', 'other'].map((reason) => [reason.toLowerCase(), reason]),
);

export const kfmEvents: Words = {
  received: 'received',
  inkommet: 'received',
  confirmed: 'confirmed',
  bekräftat: 'confirmed',
  cancelled: 'cancelled',
  inställd: 'cancelled',
  postponed: 'postponed',
  flyttad: 'postponed',
  uppskjuten: 'postponed',
  carriedout: 'carriedOut',
  verkställd: 'carriedOut',
};

export const glassReasons: Words = {
  danger: 'danger',
  fara: 'danger',
  away: 'away',
  'går inte att nå': 'away',
  complaint: 'complaint',
  klagomål: 'complaint',
  supervision: 'supervision',
  tillsyn: 'supervision',
};
