import assert from 'node:assert/strict';
import { helpView } from '../../src/cards/help.ts';
import { defaultTreservaPattern } from '../../src/intake/treserva-number.ts';
import { utterance } from '../../src/intake/utterance.ts';

describe('the help', () => {
  it('tells nothing to say that is not understood', () => {
    const treserva = { allowed: true, pattern: defaultTreservaPattern };
    const understood = helpView(true).commands.map(({ say }) => utterance(say, treserva).command);
    assert.deepEqual(understood, ['newNotice', 'myCases', 'find', 'bindChannel']);
  });

  it('says what is never to be written, and what becomes of what is', () => {
    assert.match(helpView(false).privacy, /Namn, personnummer och adresser/);
    assert.match(helpView(false).privacy, /sparas inte/);
    assert.match(helpView(false).privacy, /bilagor öppnar jag aldrig/);
  });
});
