import assert from 'node:assert/strict';
import { linesOf } from '../../../src/casework/flows/lines.ts';
import { w000 } from '../../../src/casework/flows/w000/w000.ts';
import { sampleOrganisation } from '../../../infra/local/people.ts';
import { instantOf } from '../../../src/domain/time.ts';
import { flowCase } from '../../cards/flow-samples.ts';

const ffs = sampleOrganisation.units.find(({ kind }) => kind === 'FFS')!;
const subject = flowCase({
  unit: ffs.id,
  administration: ffs.administration,
  state: 'riskIdentified',
  ticks: {},
  routines: [],
  answers: { trigger: 'ownDiscovery', needsFrom: [] },
});

describe('casework/flows: the lines of a plan', () => {
  const { lines, consider } = linesOf(
    { organisation: sampleOrganisation, now: instantOf('2027-01-11T09:00') },
    w000,
    subject,
  );
  const codes = (those: readonly { readonly code: string }[]) => those.map(({ code }) => code);

  it('are what the rows ask for here, not what a unit answers for all the time', () => {
    assert.deepEqual(codes(lines), ['FFS.inform-and-motivate', 'FFS.handle-case']);
    assert.ok(codes(consider).includes('FFS.detect-risk'));
    assert.ok(codes(consider).includes('SF.lead-outreach-and-motivation'));
  });

  it('can be ticked only where they are work', () => {
    assert.ok(lines.every(({ control }) => control === 'tick'));
    assert.ok(consider.filter(({ code }) => code.endsWith('.detect-risk')).every(({ control }) => control === 'none'));
  });
});
