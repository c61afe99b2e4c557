// Every act of work by name, for telling one of ours from anything else.
import type { ActId } from '../domain/case-plan.ts';

/** A record rather than a list, so that the compiler asks for each. */
const every: Readonly<Record<ActId, true>> = {
  writeReference: true,
  findOut: true,
  register: true,
  tellEB: true,
  tellBoU: true,
  appointEB: true,
  appointBoU: true,
  sendLetter: true,
  phone: true,
  meet: true,
  assessChild: true,
  investigateChild: true,
  childPerspective: true,
  passOnConcern: true,
  verifyWithLandlord: true,
  visitWithLandlord: true,
  homeVisitLetter: true,
  intensify: true,
  confirmToKfm: true,
  copyToTenant: true,
  supportBeforeEviction: true,
  attendEviction: true,
  makePlan: true,
  evaluatePlan: true,
  supportMeasures: true,
  brokerContacts: true,
  takePosition: true,
  standing: true,
  checkReply: true,
  followUp: true,
  askBoUNeed: true,
  offerEB: true,
  otherMatter: true,
  chiefChoosesSteps: true,
};

export const acts = Object.keys(every) as readonly ActId[];
