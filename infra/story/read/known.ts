// What has been read of a story so far, for reading the next step by.
import type { FlowName } from '../../../src/domain/flow.ts';
import type { Cast } from '../cast.ts';

export interface Known {
  readonly cast: Cast;
  /** Cases that have been given a name, with the workflow each is in. */
  readonly cases: ReadonlyMap<string, FlowName | 'W001'>;
  /** Workflow of the case that the step is about, where it is one beside W001. */
  readonly flow: FlowName | null;
}
