import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';

const schemas = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')),
  'json-schemas',
);

/**
 * Judges a manifest or localisation file by the schema it names, without a network: Microsoft's package carries them.
 * @returns Microsoft's sentences, empty when all is well
 */
export async function schemaProblems(json: { readonly $schema?: unknown }): Promise<string[]> {
  const place = typeof json.$schema === 'string' ? /\/json-schemas\/(.+)$/.exec(json.$schema)?.[1] : undefined;
  if (!place) return ['$schema saknas eller pekar inte på Microsofts scheman'];
  const file = path.join(schemas, place);
  if (!existsSync(file)) return [`schemat ${place} finns inte i @microsoft/app-manifest`];
  type Validate = typeof AppManifestUtils.validateAgainstSchema;
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Parameters<Validate>[1];
  return AppManifestUtils.validateAgainstSchema(json as unknown as Parameters<Validate>[0], schema);
}
