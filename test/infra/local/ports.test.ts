import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { checkPorts, portsFrom } from '../../../infra/local/ports.ts';
import { Refusal } from '../../../infra/local/refusal.ts';
import { seatsFor } from '../../../infra/local/seats.ts';

const seats = seatsFor(true);

describe('the ports of the local run', () => {
  let other: Server;
  let taken: number;

  beforeEach(async () => {
    other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    taken = (other.address() as AddressInfo).port;
  });
  afterEach(async () => {
    other.close();
    await once(other, 'close');
  });

  it('are one row, a door each', () => {
    const ports = portsFrom(4170, seats);
    const all = [ports.page, ports.calendars, ports.bot, ports.teams, ...ports.seats.values()];
    assert.deepEqual(
      all,
      all.map((_, place) => 4170 + place),
    );
    assert.equal(ports.seats.size, seats.length);
  });

  it('that are taken are named with their door and with the setting that moves them', async () => {
    await assert.rejects(checkPorts(portsFrom(taken, seats), seats), (error) => {
      assert.ok(error instanceof Refusal);
      assert.equal(error.exitCode, 11);
      assert.match(error.message, new RegExp(`${taken} \\(startsidan\\)`));
      assert.match(error.message, /--port/);
      return true;
    });
  });

  it('name the person whose window it is', async () => {
    const ports = portsFrom(taken - 4, seats);
    await assert.rejects(checkPorts(ports, seats), new RegExp(`${taken} \\(Anna Vikstens fönster\\)`));
  });

  it('are not looked for when any will do', async () => {
    await checkPorts(portsFrom(0, seats), seats);
  });
});
