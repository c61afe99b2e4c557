const controller = new AbortController();

/** Aborted when somebody ends the run: Ctrl-C, a signal, a closed terminal. */
export const interruption: AbortSignal = controller.signal;

export function listenForInterruption(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      controller.abort(signal);
    });
  }
}
