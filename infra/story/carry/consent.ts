// Consents and other grounds, on the cards of a case's register.
import { standing } from '../../../src/casework/consent.ts';
import type { Case } from '../../../src/domain/case.ts';
import { consentChoices } from '../../../src/domain/consent-choices.ts';
import type { Consent, ConsentPurpose, Recipient } from '../../../src/domain/consent.ts';
import { unitOfKind, type UnitKind } from '../../../src/domain/organisation.ts';
import { localDate } from '../../../src/domain/time.ts';
import { recipientIn } from '../../../src/intake/consent-data.ts';
import { type Doing, wordOf } from '../story-shape.ts';
import { formProblem } from './flow/form.ts';
import { clicked, isResult, judged, opened } from './press.ts';
import { plain, refused, type Result } from './result.ts';
import { anyCaseOf, type Scene } from './scene.ts';

/** `event`: ask, given, refused or withdrawn. */
export async function consent(scene: Scene, step: Doing, before: Case): Promise<Result> {
  const event = wordOf(step.fields['event'] ?? step.fields['answer']);
  if (event === 'withdrawn') return withdrawConsent(scene, step, before);
  const about = aboutIn(scene, step, before);
  if (about === null) return refused('formProblem', 'card', 'recipient saknas.');
  if (event === 'ask') return sent(scene, step, before, 'askConsent', about);
  if (event === 'refused') return sent(scene, step, before, 'refuseConsent', about);
  const { covers = ['contact', 'measures'], except = [], form = 'spoken', on, validUntil = '' } = step.fields;
  return sent(scene, step, before, 'noteConsent', {
    ...about,
    covers: (covers as readonly string[]).join(','),
    except: (except as readonly string[]).join(','),
    form,
    on: on ?? localDate(scene.town.now()),
    validUntil,
  });
}

export async function askConsent(scene: Scene, step: Doing, before: Case): Promise<Result> {
  const about = aboutIn(scene, step, before);
  return about === null ? refused('formProblem', 'card') : sent(scene, step, before, 'askConsent', about);
}

export async function askGround(scene: Scene, step: Doing, before: Case): Promise<Result> {
  const about = aboutIn(scene, step, before);
  if (about === null) return refused('formProblem', 'card');
  return sent(scene, step, before, 'askGround', { ...about, ground: step.fields['ground'] });
}

/** Everything that stands for the recipient, or for the purpose where one is said. */
export async function withdrawConsent(scene: Scene, step: Doing, before: Case): Promise<Result> {
  const given = meant(scene, step, before).filter(({ state }) => state === 'given' || state === 'ground');
  if (given.length === 0) return refused('notOffered', 'card', 'Det finns inget samtycke att återkalla.');
  const also: string[] = [];
  let result: Result = plain('again', 'card');
  for (const { id } of given) {
    const now = (await anyCaseOf(scene, step.in ?? '')) ?? before;
    result = await sent(scene, step, now, 'withdrawConsent', { consent: id });
    if (result.result !== 'done') return { ...result, also };
    also.push('withdrawConsent');
  }
  return { ...result, also: also.slice(1) };
}

export async function decideGround(scene: Scene, step: Doing, before: Case): Promise<Result> {
  const waits = meant(scene, step, before).findLast(({ state }) => state === 'groundWaiting');
  return sent(scene, step, before, 'decideGround', {
    consent: waits?.id ?? 'none',
    approved: step.fields['approved'] === true,
  });
}

async function sent({ town }: Scene, { by }: Doing, before: Case, verb: string, sends: object): Promise<Result> {
  const card = await opened(town, by, before.ref);
  if (isResult(card)) return card;
  const { version } = (await town.store.cases.load(before.ref)) ?? before;
  const shown = await clicked(town, by, card.activity, verb, { ref: before.ref, rev: version, ...sends });
  const result = await judged(town, before.ref, version, shown, 'card');
  if (result.result !== 'again' || shown === null) return result;
  const problem = formProblem(shown);
  return problem.reason === 'formProblem' ? result : problem;
}

interface About {
  readonly recipient: string;
  readonly purpose: ConsentPurpose;
}

function aboutIn({ town }: Scene, { fields }: Doing, before: Case): About | null {
  const { recipient } = fields;
  if (typeof recipient !== 'string') return null;
  const purpose = fields['purpose'] as ConsentPurpose | undefined;
  const to = recipientMeant(town.cast.organisation, before, recipient);
  const named = to?.to === 'unit' ? `${to.kind}@${to.administration}` : recipient;
  return { recipient: named, purpose: purpose ?? usualPurpose(town.cast.organisation, before, to) };
}

type Organisation = Scene['town']['cast']['organisation'];

/** Coordination where it can be asked for, else the first thing that can. */
function usualPurpose(organisation: Organisation, before: Case, to: Recipient | null): ConsentPurpose {
  const choices = consentChoices(organisation, before).filter(
    ({ recipient }) => to !== null && JSON.stringify(recipient) === JSON.stringify(to),
  );
  const usual = choices.find(({ purpose }) => purpose === 'coordination') ?? choices[0];
  return usual?.purpose ?? 'coordination';
}

/** The unit that a plain word means: the one spoken of already, the one beside the case, else the first of its kind. */
function recipientMeant(organisation: Organisation, before: Case, written: string): Recipient | null {
  const choice = recipientIn(written);
  if (choice === null) return null;
  if (choice.to === 'party') return choice;
  const { kind } = choice;
  const administration = choice.administration ?? besideOf(organisation, before, kind);
  return administration === undefined ? null : { to: 'unit', kind, administration };
}

function besideOf(organisation: Organisation, before: Case, kind: UnitKind): string | undefined {
  const named = before.consents.findLast(({ recipient }) => recipient.to === 'unit' && recipient.kind === kind);
  if (named?.recipient.to === 'unit') return named.recipient.administration;
  const beside = unitOfKind(organisation, kind, before.administration);
  return (beside ?? organisation.units.find((unit) => unit.kind === kind))?.administration;
}

/** The latest word on each recipient and purpose that the step can mean. */
function meant({ town }: Scene, { fields }: Doing, before: Case): readonly Consent[] {
  const to =
    typeof fields['recipient'] === 'string'
      ? recipientMeant(town.cast.organisation, before, fields['recipient'])
      : null;
  return before.consents.filter(
    (each) =>
      standing(before.consents, each.recipient, each.purpose)?.id === each.id &&
      (to === null || JSON.stringify(each.recipient) === JSON.stringify(to)) &&
      (fields['purpose'] === undefined || each.purpose === fields['purpose']),
  );
}
