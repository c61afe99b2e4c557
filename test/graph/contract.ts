// Microsoft's own contract for the endpoints, when the reference folder lies beside the project. Without it the checks
// that need it say so and are counted as pending.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Contract {
  checkRequest(method: string, url: string, body: unknown): string[];
  checkSemantics(method: string, url: string, body: unknown): string[];
}

const file = path.resolve(import.meta.dirname, '../../../shared/contracts/graph/validate.mjs');

export const contractIsHere = existsSync(file);
export const whyNotChecked = 'not checked: the reference folder with the Graph contract is not beside the project';

const contract = contractIsHere ? ((await import(pathToFileURL(file).href)) as Contract) : undefined;

/** What a request does against the contract; empty when it conforms, and when there is no contract to hold it to. */
export function contractFaults(method: string, url: string, body: unknown): readonly string[] {
  if (contract === undefined) return [];
  return [...contract.checkRequest(method, url, body), ...contract.checkSemantics(method, url, body)];
}
