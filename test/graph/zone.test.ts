import assert from 'node:assert/strict';
import { graphTime, localTimeOf, spanOf } from '../../src/graph/zone.ts';
import { instantOf } from '../../src/domain/time.ts';

const zone = 'W. Europe Standard Time';

describe('time as Graph writes it', () => {
  it('is wall time without offset, with a Windows zone', () => {
    assert.deepEqual(graphTime('2027-01-20T10:00'), { dateTime: '2027-01-20T10:00:00', timeZone: zone });
  });

  it('is read with any number of decimals', () => {
    assert.equal(localTimeOf({ dateTime: '2027-01-20T10:00:00.0000000', timeZone: zone }), '2027-01-20T10:00');
    assert.equal(localTimeOf({ dateTime: '2027-01-20T10:00:00', timeZone: zone }), '2027-01-20T10:00');
  });

  it('is moved to Stockholm when the service answers in UTC all the same', () => {
    assert.equal(localTimeOf({ dateTime: '2027-01-20T09:00:00.0000000', timeZone: 'UTC' }), '2027-01-20T10:00');
    assert.equal(localTimeOf({ dateTime: '2027-07-20T08:00:00.0000000', timeZone: 'UTC' }), '2027-07-20T10:00');
  });

  it('is not guessed at in any other zone or form', () => {
    for (const time of [
      { dateTime: '2027-01-20T10:00:00', timeZone: 'Pacific Standard Time' },
      { dateTime: '2027-01-20T10:00:00+01:00', timeZone: zone },
      { dateTime: '2027-01-20', timeZone: zone },
      { dateTime: '2027-01-20T10:00:00' },
      { timeZone: zone },
      '2027-01-20T10:00:00',
      null,
      undefined,
    ]) {
      assert.equal(localTimeOf(time), undefined);
    }
  });
});

describe('the span of a meeting', () => {
  it('has its end by the clock on the wall', () => {
    assert.equal(spanOf('2027-03-29T09:00', 60)?.end, '2027-03-29T10:00');
    assert.equal(spanOf('2027-03-27T23:30', 60)?.end, '2027-03-28T00:30');
  });

  it('lasts as long as it should over the change of the clocks', () => {
    const spring = spanOf('2027-03-28T01:00', 120);
    assert.deepEqual(spring, {
      from: instantOf('2027-03-28T01:00'),
      until: instantOf('2027-03-28T01:00') + 120 * 60_000,
      end: '2027-03-28T04:00',
    });
    assert.equal(spanOf('2027-10-31T01:30', 180)?.end, '2027-10-31T03:30');
  });

  it('is nothing when it starts or ends in an hour that does not exist or exists twice', () => {
    assert.equal(spanOf('2027-03-28T02:30', 60), null);
    assert.equal(spanOf('2027-10-31T02:30', 60), null);
    assert.equal(spanOf('2027-10-31T01:30', 60), null);
  });
});
