import assert from 'node:assert/strict';
import { faultTexts, KvarboError, type FaultCode } from '../src/errors.ts';

describe('faults an operator meets', () => {
  for (const code of Object.keys(faultTexts) as FaultCode[]) {
    it(`say in Swedish what to do about ${code}`, () => {
      const cause = new Error('engine text');
      const fault = new KvarboError(code, { cause });
      assert.equal(fault.code, code);
      assert.equal(fault.cause, cause);
      // Two sentences or more: what is wrong, and what to do.
      assert.match(fault.message, /^[A-ZÅÄÖ].+[.;] ?.+\.$/);
      assert.match(code, /^[a-z][A-Za-z]+$/);
    });
  }
});
