import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exitCodes } from './exit-codes.mjs';
import { Refusal } from './refusal.mjs';

/** @typedef {{ version?: string, integrity?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, link?: boolean }} Entry */

/**
 * Whether node_modules holds what package-lock.json says. npm's own record of what it installed
 * (node_modules/.package-lock.json) is the stamp: npm writes it last, so an interrupted install has none.
 * @param {string} root
 * @param {{ withoutDev: boolean }} wanted
 */
export function packagesMatchLock(root, { withoutDev }) {
  const wanted = readLock(root);
  const installed = readInstalled(root);
  return Object.entries(wanted).every(([place, entry]) => {
    // Optional packages are those of other platforms too: npm alone decides which belong here.
    if (place === '' || entry.optional || entry.devOptional || (withoutDev && entry.dev)) return true;
    const found = installed[place];
    return found !== undefined && found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * @param {string} root
 * @returns {Record<string, Entry>}
 */
function readLock(root) {
  try {
    return readPackages(path.join(root, 'package-lock.json'));
  } catch (cause) {
    throw new Refusal(
      exitCodes.lockfileBroken,
      `package-lock.json går inte att läsa (${cause instanceof Error ? cause.message : String(cause)}). ` +
        'Återställ den med git checkout package-lock.json.',
    );
  }
}

/**
 * @param {string} root
 * @returns {Record<string, Entry>}
 */
function readInstalled(root) {
  try {
    return readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  } catch {
    return {}; // none, or half of one: nothing is installed that can be trusted
  }
}

/** @param {string} file */
function readPackages(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof packages !== 'object' || packages === null) throw new Error('"packages" saknas');
  return packages;
}
