import assert from 'node:assert/strict';
import { Refusal } from '../../../infra/local/refusal.ts';
import { firstPort, readSettings } from '../../../infra/local/settings.ts';

const refusedWith = (pattern: RegExp) => (error: unknown) =>
  error instanceof Refusal && error.exitCode === 10 && pattern.test(error.message);

describe('the settings of the local run', () => {
  it('remember in .local and begin at the usual port when nothing is said', () => {
    assert.deepEqual(readSettings([], '/project'), {
      all: false,
      with: [],
      fresh: false,
      port: firstPort,
      folder: '/project/.local',
    });
  });

  it('are read from what stands after npm start --', () => {
    assert.deepEqual(
      readSettings(
        ['--all', '--fresh', '--port', '4170', '--folder', '/elsewhere', '--with', 'eb-chef, admin'],
        '/project',
      ),
      {
        all: true,
        with: ['eb-chef', 'admin'],
        fresh: true,
        port: 4170,
        folder: '/elsewhere',
      },
    );
  });

  it('show how they are used when asked, and nothing is started', () => {
    assert.equal(readSettings(['--help', '--all'], '/project'), null);
  });

  for (const port of ['abc', '80', '65535', '-1', '3970.5', '']) {
    it(`refuse ${port === '' ? 'an empty port' : `port ${port}`} and say which there are`, () => {
      assert.throws(
        () => readSettings([`--port=${port}`], '/project'),
        refusedWith(/--port ska vara 0 eller ett heltal/),
      );
    });
  }

  it('refuse one that does not exist, by name, and list those that do', () => {
    assert.throws(() => readSettings(['--alll'], '/project'), refusedWith(/^Inställningen --alll går[^]*--fresh/));
  });

  it('refuse a window nobody has, and say which there are', () => {
    assert.throws(() => readSettings(['--with', 'eb-chef,kungen'], '/project'), refusedWith(/kungen[^]*eb-chef/));
  });

  it('refuse a stray word', () => {
    assert.throws(() => readSettings(['nu'], '/project'), refusedWith(/nu/));
  });
});
