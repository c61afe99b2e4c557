import assert from 'node:assert/strict';
import { welcomeView } from '../../src/cards/welcome.ts';
import { list } from './drawn.ts';

describe('the welcome', () => {
  it('counts her own cases, and those that are late', () => {
    assert.equal(welcomeView(list).myCases, 'Mina ärenden (4, varav 1 sent)');
    assert.equal(welcomeView(null).myCases, 'Mina ärenden');
  });
});
