// What has been changed beside the organisation's file. Rows are only added; the store has no way to alter one.
import type { KeptChange, OrganisationChanges } from '../organisation/ports.ts';
import { numberIn, textIn, type Database, type Row } from './database.ts';

export function createOrganisationChanges(database: Database): OrganisationChanges {
  return {
    async all() {
      return (await database.all('select * from organisation_changes order by revision')).map(changeOf);
    },
    add: (changes) =>
      database.transaction(async (session) => {
        const [row] = await session.all('select coalesce(max(revision), 0) as last from organisation_changes');
        const last = row === undefined ? 0 : Number(row['last']);
        if (changes.some(({ revision }, index) => revision !== last + index + 1)) return false;
        for (const { revision, at, by, place, value, fileWas } of changes) {
          await session.run(
            'insert into organisation_changes (revision, made_at, actor, place, value, file_was) values ($1, $2, $3, $4, $5, $6)',
            [revision, at, by, place, value, fileWas],
          );
        }
        return true;
      }),
  };
}

function changeOf(row: Row): KeptChange {
  return {
    revision: numberIn(row, 'revision'),
    at: numberIn(row, 'made_at'),
    by: textIn(row, 'actor'),
    place: textIn(row, 'place'),
    value: textIn(row, 'value'),
    fileWas: textIn(row, 'file_was'),
  };
}
