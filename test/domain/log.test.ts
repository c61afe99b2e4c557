import assert from 'node:assert/strict';
import { countsPage, createCounts, sinceLast } from '../../src/domain/counts.ts';
import { createLog, logCode, logCodeOf, logCodes, placeOf, type LogEvent } from '../../src/domain/log.ts';
import { faultTexts, KvarboError, type FaultCode } from '../../src/errors.ts';

const faultCodes = Object.keys(faultTexts) as FaultCode[];

describe('the log', () => {
  const lines: string[] = [];
  const log = createLog({ now: () => Date.UTC(2026, 2, 2, 8) }, (line) => lines.push(line));
  beforeEach(() => {
    lines.length = 0;
  });

  it('writes one JSON object a line: time, event and the fields given', () => {
    log('delivered', { ref: '7K3Q', kind: 'tellUnit', attempt: 1, ms: 20 });
    log('started');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      [
        { at: '2026-03-02T08:00:00.000Z', event: 'delivered', ref: '7K3Q', kind: 'tellUnit', attempt: 1, ms: 20 },
        { at: '2026-03-02T08:00:00.000Z', event: 'started' },
      ],
    );
  });

  it('does not write what is no reference as one', () => {
    log('delivered', { ref: 'Anna Andersson' });
    assert.ok(!lines[0]?.includes('Anna'));
  });

  it('writes nothing beside its own fields, whatever it is handed', () => {
    const handed = { ref: '7K3Q', text: 'hyresskuld hos Andersson' };
    log('delivered', handed);
    assert.ok(!lines[0]?.includes('Andersson'));
  });

  it('drops what does not fit its field, whoever cast it there, and counts what it dropped', () => {
    const counts = createCounts();
    const strict = createLog({ now: () => 0 }, (line) => lines.push(line), counts);
    const odd: object = {
      ref: 'Anna Andersson',
      kind: 'Storgatan 12',
      code: 'hyresskuld',
      ms: 'Andersson',
      count: Number.NaN,
      status: {},
      fault: '19800101-1234',
      where: 'src/Anna Andersson:1',
      text: 'Andersson',
      __proto__: { attempt: 'Andersson' },
    };
    strict('delivered', odd);
    strict('Andersson' as LogEvent);
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as unknown),
      [
        { at: '1970-01-01T00:00:00.000Z', event: 'delivered' },
        { at: '1970-01-01T00:00:00.000Z', event: 'other' },
      ],
    );
    const figures = counts.figures();
    assert.equal(figures.find(({ labels }) => labels['what'] === 'field')?.value, 9);
    assert.doesNotMatch(countsPage(figures), /Andersson|Storgatan|1980/);
  });

  it('says where in our source an error came from, and nothing of what it says', () => {
    const text = 'Anna Andersson\n    at file:///x/src/anna/andersson.ts:12:3';
    assert.equal(placeOf(new Error(text)), null, 'lines of the message are no places');
    const ours = new Error(text);
    ours.stack = `Error: ${text}\n    at decide (file:///app/src/casework/decide/decide.ts:40:9)\n    at file:///app/src/main.ts:1:1`;
    assert.equal(placeOf(ours), 'src/casework/decide/decide.ts:40');
    for (const nothing of ['Anna', null, undefined, {}, Object.assign(new Error(text), { stack: text })]) {
      assert.equal(placeOf(nothing), null);
    }
  });

  it('knows codes and turns every other text into one', () => {
    assert.equal(logCode('gaveUp'), 'gaveUp');
    assert.equal(logCode('Andersson'), 'other');
    assert.equal(logCodeOf(Object.assign(new Error('x'), { code: 'ECONNRESET' })), 'ECONNRESET');
    for (const odd of [new Error('text'), Object.assign(new Error('x'), { code: 'Andersson' }), 'text', undefined]) {
      assert.equal(logCodeOf(odd), 'fault');
    }
  });

  it('knows the code of every fault an operator meets', () => {
    for (const code of faultCodes) assert.equal(logCodeOf(new KvarboError(code)), code);
    assert.equal(new Set(logCodes).size, logCodes.length);
  });
});

describe('the counts', () => {
  it('are figures by labels from closed lists', () => {
    const counts = createCounts();
    counts.event('delivered');
    counts.event('delivered');
    counts.event('turnFault', 'calendarBusy');
    counts.turn(120);
    counts.turn(9_000);
    counts.turnedAway(401);
    counts.turnedAway(777);
    counts.dropped('console');
    const page = countsPage(counts.figures());
    for (const line of [
      'kvarbo_events_total{event="delivered",code="none"} 2',
      'kvarbo_events_total{event="turnFault",code="calendarBusy"} 1',
      'kvarbo_turn_seconds_bucket{le="0.1"} 0',
      'kvarbo_turn_seconds_bucket{le="0.25"} 1',
      'kvarbo_turn_seconds_bucket{le="+Inf"} 2',
      'kvarbo_turn_seconds_count 2',
      'kvarbo_turned_away_total{status="401"} 1',
      'kvarbo_turned_away_total{status="other"} 1',
      'kvarbo_dropped_total{what="console"} 1',
    ])
      assert.ok(page.split('\n').includes(line), `${line}\n${page}`);
  });

  it('tell what was turned away and dropped since they were asked last', () => {
    const counts = createCounts();
    const news = sinceLast(counts);
    counts.turnedAway(403);
    counts.dropped('console');
    counts.event('delivered');
    assert.deepEqual(
      news().map(({ labels, value }) => [labels, value]),
      [
        [{ status: '403' }, 1],
        [{ what: 'console' }, 1],
      ],
    );
    counts.turnedAway(403);
    counts.turnedAway(403);
    assert.deepEqual(
      news().map(({ value }) => value),
      [2],
    );
    assert.deepEqual(news(), []);
  });
});
