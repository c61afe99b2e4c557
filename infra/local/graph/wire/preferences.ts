// The Prefer header, and what is answered in Preference-Applied.
import { requireZone } from '../model/zones.ts';

export interface Preferences {
  /** Zone of start and end in answers; UTC unless asked for. */
  readonly timeZone: string;
  readonly textBody: boolean;
  readonly immutableIds: boolean;
  readonly maxPageSize: number | undefined;
  /** Value of Preference-Applied, '' when nothing was asked for. */
  readonly applied: string;
}

/** Reads `Prefer`. Unknown preferences are ignored, as RFC 7240 says. Throws on an unknown zone. */
export function readPreferences(header: string | undefined): Preferences {
  const found = new Map<string, string>();
  for (const match of (header ?? '').matchAll(/([\w.-]+)\s*=\s*("([^"]*)"|[^,;\s]+)/g)) {
    found.set((match[1] ?? '').toLowerCase(), match[3] ?? match[2] ?? '');
  }
  const applied: string[] = [];
  const timeZone = found.get('outlook.timezone');
  if (timeZone !== undefined) {
    requireZone(timeZone);
    applied.push(`outlook.timezone="${timeZone}"`);
  }
  const bodyType = found.get('outlook.body-content-type');
  if (bodyType !== undefined) applied.push(`outlook.body-content-type="${bodyType}"`);
  const immutableIds = found.get('idtype')?.toLowerCase() === 'immutableid';
  if (immutableIds) applied.push('IdType="ImmutableId"');
  const pageSize = Number(found.get('odata.maxpagesize') ?? NaN);
  const maxPageSize = Number.isInteger(pageSize) && pageSize > 0 ? pageSize : undefined;
  if (maxPageSize !== undefined) applied.push(`odata.maxpagesize=${String(maxPageSize)}`);
  return {
    timeZone: timeZone ?? 'UTC',
    textBody: bodyType?.toLowerCase() === 'text',
    immutableIds,
    maxPageSize,
    applied: applied.join(', '),
  };
}
