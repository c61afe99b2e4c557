// The Playground installs the bot when a chat is first opened in a browser. Here it is there from the start, as where an
// administrator has installed it for everybody.
import type { Seat } from '../seats.ts';
import { personalChatOf } from '../seats.ts';
import { ownHeader } from './chat-memory.ts';

/** The bot is told of the installation in her one-to-one chat. */
export async function installFor(seat: Seat, playgroundUrl: string): Promise<void> {
  const chat = encodeURIComponent(personalChatOf(seat));
  const response = await fetch(`${playgroundUrl}/_debug/conversation/${chat}/installation`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [ownHeader]: '1' },
    body: '{}',
  });
  if (!response.ok) throw new Error(`installing for ${seat.key}: ${String(response.status)}`);
}
