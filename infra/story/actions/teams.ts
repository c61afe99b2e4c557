// What is typed to the bot.
import { need, may, type ActionShape } from './field.ts';

export const teamsActions = {
  bindChannel: {
    about: 'Kopplar enhetens kanal genom att skriva i den.',
    inCase: false,
    fields: {
      unit: may('unit', 'enheten; annars den egna'),
      channel: may('unit', 'i vilken enhets kanal; annars enhetens egen'),
    },
  },
  say: {
    about: 'Skriver till boten, i den egna chatten eller i en kanal.',
    inCase: false,
    fields: {
      text: need('text', 'det hon skriver; {A} blir ärendets referens', 'message'),
      channel: may('unit', 'i den enhetens kanal'),
    },
  },
} satisfies Readonly<Record<string, ActionShape>>;
