// Microsoft's own contract and examples, when the reference folder lies beside the project. Without it the checks that
// need it say so and are counted as pending, not as passed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Looseness {
  /** False leaves out the rules that only the prose, or the project, states. */
  readonly docs?: boolean;
  /** `lenient` takes enum members in any case, as the service does in requests. */
  readonly base?: 'graph' | 'lenient';
}

export interface Contract {
  readonly match: (method: string, url: string) => { readonly template: string } | null;
  readonly checkRequest: (method: string, url: string, body: unknown, how?: Looseness) => string[];
  readonly checkResponse: (method: string, url: string, status: number, body: unknown, how?: Looseness) => string[];
  readonly checkWebhook: (body: unknown) => string[];
  readonly checkSemantics: (method: string, url: string, body: unknown, now?: Date) => string[];
}

/** One of Microsoft's examples: a request, its answer, or both. */
export interface Fixture {
  readonly name: string;
  readonly request?: {
    readonly method: string;
    readonly url: string;
    readonly headers?: Record<string, string>;
    readonly body?: unknown;
  };
  readonly response?: { readonly status: number; readonly body?: unknown };
  readonly payload?: unknown;
}

const folder = path.resolve(import.meta.dirname, '../../../../shared/contracts/graph');
const checker = path.join(folder, 'validate.mjs');

export const whyNotChecked = 'not checked: the reference folder with the Graph contract is not beside the project';

export const contract = existsSync(checker) ? ((await import(pathToFileURL(checker).href)) as Contract) : undefined;

export function fixtures(): Fixture[] {
  const examples = path.join(folder, 'fixtures', 'docs-2021');
  return readdirSync(examples)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, ...(JSON.parse(readFileSync(path.join(examples, name), 'utf8')) as object) }));
}
