// One consent: how it stands and what can be told of it, the form of one that was given, the way back, and another ground in law.
import type { Consent, InfoKind } from '../domain/consent.ts';
import type { ConsentChoice } from '../domain/consent-choices.ts';
import {
  consentFormName,
  consentStanding,
  everyConsentForm,
  everyGround,
  everyInfoKind,
  groundName,
  infoKindName,
  purposeName,
} from '../swedish/consents.ts';
import { consentTemplate } from '../swedish/templates.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { recipientCode } from './consent-rows.ts';
import { keyOf, latestOf, nameOf } from './consents.ts';
import type { Around, WithConsents } from './consents.ts';
import { choice, choices, date, form } from './form.ts';
import type { FormAgain, FormView } from './form.ts';

/** What a locked screen may show of any of these. */
function neutral(view: WithConsents, shown: FormView): FormView {
  return { ...shown, spoken: `Ärende ${view.case.ref}` };
}

function standingOf(view: WithConsents, about: ConsentChoice): Consent | undefined {
  return latestOf(view.case.consents).find((each) => keyOf(each) === keyOf(about));
}

function titleOf(view: WithConsents, about: ConsentChoice, around: Around): string {
  return `${view.case.ref} ${nameOf(about.recipient, view, around)}`;
}

function toRegister({ case: { ref } }: WithConsents): Button {
  return button('openConsents', 'Alla samtycken', { ref });
}

export function consentForm(view: WithConsents, about: ConsentChoice, around: Around): FormView {
  const { ref, version: rev } = view.case;
  const consent = standingOf(view, about);
  const sends = { ref, recipient: recipientCode(about.recipient), purpose: about.purpose };
  const held = consent?.state === 'given' || consent?.state === 'ground';
  const waits = consent?.state === 'groundWaiting';
  const given = button('openNoteConsent', 'Lämnat', sends);
  const refused = button('refuseConsent', 'Nekat', { ...sends, rev });
  const asked = button('askConsent', 'Frågat', { ...sends, rev });
  const ground = button('openGround', 'Annan grund än samtycke', sends);
  const withdraw = consent === undefined ? [] : [button('askWithdraw', 'Återtaget', { ref, consent: consent.id })];
  const open = consent?.state === 'asked';
  return neutral(
    view,
    form({
      title: titleOf(view, about, around),
      lines: linesOf(consent, about, view),
      buttons: [
        ...(waits && view.isChief ? decisionButtons(view, consent) : []),
        ...(held ? withdraw : open ? [positive(given), refused] : waits ? [] : [positive(asked), given, refused]),
        ...(waits && view.isChief ? [] : [toRegister(view)]),
      ].slice(0, 3),
      more: [
        ...(held ? [given] : waits ? [given] : []),
        ...(held || waits ? [] : [ground]),
        // It stands among the first where there is room.
        ...(held || open || (waits && !view.isChief) ? [] : [toRegister(view)]),
        button('openPlan', 'Till planen', { ref }),
      ],
    }),
  );
}

function positive(plain: Button): Button {
  return { ...plain, style: 'positive' };
}

function linesOf(consent: Consent | undefined, { purpose }: ConsentChoice, { today }: WithConsents): readonly string[] {
  const what = `Ändamål: ${purposeName(purpose)}.`;
  if (consent === undefined) return [what, 'Samtycke saknas. Fråga den enskilde innan något lämnas.', consentTemplate];
  return [
    what,
    `Samtycke: ${consentStanding(consent, today)}.`,
    ...(consent.covers.length === 0 ? [] : [`Får lämnas: ${kindsInWords(consent.covers)}.`]),
    ...(consent.except.length === 0 ? [] : [`Får inte lämnas: ${kindsInWords(consent.except)}.`]),
    ...(consent.form === null ? [] : [`${consentFormName(consent.form)}. Själva samtycket ligger i Treserva.`]),
    ...(consent.ground === null ? [] : [`Grund: ${groundName(consent.ground)}.`]),
  ];
}

function kindsInWords(kinds: readonly InfoKind[]): string {
  return kinds.map((kind) => infoKindName(kind).toLocaleLowerCase('sv')).join(', ');
}

export function noteConsentForm(
  view: WithConsents,
  about: ConsentChoice,
  around: Around,
  again: FormAgain = {},
): FormView {
  const { ref, version: rev } = view.case;
  const kinds = everyInfoKind.map((value) => ({ title: infoKindName(value), value }));
  const sends = { ref, recipient: recipientCode(about.recipient), purpose: about.purpose };
  return neutral(
    view,
    form({
      title: `${titleOf(view, about, around)}: samtycke lämnat`,
      lines: [`Ändamål: ${purposeName(about.purpose)}. Själva samtycket lägger du i Treserva.`],
      fields: [
        choices('covers', 'Vad får lämnas?', kinds, again),
        choices('except', 'Vad får inte lämnas? (valfritt)', kinds, again),
        choice(
          'form',
          'Hur lämnades det?',
          everyConsentForm.map((value) => ({ title: consentFormName(value), value })),
          again,
        ),
        date('on', 'När?', again, view.today),
        date('validUntil', 'Gäller till och med (tomt: tills det återtas)', again),
      ],
      buttons: [primary('noteConsent', 'Spara samtycket', { ...sends, rev }), button('openConsent', 'Tillbaka', sends)],
    }),
  );
}

/** Null when there is nothing to take back. */
export function withdrawForm(view: WithConsents, id: string, around: Around): FormView | null {
  const consent = view.case.consents.find((each) => each.id === id);
  if (consent === undefined || (consent.state !== 'given' && consent.state !== 'ground')) return null;
  const { ref, version: rev } = view.case;
  return neutral(
    view,
    form({
      title: `${titleOf(view, consent, around)}: återtaget?`,
      lines: [
        'Det som är bokat eller ska skickas med stöd av samtycket tas bort för den mottagaren. Inget skäl anges.',
        'Det som redan är lämnat går inte att ta tillbaka.',
      ],
      buttons: [
        button('withdrawConsent', 'Ja, återtaget', { ref, rev, consent: id }, 'destructive'),
        button('openConsents', 'Nej', { ref }),
      ],
    }),
  );
}

export function groundForm(view: WithConsents, about: ConsentChoice, around: Around, again: FormAgain = {}): FormView {
  const { ref, version: rev } = view.case;
  const sends = { ref, recipient: recipientCode(about.recipient), purpose: about.purpose };
  return neutral(
    view,
    form({
      title: `${titleOf(view, about, around)}: annan grund`,
      lines: ['Enhetschefen beslutar. Inget lämnas innan dess. Skriv skälen i Treserva.'],
      fields: [
        choice(
          'ground',
          'Vilken grund?',
          everyGround.map((value) => ({ title: groundName(value), value })),
          again,
        ),
      ],
      buttons: [
        primary('askGround', 'Fråga enhetschefen', { ...sends, rev }),
        button('openConsent', 'Tillbaka', sends),
      ],
    }),
  );
}

/** What the chief is asked: the first ground that waits. Null when none does. */
export function groundDecision(view: WithConsents, around: Around): FormView | null {
  const consent = view.case.consents.find(({ state }) => state === 'groundWaiting');
  if (consent === undefined) return null;
  return neutral(
    view,
    form({
      title: `${view.case.ref} En annan grund än samtycke`,
      lines: [
        `Mottagare: ${nameOf(consent.recipient, view, around)}. Ändamål: ${purposeName(consent.purpose)}.`,
        ...(consent.ground === null ? [] : [`Grund: ${groundName(consent.ground)}.`]),
        'Skriv beslutet i Treserva.',
      ],
      buttons: [...decisionButtons(view, consent), button('openPlan', 'Till planen', { ref: view.case.ref })],
    }),
  );
}

function decisionButtons({ case: { ref, version: rev } }: WithConsents, { id }: Consent): readonly Button[] {
  return [
    primary('decideGround', 'Godkänn', { ref, rev, consent: id, approved: true }),
    button('decideGround', 'Godkänn inte', { ref, rev, consent: id, approved: false }),
  ];
}
