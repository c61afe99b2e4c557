// What a button asks for. Nothing is believed of what it sends: it is read, the table of rights is asked, and casework asks it again
// where anything is changed.
import type { CaseRef } from '../../domain/case.ts';
import type { PersonId } from '../../domain/organisation.ts';
import { readCardData, type CardSubmit } from '../../intake/card-data.ts';
import { isCourse } from '../../intake/course-data.ts';
import { isDialogue } from '../../intake/dialogue-data.ts';
import { isConsent } from '../../intake/consent-data.ts';
import { isFlow } from '../../intake/flow-data.ts';
import { isHandling } from '../../intake/handling-data.ts';
import { isOrganisation } from '../../intake/organisation-data.ts';
import type { Reply, Turn } from '../turn.ts';
import { acted, oldCard } from './act.ts';
import { admitted, strangerCardOf } from './admission.ts';
import { refusedPress } from './allowed-in.ts';
import { glassCards } from './break-glass.ts';
import { book } from './book.ts';
import { changesCourse, course } from './course.ts';
import { dialogueCards } from './dialogue.ts';
import { findCase, myCases } from './my-cases.ts';
import { addNotice, chooseCase, formStep, openCorrect, startNotice } from './notice.ts';
import { changesConsent, consentCards } from './consent.ts';
import { changesFlow, flowCards } from './flow.ts';
import { changesHandling, handling } from './handling.ts';
import { askRightUnit } from './wrong-unit.ts';
import { organisationCards } from './organisation.ts';
import type { HandlerParts } from './parts.ts';
import { message, notUnderstood } from './says.ts';
import { disputeForm, openCase, showAssign, showCase, showForm } from './show-case.ts';
import { help } from './typed.ts';
import { button, primary } from '../../cards/button.ts';

export async function pressed(parts: HandlerParts, turn: Turn, data: unknown): Promise<Reply> {
  const submit = readCardData(data);
  if (submit.verb === 'notUnderstood') return notUnderstood;
  const person = await admitted(parts, turn);
  if (person === null) return strangerCardOf(parts.organisation());
  if (turn.place !== 'personal') return inChannel(parts, person, submit);
  const refused = await refusedPress(parts, person, submit);
  if (refused !== null) return refused;
  if (changesCase(submit) && 'ref' in submit && submit.ref !== null && (await isOld(parts, turn, person, submit.ref))) {
    return showCase(parts, person, submit.ref, 'plan', oldCard);
  }
  return inChat(parts, person, submit);
}

function changesCase(submit: CardSubmit): boolean {
  if (isCourse(submit)) return changesCourse(submit.verb);
  if (isFlow(submit)) return changesFlow(submit.verb);
  if (isHandling(submit)) return changesHandling(submit.verb);
  return isConsent(submit) ? changesConsent(submit.verb) : changes.has(submit.verb);
}

/** Buttons that change a case; looking is possible from any card. */
const changes: ReadonlySet<CardSubmit['verb']> = new Set<CardSubmit['verb']>([
  'tick',
  'undo',
  'take',
  'acknowledge',
  'assign',
  'assignPhone',
  'seekTimes',
  'book',
  'bookDespite',
  'cancel',
  'dispute',
  'approveProposal',
  'declineProposal',
]);

/** Each person has one live card of a case; a button on any other one does nothing. */
async function isOld(parts: HandlerParts, turn: Turn, person: PersonId, ref: CaseRef): Promise<boolean> {
  const live = await parts.liveCards.one(ref, person);
  return live !== undefined && turn.activity !== null && live.activity !== turn.activity;
}

/** Under a post in a unit's channel there are three buttons, and what is answered says nothing about anyone. */
async function inChannel(parts: HandlerParts, person: PersonId, submit: CardSubmit): Promise<Reply> {
  if (submit.verb === 'askRightUnit') return askRightUnit(parts, person, submit);
  if (submit.verb !== 'take' && submit.verb !== 'acknowledge') return notUnderstood;
  const result = await parts.casework.act(
    person,
    submit.verb === 'take'
      ? { do: 'take', ref: submit.ref, tell: submit.tell }
      : { do: 'acknowledge', ref: submit.ref, tell: submit.tell },
  );
  if (result.result === 'refused') return { text: 'Det kan bara enhetens egna handläggare göra.' };
  return {
    text: submit.verb === 'take' ? 'Tack! Du står som handläggare. Mer finns i vår egen chatt.' : 'Tack! Mottaget.',
  };
}

async function inChat(parts: HandlerParts, person: PersonId, submit: CardSubmit): Promise<Reply> {
  if (isCourse(submit)) return course(parts, person, submit);
  if (isOrganisation(submit)) return organisationCards(parts, person, submit);
  if (isFlow(submit)) return flowCards(parts, person, submit);
  if (isConsent(submit)) return consentCards(parts, person, submit);
  if (isDialogue(submit)) return dialogueCards(parts, person, submit);
  if (submit.verb === 'openGlass' || submit.verb === 'breakGlass') return glassCards(parts, person, submit);
  if (isHandling(submit)) return handling(parts, person, submit);
  switch (submit.verb) {
    case 'newNotice':
      return startNotice(parts, person);
    case 'help':
      return help(parts, person);
    case 'myCases':
      return myCases(parts, person, submit.filter, submit.page);
    case 'findCase':
      return findCase(parts, person, submit.find);
    case 'openCase':
      return openCase(parts, person, submit.ref);
    case 'openPlan':
      return showCase(parts, person, submit.ref, 'plan');
    case 'openTimes':
      return showCase(parts, person, submit.ref, 'times');
    case 'openCorrect':
      return openCorrect(parts, person, submit.ref);
    case 'addNotice':
      return addNotice(parts, person, submit.ref);
    case 'openDispute':
      return showForm(parts, person, submit.ref, disputeForm());
    case 'openAssign':
      return showAssign(parts, person, submit.ref, submit.unit);
    case 'noticeChooseCase':
      return chooseCase(parts, person, submit);
    case 'noticeNext':
    case 'noticeBack':
    case 'noticeSubmit':
      return formStep(parts, person, submit);
    case 'tick':
      return acted(parts, person, { do: 'tick', ref: submit.ref, rev: submit.rev, act: submit.act });
    case 'undo':
      return acted(parts, person, { do: 'undo', ref: submit.ref, rev: submit.rev, act: submit.act });
    case 'take':
      return acted(parts, person, { do: 'take', ref: submit.ref, tell: submit.tell });
    case 'acknowledge':
      return acted(parts, person, { do: 'acknowledge', ref: submit.ref, tell: submit.tell });
    case 'assign':
      if (submit.person === null) return showAssign(parts, person, submit.ref, submit.unit, true);
      return acted(parts, person, {
        do: 'assign',
        ref: submit.ref,
        rev: submit.rev,
        unit: submit.unit,
        person: submit.person,
      });
    case 'assignPhone':
      if (submit.person === null) return showAssign(parts, person, submit.ref, 'phone', true);
      return acted(parts, person, { do: 'assignPhone', ref: submit.ref, rev: submit.rev, person: submit.person });
    case 'seekTimes':
      return acted(
        parts,
        person,
        { do: 'seekTimes', ref: submit.ref, skip: submit.skip, ...(submit.kind !== null && { kind: submit.kind }) },
        'times',
      );
    case 'book':
    case 'bookDespite':
      return book(parts, person, submit);
    case 'askCancel':
      return askCancel(submit);
    case 'cancel':
      return acted(
        parts,
        person,
        { do: 'cancel', ref: submit.ref, meeting: submit.meeting, meetingRev: submit.meetingRev },
        'times',
      );
    case 'dispute':
      if (submit.row === null || submit.reason === null) {
        return showForm(parts, person, submit.ref, disputeForm({ row: submit.row, reason: submit.reason }));
      }
      return acted(parts, person, { do: 'dispute', ref: submit.ref, row: submit.row, reason: submit.reason });
    case 'approveProposal':
      return acted(parts, person, { do: 'approveProposal', ref: submit.ref, rev: submit.rev }, 'decision');
    case 'declineProposal':
      return acted(parts, person, { do: 'declineProposal', ref: submit.ref, rev: submit.rev }, 'decision');
  }
}

function askCancel({ ref, meeting, meetingRev }: Extract<CardSubmit, { verb: 'askCancel' | 'cancel' }>): Reply {
  return message(
    `Avboka mötet ${ref}?`,
    ['Alla som är inbjudna får besked att mötet är inställt. Du säger själv till hushållet.'],
    [primary('cancel', 'Avboka', { ref, meeting, meetingRev }), button('openTimes', 'Behåll mötet', { ref })],
  );
}
