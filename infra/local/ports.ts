// Which door has which port, and whether they are free.
import { createServer } from 'node:net';
import { Refusal } from './refusal.ts';
import type { Seat } from './seats.ts';

/** 0 stands for any free port. */
export interface Ports {
  readonly page: number;
  readonly calendars: number;
  readonly bot: number;
  readonly teams: number;
  readonly seats: ReadonlyMap<string, number>;
}

/** One row from the first on, so that one setting moves them all. */
export function portsFrom(first: number, seats: readonly Seat[]): Ports {
  const at = (place: number): number => (first === 0 ? 0 : first + place);
  return {
    page: at(0),
    calendars: at(1),
    bot: at(2),
    teams: at(3),
    seats: new Map(seats.map((seat, index) => [seat.key, at(4 + index)])),
  };
}

/** @throws Refusal naming every port that is taken */
export async function checkPorts(ports: Ports, seats: readonly Seat[]): Promise<void> {
  const doors = [
    { what: 'startsidan', port: ports.page },
    { what: 'kalendrarna', port: ports.calendars },
    { what: 'boten', port: ports.bot },
    { what: 'vägen till Teams', port: ports.teams },
    ...seats.map((seat) => ({ what: `${seat.person.name}s fönster`, port: ports.seats.get(seat.key) ?? 0 })),
  ];
  const free = await Promise.all(doors.map(({ port }) => isFree(port)));
  const taken = doors.filter((_, index) => !free[index]);
  if (taken.length === 0) return;
  const named = taken.map(({ what, port }) => `  ${String(port)} (${what})`).join('\n');
  throw new Refusal(
    'portTaken',
    `Ett annat program använder redan ${taken.length === 1 ? 'porten' : 'portarna'}\n${named}\n` +
      'Stäng det, eller välj en annan rad av portar: npm start -- --port 4170',
  );
}

function isFree(port: number): Promise<boolean> {
  if (port === 0) return Promise.resolve(true);
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
