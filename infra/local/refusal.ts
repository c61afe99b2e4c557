// Why the local run does not start: a Swedish sentence for the person at the terminal and an exit code of its own.

/** docs/local-run.md lists them; the launcher's own begin at 64. */
export const localExitCodes = {
  badSetting: 10,
  portTaken: 11,
  alreadyRunning: 12,
  notWritable: 13,
  databaseUnusable: 14,
  databaseNewer: 15,
  stateUnreadable: 16,
  playgroundFailed: 17,
  diskFull: 18,
} as const;

export class Refusal extends Error {
  readonly exitCode: number;

  constructor(kind: keyof typeof localExitCodes, message: string, options?: { readonly cause: unknown }) {
    super(message, options);
    this.name = 'Refusal';
    this.exitCode = localExitCodes[kind];
  }
}
