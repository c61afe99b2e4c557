// Casework put together: the door the conversation and the worker come through.
import type { Action } from '../domain/action.ts';
import { isCaseRef, isDiscreet, type Case, type CaseRef } from '../domain/case.ts';
import type { CaseListItem } from '../domain/case-view.ts';
import type { Intent, Outcome } from '../domain/intent.ts';
import { actingFor, leads, personOf, unitOf, type Organisation, type Person } from '../domain/organisation.ts';
import { localDate, localDateTime, type Instant, type LocalDateTime } from '../domain/time.ts';
import { agendaFor, agendaForUnit, type Agenda } from './agenda.ts';
import type { ActResult, Casework } from './casework.ts';
import { hasWorkIn } from './decide/hand-over.ts';
import { handle } from './handle.ts';
import { changeOf, decidingNow, type Handling } from './handling.ts';
import { foresee } from './foresee.ts';
import { entryQuestions, startableBy } from './flows/startable.ts';
import { agendaInFlow } from './flows/agenda-flow.ts';
import { viewFlow } from './flows/view-flow.ts';
import type { CommitResult, Outbox } from './ports.ts';
import { refreshCard } from './promises.ts';
import { responsibilitiesIn } from './responsibilities.ts';
import { noSuchCase, refusedIn } from './refusal.ts';
import { accessOf, relationTo, throughGlass, type Access } from './rights.ts';
import { afterOutcome } from './take-outcome.ts';
import { viewCase } from './view-case.ts';

export interface CaseworkParts extends Handling {
  readonly outbox: Outbox;
}

export function createCasework(parts: CaseworkParts): Casework {
  const person = (id: string): Person | null => personOf(parts.organisation(), id) ?? null;
  return {
    person,
    act: (actor, action) => act(parts, actor, action),
    async responsibilities(viewer, ref) {
      const who = person(viewer);
      const subject = who === null ? undefined : await parts.cases.load(ref);
      if (who === null || subject?.workflow !== 'W001') return null;
      const access = accessOf(relationTo(parts.organisation(), who, subject));
      return access === 'full' ? responsibilitiesIn(subject) : null;
    },
    async foresee(actor, action) {
      const who = person(actor);
      const subject = who === null ? undefined : await parts.cases.load(action.ref);
      if (who === null || subject === undefined) return null;
      return foresee({ ...decidingNow(parts), actor: who }, subject, action);
    },
    async may(viewer, right, ref, tell) {
      const who = person(viewer);
      if (who === null) return { result: 'refused', why: 'unknownPerson', ref: null };
      const subject = await parts.cases.load(ref);
      return subject === undefined ? noSuchCase : refusedIn(decidingNow(parts), who, subject, right, tell);
    },
    startable(viewer) {
      const who = person(viewer);
      return who === null ? [] : startableBy(decidingNow(parts), who);
    },
    flowStart(viewer, workflow, answers) {
      const who = person(viewer);
      return who === null ? { refused: 'unknownPerson' } : entryQuestions(decidingNow(parts), who, workflow, answers);
    },
    async view(viewer, ref) {
      const who = person(viewer);
      const subject = who === null ? undefined : await parts.cases.load(ref);
      if (who === null || subject === undefined) return null;
      const stuck = await parts.outbox.stuck();
      return subject.workflow === 'W001'
        ? viewCase(decidingNow(parts), who, subject, stuck)
        : viewFlow(decidingNow(parts), who, subject, stuck);
    },
    async shown(viewer, ref, version) {
      const now = await parts.cases.load(ref);
      if (now === undefined || now.version === version) return;
      // In a moment: she may be pressing on, and each press is answered with her card.
      const promises = [refreshCard(decidingNow(parts), ref, viewer, viewer)];
      // On a conflict the case has gone on once more, and that change brings every live card up to date.
      await parts.cases.commit({ case: now, expectedVersion: now.version, history: [], promises, withdrawn: [] });
    },
    async list(viewer, filter) {
      const who = person(viewer);
      const now = parts.clock.now();
      const items = who?.unit == null ? [] : await listed(parts, who, who.unit, now);
      const chosen = items.filter((item) => filter === 'unit' || (filter === 'mine' ? item.mine : item.late));
      return { today: localDate(now), items: chosen };
    },
    async workOf(viewer, of) {
      const organisation = parts.organisation();
      const who = person(viewer);
      const unit = person(of)?.unit ?? null;
      if (who === null || unit === null) return null;
      if (who.role !== 'administrator' && viewer !== of && !leads(organisation, unit, viewer)) return null;
      const found = [...(await parts.cases.find({ unit })), ...(await parts.cases.find({ responsible: of }))];
      // That she has a discreet case is hers to know; an administrator is given references and nothing more.
      const hers = found.filter(
        (each) => hasWorkIn(each, of) && (!isDiscreet(each) || viewer === of || who.role === 'administrator'),
      );
      return [...new Set(hers.map(({ ref }) => ref))].sort();
    },
    async search(viewer, text) {
      const who = person(viewer);
      if (who === null) return null;
      const now = parts.clock.now();
      const wanted = text.trim().toUpperCase();
      const found = isCaseRef(wanted) ? [await parts.cases.load(wanted)] : await byTreserva(parts, text.trim());
      const subject = found.find(
        (each) => each !== undefined && maySee(parts.organisation(), who, each, isCaseRef(wanted), now),
      );
      return subject?.ref ?? null;
    },
    takeOutcome: (intent, outcome, retryAt) => takeOutcome(parts, intent, outcome, retryAt),
  };
}

async function act(parts: CaseworkParts, actor: string, action: Action): Promise<ActResult> {
  if (action.do === 'bindChannel') throw new Error('a channel is bound where channels are known');
  if (action.do === 'setAbsence') throw new Error('an absence is set where the organisation is kept');
  return handle(parts, actor, action);
}

/** By reference all who take part find it; by Treserva number only those who see the case in full. */
function maySee(organisation: Organisation, who: Person, subject: Case, byRef: boolean, now: Instant): boolean {
  const relation = relationTo(organisation, who, subject);
  const access = accessOf(relation);
  if (!byRef) return access === 'full';
  return access !== 'none' || throughGlass(subject, relation, who.id, now) !== null;
}

async function byTreserva(parts: CaseworkParts, text: string): Promise<readonly Case[]> {
  return parts.organisation().treservaNumbers && text !== '' ? parts.cases.find({ treserva: text }) : [];
}

/** What was answered once comes up in no list, and a question to a chief comes to her by itself. */
const standsInLists: Readonly<Record<Access, boolean>> = {
  full: true,
  participant: true,
  unit: true,
  former: false,
  asked: false,
  none: false,
};

async function listed(
  parts: CaseworkParts,
  who: Person,
  unitId: string,
  now: Instant,
): Promise<readonly CaseListItem[]> {
  const organisation = parts.organisation();
  const kind = unitOf(organisation, unitId).kind;
  const local = localDateTime(now);
  const seen = (await parts.cases.find({ unit: unitId })).filter(
    (subject) => standsInLists[accessOf(relationTo(organisation, who, subject))],
  );
  const items = seen.map((subject): CaseListItem => {
    const ours = subject.unit === unitId;
    const [first, ...more] = ours ? agendaOf(parts, subject, local) : agendaForUnit(subject, unitId, kind, local);
    const owner = ours ? subject.responsible : subject.appointed[kind];
    // What nobody in the organisation answers for any more is the chief's until she has named somebody.
    const ownerless = ours && personOf(organisation, subject.responsible) === undefined;
    const mine =
      owner !== undefined &&
      (owner === who.id ||
        actingFor(organisation, owner) === who.id ||
        (ownerless && leads(organisation, unitId, who.id)));
    const colleague = ours && !mine ? personOf(organisation, subject.responsible)?.name : undefined;
    return {
      ref: subject.ref,
      mine,
      ownerless,
      ...first,
      more,
      ...(colleague !== undefined && { responsible: colleague }),
    };
  });
  return [...items].sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999') || a.ref.localeCompare(b.ref));
}

function agendaOf(parts: CaseworkParts, subject: Case, now: LocalDateTime): Agenda {
  return subject.workflow === 'W001'
    ? agendaFor(subject, unitOf(parts.organisation(), subject.unit).settings, now)
    : agendaInFlow(decidingNow(parts), subject);
}

async function takeOutcome(
  parts: CaseworkParts,
  intent: Intent,
  outcome: Outcome,
  retryAt: Instant | null,
): Promise<CommitResult> {
  const now = parts.clock.now();
  const before: Case | undefined = await parts.cases.load(intent.ref satisfies CaseRef);
  if (before === undefined) return parts.outbox.settle(intent, outcome, retryAt, null, now);
  const unfinished = await bookingUnfinished(parts, intent);
  const decision = afterOutcome(decidingNow(parts), before, intent, outcome, unfinished);
  if (decision.events.length === 0 && decision.promises.length === 0 && decision.withdrawn.length === 0) {
    return parts.outbox.settle(intent, outcome, retryAt, null, now);
  }
  const change = await changeOf(parts, before, null, { decided: 'change', ...decision });
  return parts.outbox.settle(intent, outcome, retryAt, change, now);
}

async function bookingUnfinished(parts: CaseworkParts, intent: Intent): Promise<boolean> {
  if (intent.content.kind !== 'wake' || intent.content.for.wake !== 'sendingStopped') return false;
  return parts.outbox.unfinished(`${intent.ref}:event:${intent.content.for.meeting}`);
}
