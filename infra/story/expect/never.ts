// What must never have left: searched in every byte, and among everybody that was told anything.
import { accessOf, relationTo } from '../../../src/casework/rights.ts';
import type { Case } from '../../../src/domain/case.ts';
import { localDateTime } from '../../../src/domain/time.ts';
import { withRefs } from '../carry/scene.ts';
import type { Expectation } from '../story-shape.ts';
import type { Town } from '../town/town.ts';
import type { Played } from './judge.ts';

type Of<Name extends Expectation['expects']> = Extract<Expectation, { expects: Name }>;

/** Cases as they stood last, for knowing whose own they are. */
export async function confidants(town: Town, refs: ReadonlyMap<string, string>): Promise<ReadonlySet<string>> {
  const { organisation } = town.cast;
  const cases: Case[] = [];
  for (const ref of refs.values()) {
    const subject = await town.store.cases.load(ref);
    if (subject !== undefined) cases.push(subject);
  }
  const those = town.cast.people.filter(({ person }) =>
    cases.some((subject) => accessOf(relationTo(organisation, person, subject)) === 'full'),
  );
  return new Set(those.map(({ key }) => key));
}

/** The chats of those who see a case in full are their own; everything else is somebody else's to read. */
export function neverAnywhere(
  { town, refs, confided, starts }: Played,
  { after, text }: Of<'neverAnywhere'>,
): string | null {
  const wanted = withRefs(text, refs);
  const needles = [...new Set([wanted, encodeURIComponent(wanted), JSON.stringify(wanted).slice(1, -1)])].map(fold);
  const from = after === null ? 0 : (starts[after - 1]?.bytes ?? 0);
  const hit = town.bytes.slice(from).find((one) => {
    if (one.chat !== null && confided.has(one.chat)) return false;
    const hay = fold(one.text);
    return needles.some((needle) => hay.includes(needle));
  });
  if (hit === undefined) return null;
  const place = fold(hit.text).indexOf(needles.find((needle) => fold(hit.text).includes(needle)) ?? '');
  const around = hit.text.slice(Math.max(0, place - 60), place + wanted.length + 60).replace(/\s+/g, ' ');
  return `${wanted} lämnade ${localDateTime(hit.at)} (${hit.chat ?? hit.text.split('\n')[0] ?? ''}): …${around}…`;
}

function fold(text: string): string {
  return text.toLocaleLowerCase('sv');
}

/** A unit is its channel, its people and their mailboxes. An answer to somebody who has just asked is not sent. */
export function neverSentTo({ town, starts }: Played, { name, after }: Of<'neverSentTo'>): string | null {
  const { cast } = town;
  const from = after === null ? 0 : (starts[after - 1]?.left ?? 0);
  const unit = cast.unit(name);
  const people = unit === undefined ? [] : cast.people.filter(({ person }) => person.unit === unit.id);
  const names = new Set([name, ...people.map(({ key }) => key)]);
  const hit = town.left.slice(from).find(({ to, answer }) => names.has(to) && !answer);
  return hit === undefined ? null : `${hit.to} fick ${localDateTime(hit.at)}: ${hit.text.split('\n')[0] ?? ''}`;
}
