import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { openClock } from '../../../infra/local/clock.ts';
import { Refusal } from '../../../infra/local/refusal.ts';
import { temporaryFolder, type TemporaryFolder } from './folder.ts';

describe('the clock of the local run', () => {
  let folder: TemporaryFolder;
  let machine = 1_000_000;
  const open = () => openClock(folder.at('clock.json'), () => machine);

  beforeEach(() => {
    folder = temporaryFolder();
    machine = 1_000_000;
  });
  afterEach(() => folder.remove());

  it('is the machine’s until it is moved', () => {
    const clock = open();
    assert.equal(clock.now(), 1_000_000);
    machine += 5;
    assert.equal(clock.now(), 1_000_005);
  });

  it('goes on from where it was moved to', () => {
    const clock = open();
    clock.moveTo(2_000_000);
    machine += 7;
    assert.equal(clock.now(), 2_000_007);
  });

  it('is not moved back', () => {
    const clock = open();
    clock.moveTo(2_000_000);
    assert.throws(() => clock.moveTo(1_999_999), RangeError);
    assert.equal(clock.now(), 2_000_000);
  });

  it('stands still while the machine’s clock is set back', () => {
    const clock = open();
    clock.moveTo(2_000_000);
    machine -= 500;
    assert.equal(clock.now(), 2_000_000);
  });

  it('is as far ahead after a restart, also when the machine’s clock has been set back meanwhile', () => {
    open().moveTo(2_000_000);
    machine += 10;
    assert.equal(open().now(), 2_000_010);
    machine -= 5_000;
    assert.equal(open().now(), 2_000_000);
  });

  for (const text of ['', '{', 'null', '{"shift":"much"}']) {
    it(`refuses a file that holds ${text === '' ? 'nothing' : text}, naming it`, () => {
      writeFileSync(folder.at('clock.json'), text);
      assert.throws(
        open,
        (error) => error instanceof Refusal && error.exitCode === 16 && /clock\.json/.test(error.message),
      );
    });
  }
});
