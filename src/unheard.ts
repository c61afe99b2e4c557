// What goes past the log: libraries that write to the console, errors nobody listens for. Neither may say what it wants.
import { sinceLast, type Counts } from './domain/counts.ts';
import { logCodeOf, placeOf, type Log } from './domain/log.ts';

/** How often what was dropped and turned away is told, milliseconds. */
const tellMs = 60_000;

/**
 * From now on the console writes nothing (it is counted), and an error that nobody hears ends the process with its code and place
 * alone: what was promised is in the database, and the platform begins the process anew.
 * @param exitCode what a process that fell ends with
 */
export function hearTheUnheard(log: Log, counts: Counts, exitCode: number): void {
  const drop = (): void => {
    counts.dropped('console');
  };
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const) console[name] = drop;
  // Node's own warnings hold what the library that gave them wrote.
  process.removeAllListeners('warning');
  process.on('warning', drop);
  const fall = (error: unknown): void => {
    log('crashed', { code: logCodeOf(error), where: placeOf(error) });
    process.exit(exitCode);
  };
  process.on('uncaughtException', fall);
  process.on('unhandledRejection', fall);

  const news = sinceLast(counts);
  setInterval(() => {
    for (const { labels, value } of news()) {
      if (labels['status'] === undefined) log('consoleDropped', { count: value });
      else log('turnRejected', { status: Number(labels['status']), count: value });
    }
  }, tellMs).unref();
}
