// What a verification can find. Each names the case and, where it is about one, the row.
import type { Chained } from './chain.ts';

export interface At {
  readonly ref: string;
  readonly table: Chained;
  /** Place in the chain; null for a row that has none. */
  readonly place: number | null;
  /** Number among the case's history; null for an entry of access. */
  readonly seq: number | null;
}

export type Finding =
  /** The row does not give the hash it bears: a field of it was changed, or it stands where another stood. */
  | ({ readonly found: 'rowChanged' } & At)
  /** Places in the chain that no row holds, both ends included. */
  | { readonly found: 'rowsMissing'; readonly ref: string; readonly from: number; readonly to: number }
  /** A row beside another at the same place, or without a place: put in from outside. */
  | ({ readonly found: 'rowInserted' } & At)
  /** The chain ends elsewhere than its head says: rows were cut off or added, or the head was changed. */
  | { readonly found: 'headDiffers'; readonly ref: string; readonly place: number }
  /** Rows or a case without a chain. */
  | { readonly found: 'chainMissing'; readonly ref: string }
  /** The case is not what its history makes of it, or its columns are not what it says. */
  | { readonly found: 'caseDiffers'; readonly ref: string; readonly fields: readonly string[] }
  /** A chain or rows of a case that is not there and was not erased. */
  | { readonly found: 'caseMissing'; readonly ref: string }
  /** The database ends before a head that was kept outside it. */
  | { readonly found: 'tailCut'; readonly ref: string; readonly place: number }
  /** Another row stands where a head was kept: the chain was written anew. */
  | { readonly found: 'chainRewritten'; readonly ref: string; readonly place: number }
  /** The mark of an erasure was changed, or nothing outside the database knows of it. */
  | { readonly found: 'erasureChanged' | 'erasureNotKept'; readonly ref: string; readonly place: number };
