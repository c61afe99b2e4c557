import assert from 'node:assert/strict';
import {
  checkHost,
  checkIdentity,
  mayAnswerAt,
  teamsServiceUrls,
  type BotAuth,
  type BotIdentity,
} from '../../src/teams/bot-auth.ts';
import { anna, startBot, tenantId, type Bot } from './bot.ts';
import { startSignatures, type Signatures } from './signatures.ts';

const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const appId = 'b0700000-0000-4000-8000-000000000000';

describe('a bot with an identity', () => {
  let signatures: Signatures;
  let bot: Bot;
  let asked: number;
  let authorization: string;
  const claims = (over: object = {}): object => {
    const seconds = Math.floor(performance.timeOrigin / 1_000);
    return {
      iss: 'https://api.botframework.com',
      aud: appId,
      serviceurl: serviceUrl,
      nbf: seconds - 600,
      exp: seconds + 6_000,
      ...over,
    };
  };
  beforeEach(async () => {
    asked = 0;
    signatures = await startSignatures();
    const { openIdMetadata } = signatures;
    bot = await startBot({
      auth: { type: 'SingleTenant', appId, tenantId, password: 'hemlig', openIdMetadata },
      handlers: { text: async () => ((asked += 1), null) },
      headers: () => (authorization === '' ? {} : { Authorization: authorization }),
    });
  });
  afterEach(async () => {
    await bot.close();
    await signatures.close();
  });
  const send = (over: object = {}) => bot.connector.sendActivity(anna, { text: 'hej', serviceUrl, ...over });

  it('listens to the Teams service, by its signature', async () => {
    authorization = signatures.sign(claims());
    assert.deepEqual(await send(), { status: 200, body: null });
    assert.equal(asked, 1);
  });

  const quietly = async (work: () => Promise<void>): Promise<void> => {
    const { error } = console; // the library tells the console about every bad signature
    console.error = () => undefined;
    try {
      await work();
    } finally {
      console.error = error;
    }
  };
  const others: Readonly<Record<string, () => string>> = {
    'no signature': () => '',
    'a word': () => 'Bearer släpp-in-mig',
    'another scheme': () => `Basic ${Buffer.from('a:b').toString('base64')}`,
    'a stranger’s key': () => signatures.sign(claims(), 'stranger'),
    'a signature for another bot': () => signatures.sign(claims({ aud: 'b0700000-0000-4000-8000-000000000001' })),
    'a signature for another address': () => signatures.sign(claims({ serviceurl: 'https://evil.example/' })),
    'an old signature': () => signatures.sign(claims({ exp: 1_700_000_000 })),
    'a signature of another issuer': () => signatures.sign(claims({ iss: 'https://evil.example' })),
    'a signature of the library’s test tool': () =>
      signatures.sign(
        claims({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: appId }),
      ),
    'a signature of another bot': () =>
      signatures.sign(
        claims({ iss: `https://sts.windows.net/${tenantId}/`, ver: '1.0', tid: tenantId, appid: 'annan' }),
      ),
  };
  for (const [name, header] of Object.entries(others)) {
    it(`turns away with 401 and no word: ${name}`, () =>
      quietly(async () => {
        authorization = header();
        assert.deepEqual(await send(), { status: 401, body: null });
        assert.equal(asked, 0);
        assert.deepEqual(bot.rejected, [401]);
      }));
  }

  it('follows the service when it changes its key, and believes the old one no more', () =>
    quietly(async () => {
      const old = signatures.sign(claims({ exp: 4_000_000_000 }));
      authorization = old;
      assert.equal((await send()).status, 200);
      signatures.roll();
      const { now } = Date;
      // The library asks for the keys again when it meets an unknown one, once an hour at most.
      Date.now = () => now() + 61 * 60_000;
      try {
        authorization = signatures.sign(claims({ exp: 4_000_000_000 }));
        assert.equal((await send()).status, 200);
        authorization = old;
        assert.equal((await send()).status, 401);
        assert.equal(asked, 2);
      } finally {
        Date.now = now;
      }
    }));

  it('turns away with 403 what the service signed for another organisation or another channel', async () => {
    authorization = signatures.sign(claims());
    const elsewhere = { tenant: { id: '00000000-0000-4000-8000-000000000000' } };
    assert.deepEqual(await send({ channelData: elsewhere }), { status: 403, body: null });
    assert.deepEqual(await send({ channelId: 'webchat' }), { status: 403, body: null });
    assert.deepEqual(await send({ channelId: 'AseChannel' }), { status: 403, body: null });
    assert.deepEqual(await send({ type: 'invoke', name: 'task/fetch', channelData: elsewhere }), {
      status: 403,
      body: null,
    });
    assert.equal(asked, 0);
  });

  it('turns away with 403 a signed activity whose answers would go somewhere else', async () => {
    const elsewhere = 'https://smba.trafficmanager.net.evil.example/';
    authorization = signatures.sign(claims({ serviceurl: elsewhere }));
    assert.deepEqual(await send({ serviceUrl: elsewhere }), { status: 403, body: null });
    assert.equal(asked, 0);
  });
});

describe('who may start a bot', () => {
  const identity: BotIdentity = { type: 'SingleTenant', appId, tenantId, password: 'hemlig' };
  it('refuses one that believes anybody anywhere but on 127.0.0.1', () => {
    checkHost({ type: 'none' }, '127.0.0.1');
    checkHost(identity, '0.0.0.0');
    for (const host of ['0.0.0.0', '::', '', 'localhost', '::1', '10.0.0.4']) {
      assert.throws(() => checkHost({ type: 'none' }, host), { name: 'KvarboError', code: 'teamsAnonymousOnNetwork' });
    }
  });

  it('refuses an empty app id, which the library takes for "believe anybody", and any other half of an identity', () => {
    const refused = (auth: BotAuth, code: string): void => {
      assert.throws(() => checkIdentity(auth), { name: 'KvarboError', code });
    };
    checkIdentity(identity);
    checkIdentity({ ...identity, type: 'UserAssignedMSI', password: null });
    for (const empty of ['', '  ']) {
      refused({ ...identity, appId: empty }, 'teamsAppIdMissing');
      refused({ ...identity, tenantId: empty }, 'teamsTenantMissing');
      refused({ ...identity, password: empty }, 'teamsPasswordMissing');
    }
    refused({ ...identity, password: null }, 'teamsPasswordMissing');
  });

  it('is asked before anything listens', async () => {
    await assert.rejects(startBot({ auth: { ...identity, appId: '' } }), { code: 'teamsAppIdMissing' });
  });
});

describe('where answers may go', () => {
  it('is Teams, over TLS, and nowhere that looks like it', () => {
    const identity: BotAuth = { type: 'UserAssignedMSI', appId, tenantId, password: null };
    for (const good of [
      'https://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net/teams',
      'https://SMBA.trafficmanager.net',
    ]) {
      assert.ok(mayAnswerAt(good, teamsServiceUrls, identity), good);
    }
    for (const bad of [
      'http://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net:8443/',
      'https://smba.trafficmanager.net.evil.example/',
      'https://evil.example/smba.trafficmanager.net/',
      'https://smba.trafficmanager.net@evil.example/',
      'https://user:pw@smba.trafficmanager.net/',
      'http://127.0.0.1:56150/',
      'file:///etc/passwd',
      'smba.trafficmanager.net',
      '',
    ]) {
      assert.ok(!mayAnswerAt(bad, teamsServiceUrls, identity), bad);
    }
  });

  it('may be this machine, for a bot without identity', () => {
    for (const url of ['http://localhost:56150/_connector', 'http://127.0.0.1:1/', 'http://[::1]:1/']) {
      assert.ok(mayAnswerAt(url, [], { type: 'none' }), url);
    }
    assert.ok(!mayAnswerAt('http://127.0.0.1.evil.example/', [], { type: 'none' }));
  });

  it('stays so for the part of an address that a list names', () => {
    const auth: BotAuth = { type: 'none' };
    assert.ok(mayAnswerAt('https://smba.example/emea', ['https://smba.example/emea/'], auth));
    assert.ok(!mayAnswerAt('https://smba.example/emeaX', ['https://smba.example/emea/'], auth));
  });
});
