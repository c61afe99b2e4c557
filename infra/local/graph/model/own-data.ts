// Data an application hangs on an event: extended properties, found by $filter, and open extensions.
import { GraphFault, invalidProperty } from '../wire/answer.ts';
import type { StoredEvent } from './event.ts';

type Properties = StoredEvent['properties'];
type Extension = StoredEvent['extensions'][number];

const propertyId = /^\w+ (\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\} (name \S.*|id 0x[0-9a-f]+)|0x[0-9a-f]+)$/i;

/** Throws 400 when an id is not `{type} {guid} Name {name}`, `{type} {guid} Id 0x…` or `{type} 0x…`. */
export function readExtendedProperties(given: readonly { id?: string | null; value?: string | null }[]): Properties {
  return given.map(({ id, value }) => {
    if (!id || !propertyId.test(id))
      throw invalidProperty('singleValueExtendedProperties', `not a property id: '${id ?? ''}'`);
    return { id, value: value ?? '' };
  });
}

export const samePropertyId = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `earlier` with the values of `given` set. */
export const mergeProperties = (earlier: Properties, given: Properties): Properties => [
  ...earlier.filter((one) => !given.some((other) => samePropertyId(one.id, other.id))),
  ...given,
];

const idPrefix = 'Microsoft.OutlookServices.OpenTypeExtension.';

/** An open extension as stored. Without a name the service fails with 500, and so does this. */
export function readExtension(given: { readonly extensionName?: string }): Extension {
  const { extensionName } = given;
  if (!extensionName) {
    throw new GraphFault(500, 'ErrorInternalServerError', 'An internal server error occurred. The operation failed.');
  }
  return { ...given, id: idPrefix + extensionName, extensionName };
}

/** Extensions are named with or without the service's prefix. */
export const goesByExtension = (extension: Extension, name: string): boolean =>
  [extension.id, extension.extensionName].some((one) => one.toLowerCase() === name.toLowerCase());

export const extensionAnswer = (extension: Extension): Record<string, unknown> => ({
  '@odata.type': '#microsoft.graph.openTypeExtension',
  ...extension,
});
