// The forms of a case's course by the name their buttons carry.
import type { FormName } from './button.ts';
import { attemptsForm, extraAttemptsForm, safetyForm } from './attempts.ts';
import { chiefForm, closingForm } from './closing.ts';
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
import { astrayForm } from './wrong-unit.ts';

/** All but the correction of an outcome, which is asked on the outcome's own card. */
export const courseForms: Readonly<Record<Exclude<FormName, 'correction'>, FormOf>> = {
  attempts: attemptsForm,
  attendance: attendanceForm,
  checkDate: checkDateForm,
  chief: chiefForm,
  closing: closingForm,
  eviction: evictionForm,
  evictionCancelled: evictionCancelledForm,
  evictionCarriedOut: evictionCarriedOutForm,
  evictionMoved: evictionMovedForm,
  exemption: exemptionForm,
  extraAttempts: extraAttemptsForm,
  gate: gateForm,
  heard: heardForm,
  landlord: landlordForm,
  planDeclined: planDeclinedForm,
  planPeriod: planPeriodForm,
  safety: safetyForm,
  second: secondForm,
  whoGoes: whoGoesForm,
  wrongUnit: astrayForm,
};
