import assert from 'node:assert/strict';
import { instantOf } from '../../src/domain/time.ts';
import { dayFrom, longDateTime, momentFrom, shortDate, shortDateTime } from '../../src/swedish/dates.ts';

describe('days and times in Swedish', () => {
  it('writes a time as it stands in a letter', () => {
    assert.equal(longDateTime('2027-01-20T10:00'), 'onsdag 20 januari kl. 10.00');
    assert.equal(longDateTime('2027-05-06T08:05'), 'torsdag 6 maj kl. 08.05');
  });

  it('writes a time short, without full stops after the month', () => {
    assert.equal(shortDateTime('2027-01-20T10:00'), 'ons 20 jan 10:00');
    assert.equal(shortDate('2027-09-04'), 'lör 4 sep');
    assert.equal(shortDate('2027-03-29'), 'mån 29 mars');
  });

  it('calls the nearest days by name', () => {
    assert.equal(dayFrom('2027-01-20', '2027-01-20'), 'i dag');
    assert.equal(dayFrom('2027-02-01', '2027-01-31'), 'i morgon');
    assert.equal(dayFrom('2027-01-22', '2027-01-20'), 'fre 22 jan');
  });

  it('leaves out the day of a moment today, on both sides of the change to summer time', () => {
    assert.equal(momentFrom(instantOf('2027-03-28T01:30'), '2027-03-28'), '01:30');
    assert.equal(momentFrom(instantOf('2027-03-28T03:30'), '2027-03-28'), '03:30');
    assert.equal(momentFrom(instantOf('2027-03-27T23:59'), '2027-03-28'), 'lör 27 mars 23:59');
  });
});
