import assert from 'node:assert/strict';
import { ConfigError, readConfig, type Environment } from '../src/config.ts';

const whole: Environment = {
  KVARBO_DATABASE: 'sqlite:/data/kvarbo.db',
  KVARBO_ORGANISATION: '/data/organisation.json',
  MicrosoftAppId: '6f1c0b5e-2222-4333-8444-5555a5555555',
  MicrosoftAppTenantId: '0d9a3b7c-2222-4333-8444-5555a5555555',
};
const secret = 'Kj8~bq1TzQ_wM4hQ';

function problemsOf(over: Environment): readonly string[] {
  try {
    readConfig({ ...whole, ...over });
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const refused: readonly (readonly [string, Environment])[] = [
  ['no tenant', { MicrosoftAppTenantId: '' }],
  ['a tenant that is nobody’s', { MicrosoftAppTenantId: '00000000-0000-0000-0000-000000000000' }],
  ['no app id, which would be "believe anybody"', { MicrosoftAppId: '' }],
  ['an app id that is nobody’s', { MicrosoftAppId: '00000000-0000-0000-0000-000000000000' }],
  ['a bot type without authentication', { MicrosoftAppType: 'none' }],
  ['a bot of many tenants', { MicrosoftAppType: 'MultiTenant' }],
  ['an address of Teams over http', { KVARBO_SERVICE_URLS: 'http://smba.trafficmanager.net/' }],
  ['one such among others', { KVARBO_SERVICE_URLS: 'https://smba.trafficmanager.net/, http://localhost:1/' }],
  ['Graph over http', { KVARBO_GRAPH_URL: 'http://graph.microsoft.com' }],
  ['a secret that anybody would try', { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'changeme' }],
  ['a short secret', { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'Kj8~bq1' }],
  ['a secret of one letter', { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'xxxxxxxxxxxxxxxx' }],
  ['PostgreSQL on another machine without TLS', { KVARBO_DATABASE: `postgres://kvarbo:${secret}@db.example/kvarbo` }],
  ['… with TLS that checks nothing', { KVARBO_DATABASE: `postgres://k:${secret}@db.example/k?sslmode=no-verify` }],
  ['… with TLS if it happens to be there', { KVARBO_DATABASE: `postgres://k:${secret}@db.example/k?sslmode=prefer` }],
  ['… named beside the address', { KVARBO_DATABASE: `postgres://k:${secret}@localhost/k?host=db.example` }],
  ['PostgreSQL with its usual password', { KVARBO_DATABASE: 'postgres://postgres:postgres@localhost/kvarbo' }],
  ['a database that is forgotten at the next start', { KVARBO_DATABASE: 'sqlite::memory:' }],
  ['a pattern of Treserva numbers that a name fits', { KVARBO_TRESERVA_PATTERN: '.+' }],
  ['certificates that are not checked', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }],
  ['a debugger’s door', { NODE_OPTIONS: '--max-old-space-size=512 --inspect=0.0.0.0' }],
  ['Node writing requests out', { NODE_DEBUG: 'http' }],
  ['libraries writing requests out', { DEBUG: '*' }],
  ['the identity library writing requests out', { AZURE_LOG_LEVEL: 'verbose' }],
];

describe('weak settings', () => {
  for (const [what, over] of refused) {
    it(`are refused at start with one line that names the setting: ${what}`, () => {
      const problems = problemsOf(over);
      assert.equal(problems.length, 1, problems.join('\n'));
      const names = Object.keys(over);
      assert.ok(
        names.some((name) => problems[0]?.startsWith(`${name} `)),
        problems[0],
      );
      assert.match(problems[0] ?? '', /\.$/);
      const long = Object.values(over).filter((value) => (value ?? '').length > 8 && !names.includes(value ?? ''));
      for (const value of long.filter((value) => value !== 'SingleTenant'))
        assert.ok(!problems[0]?.includes(value ?? ''));
    });
  }

  it('do not stand in the way of those that are as they should be', () => {
    for (const over of [
      {},
      { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: secret },
      { KVARBO_DATABASE: `postgres://kvarbo:${secret}@db.example/kvarbo?sslmode=verify-full` },
      { KVARBO_DATABASE: 'postgres://kvarbo@localhost/kvarbo' },
      { KVARBO_DATABASE: `postgres://kvarbo:${secret}@127.0.0.1:5432/kvarbo` },
      { KVARBO_DATABASE: 'postgres:///kvarbo?host=/var/run/postgresql' },
      { KVARBO_TRESERVA_PATTERN: '[0-9]{4}-[0-9]{3,6}' },
      { NODE_OPTIONS: '--max-old-space-size=512' },
      { AZURE_LOG_LEVEL: 'error' },
    ])
      assert.deepEqual(problemsOf(over), []);
  });
});
