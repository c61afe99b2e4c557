// Casework as people come to it: whoever is shown a case, or is refused one, is written down before she gets her answer.
import type { Access, NewAccess } from '../domain/access.ts';
import type { Action } from '../domain/action.ts';
import { isCaseRef, type CaseRef } from '../domain/case.ts';
import { glassMinutes } from '../domain/glass.ts';
import type { PersonId } from '../domain/organisation.ts';
import type { Clock } from '../domain/time.ts';
import type { Casework } from './casework.ts';
import type { AccessLog, CaseStore } from './ports.ts';

export interface AccessParts {
  readonly access: AccessLog;
  readonly cases: Pick<CaseStore, 'find'>;
  readonly clock: Clock;
}

export function keepingAccess(casework: Casework, { access, cases, clock }: AccessParts): Casework {
  const entry = (by: PersonId, ref: CaseRef, what: Access): NewAccess => ({ ref, at: clock.now(), by, access: what });
  const note = (by: PersonId, ref: CaseRef, what: Access): Promise<void> => access.note([entry(by, ref, what)]);
  return {
    ...casework,
    async act(actor, action) {
      const result = await casework.act(actor, action);
      const ref = result.ref ?? refOf(action);
      if (result.result === 'refused' && ref !== null)
        await note(actor, ref, { what: 'refused', tried: action.do, why: result.why });
      if (result.result === 'done' && action.do === 'breakGlass') {
        const until = clock.now() + glassMinutes * 60_000;
        await note(actor, action.ref, { what: 'glassBroken', reason: action.reason, until });
      }
      return result;
    },
    async may(viewer, right, ref, tell) {
      const refused = await casework.may(viewer, right, ref, tell);
      const tried = right === 'see' || right === 'seeWhole' ? 'view' : right;
      if (refused !== null) await note(viewer, ref, { what: 'refused', tried, why: refused.why });
      return refused;
    },
    async view(viewer, ref) {
      const view = await casework.view(viewer, ref);
      const refused: Access = { what: 'refused', tried: 'view', why: 'notFound' };
      await note(viewer, ref, view === null ? refused : { what: 'opened', as: view.access });
      return view;
    },
    async list(viewer, filter) {
      const list = await casework.list(viewer, filter);
      await access.note(list.items.map(({ ref }) => entry(viewer, ref, { what: 'listed' })));
      return list;
    },
    async workOf(viewer, person) {
      const refs = await casework.workOf(viewer, person);
      await access.note((refs ?? []).map((ref) => entry(viewer, ref, { what: 'listed' })));
      return refs;
    },
    async search(viewer, text) {
      const found = await casework.search(viewer, text);
      if (found !== null) {
        await note(viewer, found, { what: 'found' });
        return found;
      }
      const refused: Access = { what: 'refused', tried: 'search', why: 'notFound' };
      await access.note((await soughtBy(cases, text)).map((ref) => entry(viewer, ref, refused)));
      return null;
    },
  };
}

function refOf(action: Action): CaseRef | null {
  return 'ref' in action ? action.ref : null;
}

/** The cases that a text would have found for somebody who may see them. */
async function soughtBy(cases: AccessParts['cases'], text: string): Promise<readonly CaseRef[]> {
  const wanted = text.trim();
  if (isCaseRef(wanted.toUpperCase())) return [wanted.toUpperCase()];
  return wanted === '' ? [] : (await cases.find({ treserva: wanted })).map(({ ref }) => ref);
}
