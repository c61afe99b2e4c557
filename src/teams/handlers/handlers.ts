// The conversation: what is typed, what is pressed, and being met for the first time.
import type { TurnHandlers } from '../turn.ts';
import type { HandlerParts } from './parts.ts';
import { pressed } from './pressed.ts';
import { typed, welcome } from './typed.ts';

export function createHandlers(parts: HandlerParts): TurnHandlers {
  return {
    text: (turn, text, attachments) => typed(parts, turn, text, attachments),
    card: (turn, data) => pressed(parts, turn, data),
    opened: (turn) => welcome(parts, turn),
    added: async () => ({
      text: 'Kvarbo är här. Skriv @Kvarbo koppla och enhetens namn, så kommer enhetens påminnelser hit.',
    }),
  };
}
