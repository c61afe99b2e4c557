// What has happened since the start, in figures. Labels come from closed lists alone, so no count can name anybody.
import { logCodes, logEvents, type LogCode, type LogEvent } from './log.ts';

/** field: something that did not fit its place in the log · console: what a library wrote to the console. */
export type Dropped = 'field' | 'console';

export interface Counts {
  event(event: LogEvent, code?: LogCode): void;
  /** A turn of the conversation was answered, after so many milliseconds. */
  turn(ms: number): void;
  /** A request was turned away with this HTTP status. */
  turnedAway(status: number): void;
  dropped(what: Dropped): void;
  figures(): readonly Figure[];
}

/** One line of the page of counts. */
export interface Figure {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Upper bounds, in seconds; Teams waits for five. */
const bounds = [0.05, 0.1, 0.25, 0.5, 1, 2, 4] as const;
const statuses = [400, 401, 403, 408, 413, 415, 429, 503] as const;

export function createCounts(): Counts {
  const counted = new Map<string, { readonly figure: Omit<Figure, 'value'>; value: number }>();
  const seen = new Set<string>([...logEvents, ...logCodes, 'field', 'console', ...statuses.map(String)]);

  function add(name: string, labels: Readonly<Record<string, string>>, by: number): void {
    const key = `${name} ${Object.values(labels).join(' ')}`;
    const row = counted.get(key) ?? { figure: { name, labels }, value: 0 };
    row.value += by;
    counted.set(key, row);
  }
  const closed = (label: string): string => (seen.has(label) ? label : 'other');

  return {
    event: (event, code) => {
      add('kvarbo_events_total', { event: closed(event), code: code === undefined ? 'none' : closed(code) }, 1);
    },
    turn: (ms) => {
      for (const bound of bounds) add('kvarbo_turn_seconds_bucket', { le: String(bound) }, ms <= bound * 1_000 ? 1 : 0);
      add('kvarbo_turn_seconds_bucket', { le: '+Inf' }, 1);
      add('kvarbo_turn_seconds_sum', {}, ms / 1_000);
      add('kvarbo_turn_seconds_count', {}, 1);
    },
    turnedAway: (status) => {
      add('kvarbo_turned_away_total', { status: closed(String(status)) }, 1);
    },
    dropped: (what) => {
      add('kvarbo_dropped_total', { what: closed(what) }, 1);
    },
    figures: () => [...counted.values()].map(({ figure, value }) => ({ ...figure, value })),
  };
}

/** Prometheus' text format, one figure a line. */
export function countsPage(figures: readonly Figure[]): string {
  return figures
    .map(({ name, labels, value }) => {
      const inside = Object.entries(labels).map(([label, text]) => `${label}="${text}"`);
      return `${name}${inside.length === 0 ? '' : `{${inside.join(',')}}`} ${String(value)}\n`;
    })
    .join('');
}

/** Gives, each time it is asked, what was turned away and dropped since it was asked last. */
export function sinceLast(counts: Counts): () => readonly Figure[] {
  const before = new Map<string, number>();
  return () =>
    counts.figures().flatMap((figure) => {
      if (figure.name !== 'kvarbo_turned_away_total' && figure.labels['what'] !== 'console') return [];
      const key = `${figure.name} ${Object.values(figure.labels).join(' ')}`;
      const value = figure.value - (before.get(key) ?? 0);
      before.set(key, figure.value);
      return value > 0 ? [{ ...figure, value }] : [];
    });
}
