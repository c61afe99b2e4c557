// Consent asked for, given, refused and withdrawn: a record for one recipient and one purpose, and what follows when it falls.
import type { Action } from '../../domain/action.ts';
import type { Case } from '../../domain/case.ts';
import type { Consent } from '../../domain/consent.ts';
import { unitOf } from '../../domain/organisation.ts';
import { localDate } from '../../domain/time.ts';
import { consentNoted } from '../consent-changed.ts';
import { standing } from '../consent.ts';
import { change, nothing, refused, stale, type ByPerson, type Decided } from '../deciding.ts';
import { directly } from '../discretion.ts';

export type ConsentAction = Extract<
  Action,
  { do: 'askConsent' | 'noteConsent' | 'withdrawConsent' | 'askGround' | 'decideGround' }
>;

export function decideConsent(by: ByPerson, before: Case, action: ConsentAction): Decided {
  if (action.rev !== before.version) return stale;
  switch (action.do) {
    case 'askConsent':
      return ask(by, before, action);
    case 'noteConsent':
      return note(by, before, action);
    case 'withdrawConsent':
      return withdraw(by, before, action);
    case 'askGround':
      return askGround(by, before, action);
    case 'decideGround':
      return decideGround(by, before, action);
  }
}

type Of<D extends ConsentAction['do']> = Extract<ConsentAction, { do: D }>;

function blank(by: ByPerson, action: Pick<Consent, 'recipient' | 'purpose'>): Consent {
  return {
    id: by.chance.id(),
    recipient: action.recipient,
    purpose: action.purpose,
    state: 'asked',
    covers: [],
    except: [],
    form: null,
    askedOn: null,
    givenOn: null,
    takenBy: null,
    validUntil: null,
    refusedOn: null,
    withdrawnOn: null,
    ground: null,
    groundBy: null,
    at: by.now,
  };
}

function ask(by: ByPerson, before: Case, action: Of<'askConsent'>): Decided {
  const latest = standing(before.consents, action.recipient, action.purpose);
  if (latest?.state === 'asked') return nothing;
  const consent: Consent = { ...blank(by, action), askedOn: localDate(by.now) };
  return noted(by, before, consent);
}

function note(by: ByPerson, before: Case, action: Of<'noteConsent'>): Decided {
  const today = localDate(by.now);
  if (action.on > today) return refused('consentDate');
  const latest = standing(before.consents, action.recipient, action.purpose);
  const record = latest?.state === 'asked' ? latest : blank(by, action);
  if (action.answer === 'refused') {
    const consent: Consent = { ...record, state: 'refused', refusedOn: action.on, takenBy: by.actor.id, at: by.now };
    return noted(by, before, consent);
  }
  const covers = action.covers.filter((kind) => !action.except.includes(kind));
  // A consent to everything is no consent: it says what for, and which kinds of information.
  if (covers.length === 0) return refused('consentTooGeneral');
  if (action.validUntil !== null && action.validUntil < action.on) return refused('consentDate');
  const consent: Consent = {
    ...record,
    state: 'given',
    covers,
    except: action.except,
    form: action.form,
    givenOn: action.on,
    takenBy: by.actor.id,
    validUntil: action.validUntil,
    at: by.now,
  };
  return noted(by, before, consent);
}

function withdraw(by: ByPerson, before: Case, action: Of<'withdrawConsent'>): Decided {
  const given = before.consents.find(({ id }) => id === action.consent);
  if (given === undefined) return refused('notOffered');
  if (given.state === 'withdrawn') return nothing;
  if (given.state !== 'given' && given.state !== 'ground') return refused('notOffered');
  const consent: Consent = { ...given, state: 'withdrawn', withdrawnOn: localDate(by.now), at: by.now };
  return noted(by, before, consent);
}

function askGround(by: ByPerson, before: Case, action: Of<'askGround'>): Decided {
  const consent: Consent = { ...blank(by, action), state: 'groundWaiting', ground: action.ground };
  const { chief } = unitOf(by.organisation, before.unit);
  const text = { text: 'R10', ref: before.ref } as const;
  const { events, promises, withdrawn } = consentNoted(by, before, consent, by.actor.id);
  return change(events, [...promises, directly(by, before, chief, 'decision', text, consent.id)], withdrawn);
}

function noted(by: ByPerson, before: Case, consent: Consent): Decided {
  const { events, promises, withdrawn } = consentNoted(by, before, consent, by.actor.id);
  return change(events, promises, withdrawn);
}

function decideGround(by: ByPerson, before: Case, action: Of<'decideGround'>): Decided {
  const asked = before.consents.find(({ id }) => id === action.consent);
  if (asked?.state !== 'groundWaiting') return refused('notOffered');
  const consent: Consent = {
    ...asked,
    state: action.approved ? 'ground' : 'groundDenied',
    groundBy: by.actor.id,
    at: by.now,
  };
  return noted(by, before, consent);
}
