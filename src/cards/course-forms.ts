// The forms of a case's course by the name their buttons carry.
import type { FormName } from './button.ts';
import { attemptsForm, extraAttemptsForm, safetyForm } from './attempts.ts';
import { chiefForm, closingForm } from './closing.ts';
import { concernForm } from './concern.ts';
import {
  attendanceForm,
  evictionCancelledForm,
  evictionCarriedOutForm,
  evictionForm,
  evictionMovedForm,
  exemptionForm,
  whoGoesForm,
} from './eviction.ts';
import type { FormOf } from './form.ts';
import { gateForm } from './gate.ts';
import { checkDateForm, heardForm, landlordForm } from './landlord.ts';
import { secondForm } from './second.ts';
import { planDeclinedForm, planPeriodForm } from './plan-period.ts';
import { snoozeForm } from './snooze.ts';
import { childViewForm, needsForm, supportForm } from './support.ts';
import { astrayForm } from './wrong-unit.ts';

/** All but the correction of an outcome, which is asked on the outcome's own card, and responsibilities, which have to be read first. */
export const courseForms: Readonly<Record<Exclude<FormName, 'correction' | 'responsibilities'>, FormOf>> = {
  attempts: attemptsForm,
  attendance: attendanceForm,
  checkDate: checkDateForm,
  chief: chiefForm,
  childView: childViewForm,
  closing: closingForm,
  concern: concernForm,
  eviction: evictionForm,
  evictionCancelled: evictionCancelledForm,
  evictionCarriedOut: evictionCarriedOutForm,
  evictionMoved: evictionMovedForm,
  exemption: exemptionForm,
  extraAttempts: extraAttemptsForm,
  gate: gateForm,
  heard: heardForm,
  landlord: landlordForm,
  needs: needsForm,
  planDeclined: planDeclinedForm,
  planPeriod: planPeriodForm,
  safety: safetyForm,
  snooze: snoozeForm,
  support: supportForm,
  second: secondForm,
  whoGoes: whoGoesForm,
  wrongUnit: astrayForm,
};
