// The register of consents of a case: how each stands, and whom else can be asked about. The paper itself lies in Treserva.
import template from '../../cards/consents.json' with { type: 'json' };
import type { FlowView, FullView } from '../domain/case-view.ts';
import type { Consent, Recipient } from '../domain/consent.ts';
import type { ConsentChoice } from '../domain/consent-choices.ts';
import type { Administration } from '../domain/organisation.ts';
import { consentStanding, purposeName, recipientName } from '../swedish/consents.ts';
import { problemSentence } from '../swedish/problems.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';
import { recipientCode } from './consent-rows.ts';

export interface ConsentsView {
  readonly title: string;
  readonly lines: readonly { readonly text: string }[];
  readonly rows: readonly {
    readonly title: string;
    readonly standing: string;
    readonly spoken: string;
    readonly sends: object;
  }[];
  readonly hasChoices: boolean;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly chosen: string;
  readonly problem: string;
  readonly buttons: readonly Button[];
  readonly spoken: string;
}

export const consentsCard: CardOf<ConsentsView> = cardOf(template);

/** A case with consents: of any workflow. */
export type WithConsents = Pick<FullView | FlowView, 'case' | 'isChief' | 'today'>;

export interface Around {
  /** Whom a consent can be about in this case, and what for. */
  readonly choices: readonly ConsentChoice[];
  readonly administrations: readonly Administration[];
}

/** As many as are read; a case seldom has more than a handful. */
const mostRows = 10;

/** `again`: what was chosen when nothing that can be was. */
export function consentsView(view: WithConsents, around: Around, again: string | null = null): ConsentsView {
  const { ref } = view.case;
  const latest = latestOf(view.case.consents);
  const known = new Set(latest.map(keyOf));
  const choices = around.choices.filter((each) => !known.has(keyOf(each)));
  return {
    title: `${ref} Samtycken`,
    lines: [
      { text: 'Ett samtycke gäller en mottagare och ett ändamål. Själva samtycket ligger i Treserva.' },
      ...(latest.length === 0 ? [{ text: 'Inget samtycke är antecknat än.' }] : []),
    ],
    rows: latest.slice(-mostRows).map((each) => rowOf(each, view, around)),
    hasChoices: choices.length > 0,
    choices: choices.map(({ recipient, purpose }) => ({
      title: `${nameOf(recipient, view, around)}: ${purposeName(purpose)}`,
      value: `${recipientCode(recipient)}/${purpose}`,
    })),
    chosen: again ?? '',
    problem: again === null ? '' : problemSentence('answerMissing'),
    buttons: [
      ...(choices.length > 0 ? [primary('chooseConsent', 'Vidare', { ref })] : []),
      // From a notice: the case in which the förvaltningar work together is begun here, linked to it.
      ...(view.case.workflow === 'W001'
        ? [button('startFlow', 'Behov av annan förvaltning', { workflow: 'W000', from: ref })]
        : []),
      button('openPlan', 'Till planen', { ref }),
    ],
    spoken: `Ärende ${ref}`,
  };
}

/** The latest word to each recipient for each purpose, oldest first. */
export function latestOf(consents: readonly Consent[]): readonly Consent[] {
  return [...new Map(consents.map((each) => [keyOf(each), each])).values()];
}

export function keyOf({ recipient, purpose }: ConsentChoice): string {
  return `${recipientCode(recipient)}/${purpose}`;
}

export function nameOf(recipient: Recipient, view: WithConsents, { administrations }: Around): string {
  const named =
    recipient.to === 'unit' ? administrations.find(({ id }) => id === recipient.administration)?.name : null;
  return recipientName(recipient, view.case.administration, named ?? null);
}

function rowOf(consent: Consent, view: WithConsents, around: Around): ConsentsView['rows'][number] {
  const title = `${nameOf(consent.recipient, view, around)}: ${purposeName(consent.purpose)}`;
  const standing = consentStanding(consent, view.today);
  return {
    title,
    standing,
    spoken: `${title} ${standing}. Öppna samtycket`,
    sends: { ref: view.case.ref, recipient: recipientCode(consent.recipient), purpose: consent.purpose },
  };
}
