// A year of an organisation in virtual time, with everything going wrong now and then, and nothing lost, doubled or unsaid.
import assert from 'node:assert/strict';
import { simulate, type Report } from '../../infra/simulate/run.ts';
import { effort } from '../effort.ts';

const again = ({ seed, cases, days, faults }: Report['wanted']): string =>
  `npm run -s simulate -- --seed ${String(seed)} --cases ${String(cases)} --days ${String(days)} --faults ${String(faults)}`;

const seed = 20270104;

describe('a year of cases under faults', function () {
  this.timeout(effort(120_000, 1_200_000));

  it('ends with calendars that equal the bookings, and every promise kept or seen', async () => {
    const began = performance.now();
    const report = await simulate({ seed, cases: effort(10, 200), days: 365, faults: 0.05 });
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    assert.deepEqual(report.wrong, [], `again: ${again(report.wanted)}`);
    assert.equal(report.registered, effort(10, 200));
    // It must have been a year of something: meetings, posts, and every kind of fault.
    assert.ok(report.events > 0 && report.posts > 0 && report.ended > 0);
    assert.ok(Object.keys(report.faults).length >= 15, Object.keys(report.faults).join(', '));
    console.log(`      ${String(report.registered)} cases, seed ${String(seed)}: ${seconds} s`);
  });

  it('is the same year for the same seed, and another for another', async () => {
    const year = (seed: number): Promise<Report> => simulate({ seed, cases: 3, days: 90, faults: 0.05 });
    const [first, second, other] = [await year(5), await year(5), await year(6)];
    assert.deepEqual(second, first);
    assert.notEqual(other.fingerprint, first.fingerprint);
  });
});
