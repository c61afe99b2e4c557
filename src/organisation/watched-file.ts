// The file while the product runs: read again when told to, and kept as it was when what is there now does not hold.
import type { Organisation } from '../domain/organisation.ts';
import { OrganisationError, readOrganisation } from './organisation-file.ts';

export interface WatchedFile {
  organisation(): Organisation;
  /** What is wrong with the file as it stands; empty when it is the one in use. */
  problems(): readonly string[];
  /** Reads it again. @returns what came of it */
  reload(): 'same' | 'changed' | 'refused';
}

/** @throws OrganisationError when the first reading fails: without an organisation nothing is started */
export function watchedFile(file: string, readFrom: (file: string) => Organisation = readOrganisation): WatchedFile {
  let organisation = readFrom(file);
  let problems: readonly string[] = [];
  return {
    organisation: () => organisation,
    problems: () => problems,
    reload() {
      try {
        const next = readFrom(file);
        problems = [];
        if (JSON.stringify(next) === JSON.stringify(organisation)) return 'same';
        organisation = next;
        return 'changed';
      } catch (error) {
        if (!(error instanceof OrganisationError)) throw error;
        ({ problems } = error);
        return 'refused';
      }
    },
  };
}
