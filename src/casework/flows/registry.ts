// The workflows beside W001 that the product has.
import type { FlowName } from '../../domain/flow.ts';
import type { Flow, Flows } from './flow.ts';
import { w000 } from './w000/w000.ts';
import { w002 } from './w002/w002.ts';
import { w003 } from './w003/w003.ts';

export const flows: Flows = { W000: w000, W002: w002, W003: w003 };

/** The workflow by its name, from those handed in or the product's own; undefined where there is none yet. */
export function flowOf(from: { readonly flows?: Flows }, name: FlowName): Flow | undefined {
  return (from.flows ?? flows)[name];
}
