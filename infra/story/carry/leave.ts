// Away, and gone: on the cards of the organisation in the person's own chat.
import type { PersonId } from '../../../src/domain/organisation.ts';
import type { Doing } from '../story-shape.ts';
import { clicked, typed, type Shown } from './press.ts';
import { plain, refused, refusalIn, type Result } from './result.ts';
import type { Scene } from './scene.ts';

export async function setAbsence({ town }: Scene, step: Doing): Promise<Result> {
  const { person = step.by.id, from, to, substitute } = step.fields;
  const menu = await typed(town, step.by, 'frånvaro');
  if (menu === null) return plain('noAnswer', 'card');
  const form = await clicked(town, step.by, menu.activity, 'openAbsence', { person });
  if (form === null) return plain('noAnswer', 'card');
  const why = refusalIn(form.text);
  if (why !== null) return refused(why, 'card', form.text);
  const answers = { person, orgRev: revisionOn(form), first: from, last: to, substitute };
  return cameOf(await clicked(town, step.by, form.activity, 'setAbsence', answers), 'Sparat');
}

export async function handOverAll({ town }: Scene, step: Doing): Promise<Result> {
  const { from, to } = step.fields as { readonly from: PersonId; readonly to: PersonId };
  const menu = await typed(town, step.by, 'Mina ärenden');
  if (menu === null) return plain('noAnswer', 'card');
  const shown = await clicked(town, step.by, menu.activity, 'handOverAll', { person: from, to });
  return cameOf(shown, 'Allt är överlämnat');
}

function cameOf(shown: Shown | null, done: string): Result {
  if (shown === null) return plain('noAnswer', 'card');
  const why = refusalIn(shown.text);
  if (why !== null) return refused(why, 'card', shown.text);
  return plain(shown.text.includes(done) ? 'done' : 'failed', 'card', { says: shown.text });
}

/** Which state of the organisation the form was drawn from. */
function revisionOn({ card }: Shown): number {
  return Number(/"orgRev":(\d+)/.exec(JSON.stringify(card))?.[1] ?? 0);
}
