// A family's first or repeated debt, entered on the cards by an official of vuxenenheten: where many a journey sets out.
import assert from 'node:assert/strict';
import type { EvictionCase } from '../../src/domain/case.ts';
import type { Town } from './town.ts';

export async function enterFamilyDebt(
  town: Town,
  official: string,
  occurrence: 'first' | 'repeated' = 'first',
): Promise<string> {
  await town.type(official, 'ny underrättelse');
  await town.press(official, 'Nej, nytt ärende');
  await town.press(official, 'Ja', { kind: 'hyresskuld' });
  await town.press(official, 'Ekonomiskt bistånd');
  await town.press(official, 'Visa vad som gäller', { occurrence });
  const ref = /^[2-9A-HJ-NP-Z]{4}/m.exec(town.sees(official))?.[0];
  assert.ok(ref !== undefined, 'no case was made');
  return ref;
}

/** The case as it is kept now. */
export async function keptCase(town: Town, ref: string): Promise<EvictionCase> {
  const kept = await town.store.cases.load(ref);
  assert.ok(kept?.workflow === 'W001');
  return kept;
}
