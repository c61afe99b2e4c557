import assert from 'node:assert/strict';
import { logCodes } from '../../src/domain/log.ts';
import { graphFailureCodes } from '../../src/graph/graph-failure.ts';
import { failureCodes, failureSentence } from '../../src/swedish/failures.ts';

describe('swedish/failures', () => {
  it('every code a calendar or Teams may give has its own words, and says what happens next', () => {
    const teams = ['teamsBusy', 'teamsDown', 'teamsSilent', 'teamsSignIn', 'teamsRefused', 'teamsTooBig'];
    const promises = ['channelNotBound', 'personNotReached', 'gaveUp', 'gaveUpUnknown', 'notRecorded'];
    assert.deepEqual([...failureCodes].sort(), [...graphFailureCodes, ...teams, ...promises, 'moveNotNow'].sort());
  });

  it('every one of them is known to the log', () => {
    assert.deepEqual(
      failureCodes.filter((code) => !(logCodes as readonly string[]).includes(code)),
      [],
    );
  });

  it('a code nobody has given words is still answered', () => {
    assert.match(failureSentence('somethingNew'), /^Det gick inte än\./);
  });
});
