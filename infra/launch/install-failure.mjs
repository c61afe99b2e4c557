import { exitCodes } from './exit-codes.mjs';
import { Refusal } from './refusal.mjs';

const shownLines = 12;

/** What npm says, in order of what is most specific, and what we say instead. */
const kinds = [
  {
    pattern: /\b(ENOSPC|EDQUOT)\b/,
    exitCode: exitCodes.diskFull,
    message: 'Disken är full. Frigör ungefär 1 GB och kör kommandot igen.',
  },
  {
    pattern: /\b(EACCES|EPERM|EROFS)\b/,
    exitCode: exitCodes.noWritePermission,
    message:
      'Du får inte skriva i projektets mapp (eller i npm:s cache). Ändra rättigheterna eller lägg projektet någon annanstans.',
  },
  {
    pattern: /\b(EUSAGE|EJSONPARSE|EINTEGRITY|ELOCKVERIFY)\b/,
    exitCode: exitCodes.lockfileBroken,
    message:
      'package-lock.json stämmer inte med package.json eller med paketen. Återställ båda med git checkout package.json package-lock.json.',
  },
  {
    pattern:
      /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR|E50[0-9])\b/,
    exitCode: exitCodes.noNetwork,
    message:
      'Paketen gick inte att hämta: paketregistret svarar inte. Kontrollera nätet (och eventuell proxy) och kör kommandot igen.',
  },
];

/**
 * Turns npm's output into one sentence and one exit code; npm's last lines follow, since they name the package or the file.
 * @param {string} output everything npm wrote
 */
export function explainInstallFailure(output) {
  // Only npm's own error lines count: a package called "enotfound" in a warning is not a failure.
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!)|^spawn /.test(line));
  const kind = kinds.find(({ pattern }) => pattern.test(lines.join('\n')));
  const tail = (lines.length > 0 ? lines : output.trim().split('\n'))
    .slice(0, shownLines)
    .map((line) => `  ${line}`)
    .join('\n');
  return new Refusal(
    kind?.exitCode ?? exitCodes.installFailed,
    `${kind?.message ?? 'Paketen gick inte att hämta. npm säger:'}\n${tail}`,
  );
}
