// The real Playground, with a bot that only takes note of what it hears.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import os from 'node:os';
import { installFor } from '../../../infra/local/playground/install.ts';
import { startPlayground, type Playground } from '../../../infra/local/playground/process.ts';
import { Refusal } from '../../../infra/local/refusal.ts';
import { channelOf, personalChatOf, seatsFor, userIdOf } from '../../../infra/local/seats.ts';
import { temporaryFolder, type TemporaryFolder } from './folder.ts';

const [anna] = seatsFor(false) as [ReturnType<typeof seatsFor>[number]];
const chat = encodeURIComponent(personalChatOf(anna));

/** What the bot hears, as far as it is looked at. */
interface Activity {
  readonly type: string;
  readonly from: { readonly aadObjectId: string };
  readonly conversation: { readonly id: string };
  readonly serviceUrl: string;
  readonly channelId: string;
  readonly channelData: { readonly team: { readonly id: string } };
}

interface Told {
  readonly action: string;
  readonly actionConversationId: string;
  readonly message: { readonly messageId: string; readonly text: string };
}

describe('a Playground of the local run', () => {
  let folder: TemporaryFolder;
  let bot: Server;
  let botUrl: string;
  let heard: Activity[];
  let gone: string[];
  let playground: Playground;

  before(async () => {
    folder = temporaryFolder();
    heard = [];
    gone = [];
    bot = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        if (request.method === 'POST') heard.push(JSON.parse(text));
        response.end();
      });
    });
    bot.listen(0, '127.0.0.1');
    await once(bot, 'listening');
    botUrl = `http://127.0.0.1:${(bot.address() as AddressInfo).port}`;
    playground = await start(0);
  });
  after(async () => {
    await playground.stop();
    bot.closeAllConnections();
    bot.close();
    folder.remove();
  });

  const start = (port: number) =>
    startPlayground({
      seat: anna,
      folder: folder.at('vux'),
      port,
      botUrl,
      serviceUrl: 'http://127.0.0.1:9/vux/',
      compiled: folder.at('compiled'),
      onGone: (how) => gone.push(how),
    });

  async function send(path: string, body: object, method = 'POST'): Promise<{ id: string; messageId: string }> {
    const response = await fetch(`${playground.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    assert.ok(response.ok, `${path} ${response.status}`);
    return response.text().then((text) => (text.startsWith('{') ? JSON.parse(text) : {}));
  }

  const says = (text: string) =>
    send(`/_connector/v3/conversations/${chat}/activities`, { type: 'message', text, from: { id: '28:kvarbo' } });

  /** What a page does that is loaded: connects, asks for the configuration, opens the chat. */
  async function page(): Promise<{ readonly told: Told[]; load(): Promise<void>; close(): Promise<void> }> {
    const told: Told[] = [];
    const stream = new WebSocket(`${playground.url.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
    stream.addEventListener('message', ({ data }) => told.push(JSON.parse(String(data))));
    await new Promise((resolve) => stream.addEventListener('open', resolve, { once: true }));
    return {
      told,
      async load() {
        await fetch(`${playground.url}/_internal/v1/config`);
        await send(`/_debug/conversation/${chat}/installation`, {});
      },
      async close() {
        stream.close();
        await once(stream, 'close'); // the Playground fails a call that it cannot tell a page that is leaving
      },
    };
  }

  async function until(what: () => boolean): Promise<void> {
    while (!what()) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  it('listens on this machine alone', async () => {
    const { port } = new URL(playground.url);
    const outside = Object.values(os.networkInterfaces())
      .flat()
      .filter((one) => one !== undefined && !one.internal && one.family === 'IPv4')
      .map((one) => one!.address);
    for (const host of ['::1', '127.0.0.2', ...outside]) {
      const event = await new Promise((resolve) => {
        const socket = connect({ host, port: Number(port) });
        for (const name of ['connect', 'error']) {
          socket.once(name, () => {
            socket.destroy();
            resolve(name);
          });
        }
      });
      assert.equal(event, 'error', host);
    }
  });

  it('lets its page fetch nothing from elsewhere', async () => {
    const response = await fetch(playground.url);
    assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'self'/);
  });

  it('tells the bot of the installation in her chat, under her own ids and the address to answer to', async () => {
    heard.length = 0;
    await installFor(anna, playground.url);
    await until(() => heard.some(({ type }) => type === 'installationUpdate'));
    const activity = heard.find(({ type }) => type === 'installationUpdate')!;
    assert.deepEqual(
      [activity.from.aadObjectId, activity.conversation.id, activity.serviceUrl, activity.channelId],
      [anna.person.id, personalChatOf(anna), 'http://127.0.0.1:9/vux/', 'msteams'],
    );
  });

  it('passes a written mention on from the channel', async () => {
    heard.length = 0;
    const channel = encodeURIComponent(channelOf(anna));
    await send(`/_conversation/v1/conversations/${channel}/messages`, {
      from: { id: userIdOf(anna.person) },
      text: '<at>Kvarbo</at> koppla VUX',
      textFormat: 'plain',
      mentions: [{ mentioned: { id: '28:kvarbo' }, text: '<at>Kvarbo</at>' }],
    });
    await until(() => heard.some(({ type }) => type === 'message'));
    assert.equal(heard.find(({ type }) => type === 'message')!.channelData.team.id, channelOf(anna));
  });

  it('tells a page that is loaded what was said before, as it stands now, once', async () => {
    const { id } = await says('först');
    await send(`/_connector/v3/conversations/${chat}/activities/${id}`, { type: 'message', text: 'ändrat' }, 'PUT');
    const mine = await send(`/_conversation/v1/conversations/${chat}/messages`, {
      from: { id: userIdOf(anna.person) },
      text: 'Mina ärenden',
      textFormat: 'plain',
    });
    const loaded = await page();
    await loaded.load();
    await until(() => loaded.told.some(({ message }) => message.messageId === mine.messageId));
    await send(`/_debug/conversation/${chat}/installation`, {});
    await says('sist');
    await until(() => loaded.told.some(({ message }) => message.text === 'sist'));
    const texts = loaded.told.filter(({ actionConversationId }) => actionConversationId === personalChatOf(anna));
    assert.deepEqual(
      texts.map(({ action, message }) => [action, message.text]),
      [
        ['createMessage', 'ändrat'],
        ['createMessage', 'Mina ärenden'],
        ['createMessage', 'sist'],
      ],
    );
    await loaded.close();
  });

  it('tells a page that only connects again nothing twice', async () => {
    const again = await page();
    await says('medan');
    await until(() => again.told.some(({ message }) => message.text === 'medan'));
    await send(`/_debug/conversation/${chat}/installation`, {});
    await says('efteråt');
    await until(() => again.told.some(({ message }) => message.text === 'efteråt'));
    assert.deepEqual(
      again.told.map(({ message }) => message.text),
      ['medan', 'efteråt'],
    );
    await again.close();
  });

  it('does not come up on another port than the one it was given', async () => {
    const { port } = new URL(playground.url);
    await assert.rejects(start(Number(port)), (error) => error instanceof Refusal && error.exitCode === 17);
    assert.deepEqual(gone, []);
  });

  it('is told of when it ends by itself, and not when it is stopped', async () => {
    const other = await start(0);
    process.kill(other.pid, 'SIGKILL');
    await until(() => gone.length > 0);
    assert.deepEqual(gone, ['SIGKILL']);
    gone.length = 0;
    const third = await start(0);
    await third.stop();
    assert.throws(() => process.kill(third.pid, 0));
    assert.deepEqual(gone, []);
  });
});
