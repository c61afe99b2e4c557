// Consents: the register of a case, one consent, and what is told of it. What is wrong is said beside the field it is in.
import { consentForm, groundForm, noteConsentForm, withdrawForm } from '../../cards/consent-forms.ts';
import { consentsCard, consentsView, latestOf, type Around, type WithConsents } from '../../cards/consents.ts';
import { formCard, type FormAgain, type FormView } from '../../cards/form.ts';
import type { RefusalCode } from '../../domain/action.ts';
import type { CaseRef } from '../../domain/case.ts';
import type { FlowView, FullView } from '../../domain/case-view.ts';
import { consentChoices, type ConsentChoice } from '../../domain/consent-choices.ts';
import { unitOfKind, type PersonId } from '../../domain/organisation.ts';
import { localDate } from '../../domain/time.ts';
import type { ConsentAbout, ConsentSubmit } from '../../intake/consent-data.ts';
import type { ProblemCode } from '../../swedish/problems.ts';
import { everyInfoKind } from '../../swedish/consents.ts';
import type { Reply } from '../turn.ts';
import { acted, answered } from './act.ts';
import type { HandlerParts } from './parts.ts';
import { showFormOf } from './show-case.ts';

type Submit<V extends ConsentSubmit['verb']> = Extract<ConsentSubmit, { verb: V }>;

/** Those that change a case: a button on an old card does none of them. */
const changing: ReadonlySet<string> = new Set<ConsentSubmit['verb']>([
  'askConsent',
  'refuseConsent',
  'noteConsent',
  'withdrawConsent',
  'askGround',
  'decideGround',
]);

export function changesConsent(verb: ConsentSubmit['verb']): boolean {
  return changing.has(verb);
}

export async function consentCards(parts: HandlerParts, person: PersonId, submit: ConsentSubmit): Promise<Reply> {
  switch (submit.verb) {
    case 'openConsents':
      return register(parts, person, submit.ref);
    case 'chooseConsent':
      if (submit.about === null) return register(parts, person, submit.ref, submit.typed);
      return about(parts, person, submit.ref, submit.about, consentForm);
    case 'openConsent':
      return about(parts, person, submit.ref, submit, consentForm);
    case 'openNoteConsent':
      return about(parts, person, submit.ref, submit, noteConsentForm);
    case 'openGround':
      return about(parts, person, submit.ref, submit, groundForm);
    case 'askConsent':
    case 'refuseConsent':
    case 'noteConsent':
    case 'askGround':
      return told(parts, person, submit);
    case 'askWithdraw':
      return showFormOf(parts, person, submit.ref, (view) => {
        const shown = withdrawForm(view, submit.consent, around(parts, view));
        return shown === null ? null : formCard(shown);
      });
    case 'withdrawConsent': {
      const { ref, rev, consent } = submit;
      return acted(parts, person, { do: 'withdrawConsent', ref, rev, consent });
    }
    case 'decideGround': {
      const { ref, rev, consent, approved } = submit;
      return acted(parts, person, { do: 'decideGround', ref, rev, consent, approved }, 'decision');
    }
  }
}

function around(parts: HandlerParts, view: WithConsents): Around {
  const organisation = parts.organisation();
  return { choices: consentChoices(organisation, view.case), administrations: organisation.administrations };
}

function register(parts: HandlerParts, person: PersonId, ref: CaseRef, again: string | null = null): Promise<Reply> {
  return showFormOf(parts, person, ref, (view) => consentsCard(consentsView(view, around(parts, view), again)));
}

/** A form about one recipient and purpose; the register where it is not clear which unit is meant. */
function about(
  parts: HandlerParts,
  person: PersonId,
  ref: CaseRef,
  of: ConsentAbout,
  make: (view: WithConsents, choice: ConsentChoice, near: Around) => FormView,
): Promise<Reply> {
  return showFormOf(parts, person, ref, (view) => {
    const near = around(parts, view);
    const choice = meant(parts, view, of);
    return choice === null ? consentsCard(consentsView(view, near)) : formCard(make(view, choice, near));
  });
}

/** The unit a card means: the one it names, the one a consent names already, or the only one there is. */
function meant(
  parts: HandlerParts,
  { case: subject }: WithConsents,
  { recipient, purpose }: ConsentAbout,
): ConsentChoice | null {
  if (recipient.to === 'party') return { recipient, purpose };
  const { kind } = recipient;
  const named = latestOf(subject.consents).findLast(
    (each) => each.recipient.to === 'unit' && each.recipient.kind === kind,
  );
  const before = named?.recipient.to === 'unit' ? named.recipient.administration : null;
  const beside = unitOfKind(parts.organisation(), kind, subject.administration)?.administration;
  const administration = recipient.administration ?? before ?? beside;
  if (administration === undefined) return null;
  const known = parts.organisation().units.some((unit) => unit.kind === kind && unit.administration === administration);
  return known ? { recipient: { to: 'unit', kind, administration }, purpose } : null;
}

type Told = Submit<'askConsent' | 'refuseConsent' | 'noteConsent' | 'askGround'>;

async function told(parts: HandlerParts, person: PersonId, submit: Told): Promise<Reply> {
  const { ref, rev } = submit;
  const view = await parts.casework.view(person, ref);
  const choice = view?.access === 'full' || view?.access === 'flow' ? meant(parts, view, submit) : null;
  if (choice === null) return register(parts, person, ref);
  switch (submit.verb) {
    case 'askConsent':
      return acted(parts, person, { do: 'askConsent', ref, rev, ...choice });
    case 'refuseConsent': {
      const on = localDate(parts.clock.now());
      return acted(parts, person, {
        do: 'noteConsent',
        ref,
        rev,
        ...choice,
        answer: 'refused',
        covers: [],
        except: [],
        form: 'spoken',
        on,
        validUntil: null,
      });
    }
    case 'askGround': {
      const { ground } = submit;
      if (ground.problem !== null)
        return showFormOf(parts, person, ref, (now) =>
          formCard(groundForm(now, choice, around(parts, now), { ground })),
        );
      return acted(parts, person, { do: 'askGround', ref, rev, ...choice, ground: ground.value });
    }
    case 'noteConsent':
      return note(parts, person, submit, choice);
  }
}

async function note(
  parts: HandlerParts,
  person: PersonId,
  submit: Submit<'noteConsent'>,
  choice: ConsentChoice,
): Promise<Reply> {
  const { ref, rev, covers, except, form, on, validUntil } = submit;
  const general = covers.value.length === 0 || covers.value.length === everyInfoKind.length;
  const bothWays = covers.value.some((kind) => except.value.includes(kind));
  const today = localDate(parts.clock.now());
  const ends = validUntil.problem ?? endsProblem(on.value, validUntil.value);
  const problems: Problems = {
    covers: general ? 'consentTooGeneral' : null,
    except: bothWays ? 'consentBothWays' : null,
    form: form.problem,
    on: on.problem ?? (on.value > today ? 'consentInFuture' : null),
    validUntil: ends,
  };
  const wrong = Object.values(problems).some((each) => each !== null);
  if (wrong || form.problem !== null || on.problem !== null || validUntil.problem !== null)
    return noteAgain(parts, person, submit, choice, problems);
  const result = await parts.casework.act(person, {
    do: 'noteConsent',
    ref,
    rev,
    ...choice,
    answer: 'given',
    covers: covers.value,
    except: except.value,
    form: form.value,
    on: on.value,
    validUntil: validUntil.value,
  });
  const problem = result.result === 'refused' ? beside[result.why] : undefined;
  if (problem !== undefined) return noteAgain(parts, person, submit, choice, { ...problems, ...problem });
  return answered(parts, person, result, 'plan');
}

type Problems = Readonly<Record<'covers' | 'except' | 'form' | 'on' | 'validUntil', ProblemCode | null>>;

function endsProblem(on: string | null, until: string | null): ProblemCode | null {
  return on !== null && until !== null && until < on ? 'consentEndsBefore' : null;
}

/** What casework refuses, beside the field it is about. */
const beside: Readonly<Partial<Record<RefusalCode, Partial<Problems>>>> = {
  consentTooGeneral: { covers: 'consentTooGeneral' },
  consentDate: { on: 'consentInFuture' },
};

function noteAgain(
  parts: HandlerParts,
  person: PersonId,
  { ref, covers, except, form, on, validUntil }: Submit<'noteConsent'>,
  choice: ConsentChoice,
  problems: Problems,
): Promise<Reply> {
  const fields = { covers, except, form, on, validUntil };
  const again: FormAgain = Object.fromEntries(
    Object.entries(fields).map(([id, { typed }]) => [id, { typed, problem: problems[id as keyof Problems] }]),
  );
  return showFormOf(parts, person, ref, (view: FullView | FlowView) =>
    formCard(noteConsentForm(view, choice, around(parts, view), again)),
  );
}
