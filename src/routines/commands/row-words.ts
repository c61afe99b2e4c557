// Words for what stands beside a row: how binding it is, and where in its section.
import type { Row, Strength } from '../routine.ts';

export const strengthWord: Readonly<Record<Strength, string>> = {
  must: 'ska',
  should: 'bör',
  may: 'kan',
  'must-not': 'får inte',
  info: 'upplysning',
};

export function placeOf({ paragraph, sentence }: Row): string {
  return `stycke ${paragraph}${sentence === undefined ? '' : `, mening ${sentence}`}`;
}
