import assert from 'node:assert/strict';
import { ConfigError, readConfig, settings, type Environment } from '../src/config.ts';

const id = '11111111-2222-3333-4444-555555555555';
const password = 'Kj8~bq1TzQ_wM4hQ';
const whole: Environment = {
  KVARBO_DATABASE: 'sqlite:/data/kvarbo.db',
  KVARBO_ORGANISATION: '/data/organisation.json',
  MicrosoftAppId: id,
  MicrosoftAppTenantId: id,
};

function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('config', () => {
  it('needs a database, an organisation and an identity, and takes the rest as they usually are', () => {
    const config = readConfig(whole);
    assert.equal(config.port, 3978);
    assert.equal(config.holdMs, 30_000);
    assert.deepEqual(config.serviceUrls, ['https://smba.trafficmanager.net/']);
    assert.equal(config.treserva.allowed, false);
  });

  it('reports every fault at once, each by the name of its setting', () => {
    const problems = problemsOf({ PORT: 'many', MicrosoftAppType: 'MultiTenant', KVARBO_TRESERVA_PATTERN: '(' });
    for (const name of [
      'KVARBO_DATABASE',
      'KVARBO_ORGANISATION',
      'MicrosoftAppId',
      'MicrosoftAppTenantId',
      'PORT',
      'MicrosoftAppType',
      'KVARBO_TRESERVA_PATTERN',
    ]) {
      assert.ok(
        problems.some((problem) => problem.startsWith(`${name} `)),
        name,
      );
    }
  });

  it('never repeats a value, which may be a secret', () => {
    const secret = 'hemligt-värde';
    for (const { name } of settings) {
      assert.ok(
        problemsOf({ ...whole, [name]: secret }).every((problem) => !problem.includes(secret)),
        name,
      );
    }
  });

  it('wants a password with SingleTenant and none with a managed identity', () => {
    assert.equal(problemsOf({ ...whole, MicrosoftAppType: 'SingleTenant' }).length, 1);
    assert.equal(problemsOf({ ...whole, MicrosoftAppPassword: password }).length, 1);
    assert.deepEqual(problemsOf({ ...whole, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: password }), []);
  });
});
