// What the launcher's own exit codes mean. A command's own code (0, 1, 2 …) is passed on untouched;
// 128 + n means ended by signal n, as shells have it.

export const exitCodes = Object.freeze({
  /** No such command; the message lists those there are. */
  unknownCommand: 64,
  /** package-lock.json is missing, unreadable, at odds with package.json, or a package did not match its checksum. */
  lockfileBroken: 65,
  /** The command's entry file is not there: the clone is incomplete. */
  entryMissing: 66,
  /** The package registry could not be reached. */
  noNetwork: 69,
  /** npm failed for another reason; its last lines are shown. */
  installFailed: 70,
  /** The project folder (or npm's cache) may not be written to. */
  noWritePermission: 73,
  /** The disk is full. */
  diskFull: 74,
  /** No Node 24 or later: neither the one running nor the one that npm installs. */
  noNode24: 75,
  /** The Node that started the launcher is older than 20 (written out in launch.mjs, which cannot import this file). */
  nodeTooOld: 76,
  /** `npm start` is the local run with open doors and never starts with NODE_ENV=production. */
  localRunInProduction: 77,
});
