import { existsSync } from 'node:fs';
import path from 'node:path';
import { exitCodes } from './exit-codes.mjs';
import { Refusal } from './refusal.mjs';

const wantedMajor = 24;

/**
 * The Node that runs the project's TypeScript: the one running now when it is new enough, else the one npm installed.
 * @param {string} root the project's folder
 * @returns {string} path of an executable
 */
export function findNode(root) {
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const shipped = path.join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', binary);
  if (existsSync(shipped)) return shipped;
  throw new Refusal(
    exitCodes.noNode24,
    `Node ${wantedMajor} saknas: den här datorn har ${process.versions.node}, och ${path.relative(root, shipped)} finns inte. ` +
      `Kör npm ci utan --omit=optional, eller installera Node ${wantedMajor} själv.`,
  );
}
