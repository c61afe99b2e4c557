// The conversation: what is typed, what is pressed, and being met for the first time.
import { say } from '../../swedish/outgoing.ts';
import type { TurnHandlers } from '../turn.ts';
import type { HandlerParts } from './parts.ts';
import { pressed } from './pressed.ts';
import { typed, welcome } from './typed.ts';

export function createHandlers(parts: HandlerParts): TurnHandlers {
  return {
    text: (turn, text, attachments) => typed(parts, turn, text, attachments),
    card: (turn, data) => pressed(parts, turn, data),
    opened: (turn) => welcome(parts, turn),
    added: async (turn) => ({ text: await addedToTeam(parts, turn.conversation) }),
  };
}

/** In a channel that is bound already there is nothing more to do. */
async function addedToTeam({ conversations, organisation }: HandlerParts, channel: string): Promise<string> {
  const bound = await conversations.unitOfChannel(channel);
  const unit = organisation().units.find((each) => each.id === bound);
  return unit === undefined
    ? 'Kvarbo är här. Skriv @Kvarbo koppla och enhetens namn, så kommer enhetens påminnelser hit.'
    : say({ text: 'K1', unit: unit.kind });
}
