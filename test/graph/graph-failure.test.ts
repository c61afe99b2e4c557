import assert from 'node:assert/strict';
import fc from 'fast-check';
import { failureOutcome, graphFailureCodes, retryTime } from '../../src/graph/graph-failure.ts';
import type { Attempted } from '../../src/graph/graph-failure.ts';
import type { GraphFailure } from '../../src/graph/client.ts';
import { effort } from '../effort.ts';

const now = Date.UTC(2027, 0, 11, 8);
const read: Attempted = { effect: 'read', names: 'mailbox' };
const write: Attempted = { effect: 'write', names: 'mailbox' };
const writeEvent: Attempted = { effect: 'write', names: 'event' };

function error(status: number, more: Partial<Extract<GraphFailure, { answer: 'error' }>> = {}): GraphFailure {
  return { answer: 'error', status, code: null, retryAfter: null, existingEvent: null, ...more };
}

const short = (failure: GraphFailure, attempted: Attempted) => {
  const outcome = failureOutcome(failure, attempted, now);
  return 'code' in outcome ? `${outcome.outcome} ${outcome.code}` : outcome.outcome;
};

describe('a failed write', () => {
  const table: readonly (readonly [string, GraphFailure, string])[] = [
    ['without an answer', { answer: 'none' }, 'unknown calendarSilent'],
    ['never sent for want of a token', { answer: 'noToken' }, 'again calendarSignIn'],
    ['400', error(400, { code: 'ErrorPropertyValidationFailure' }), 'refused calendarRefused'],
    ['401', error(401, { code: 'InvalidAuthenticationToken' }), 'again calendarSignIn'],
    ['403', error(403, { code: 'ErrorAccessDenied' }), 'refused calendarDenied'],
    ['404', error(404, { code: 'ErrorInvalidUser' }), 'refused mailboxUnknown'],
    ['408', error(408), 'unknown calendarDown'],
    ['409', error(409, { code: 'ErrorIrresolvableConflict' }), 'again calendarConflict'],
    ['409 that may have saved', error(409, { code: 'ConcurrentItemSave' }), 'unknown calendarConflict'],
    ['412', error(412, { code: 'ErrorIrresolvableConflict' }), 'again calendarConflict'],
    ['415', error(415), 'refused calendarRefused'],
    ['429', error(429, { code: 'TooManyRequests' }), 'again calendarBusy'],
    ['500', error(500, { code: 'ErrorInternalServerError' }), 'unknown calendarDown'],
    ['502', error(502), 'unknown calendarDown'],
    ['503', error(503), 'unknown calendarDown'],
    ['503 with a time to come back', error(503, { retryAfter: '5' }), 'again calendarBusy'],
    [
      '503 that may have saved',
      error(503, { code: 'ConcurrentItemSave', retryAfter: '5' }),
      'unknown calendarConflict',
    ],
    ['504', error(504), 'unknown calendarDown'],
    ['507', error(507), 'unknown calendarDown'],
    ['a redirect', error(302), 'unknown calendarUnreadable'],
  ];
  for (const [name, failure, expected] of table) {
    it(`${name} is ${expected}`, () => assert.equal(short(failure, write), expected));
  }
});

describe('a failed read', () => {
  it('is never unknown, because it changes nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 599 }),
        fc.constantFrom(null, 'ConcurrentItemSave', 'ErrorItemNotFound', 'constructor'),
        fc.option(fc.string()),
        (status, code, retryAfter) => {
          assert.notEqual(failureOutcome(error(status, { code, retryAfter }), read, now).outcome, 'unknown');
        },
      ),
      { numRuns: effort(200, 5000) },
    );
    assert.equal(short({ answer: 'none' }, read), 'again calendarSilent');
    assert.equal(short(error(500), read), 'again calendarDown');
  });
});

describe('a missing event', () => {
  it('is told from a missing mailbox', () => {
    assert.equal(short(error(404, { code: 'ErrorItemNotFound' }), writeEvent), 'refused eventGone');
    assert.equal(short(error(410), writeEvent), 'refused eventGone');
    assert.equal(short(error(404, { code: 'ErrorInvalidUser' }), writeEvent), 'refused mailboxUnknown');
  });
});

describe('every failure', () => {
  it('comes to one of the listed codes, and never to done', () => {
    const failures = fc.oneof(
      fc.constant<GraphFailure>({ answer: 'none' }),
      fc.constant<GraphFailure>({ answer: 'noToken' }),
      fc
        .record({
          status: fc.integer({ min: 300, max: 599 }),
          code: fc.option(fc.string()),
          retryAfter: fc.option(fc.string()),
        })
        .map(({ status, ...more }) => error(status, more)),
    );
    fc.assert(
      fc.property(failures, fc.constantFrom(read, write, writeEvent), (failure, attempted) => {
        const outcome = failureOutcome(failure, attempted, now);
        assert.ok(outcome.outcome === 'again' || outcome.outcome === 'refused' || outcome.outcome === 'unknown');
        assert.ok((graphFailureCodes as readonly string[]).includes(outcome.code));
        if (outcome.outcome === 'again' && outcome.at !== null) assert.ok(outcome.at >= now);
      }),
      { numRuns: effort(300, 10_000) },
    );
  });
});

describe('Retry-After', () => {
  it('is read as seconds', () => {
    assert.equal(retryTime('7', now), now + 7000);
    assert.equal(retryTime(' 0 ', now), now);
  });

  it('is read as a date', () => {
    assert.equal(retryTime('Mon, 11 Jan 2027 08:02:00 GMT', now), now + 120_000);
  });

  it('is now when its date has passed', () => {
    assert.equal(retryTime('Mon, 11 Jan 2027 07:00:00 GMT', now), now);
  });

  it('is not believed beyond an hour', () => {
    assert.equal(retryTime('999999999', now), now + 3_600_000);
  });

  it('says nothing when it is absent or neither', () => {
    assert.equal(retryTime(null, now), null);
    assert.equal(retryTime('soon', now), null);
    assert.equal(retryTime('', now), null);
  });
});
