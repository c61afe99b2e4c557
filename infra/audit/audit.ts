// npm run audit -- verify | review: whether anything has been changed past the program, and who has had a unit's cases before her.
import { asCommand, CommandMistake } from './kept-database.ts';
import { review } from './review.ts';
import { verifyCommand } from './verify.ts';

const usage = [
  'Användning: audit verify [--database <adress>] [--heads <fil eller mapp>]',
  'audit review <enhet> [--since <ÅÅÅÅ-MM-DD>] [--database <adress>] [--organisation <fil>]',
].join(' | ');

await asCommand(async ([command, ...given]) => {
  switch (command) {
    case 'verify':
      return verifyCommand(given);
    case 'review':
      return review(given);
    case undefined:
      throw new CommandMistake(usage);
    default:
      throw new CommandMistake(`Okänt kommando. ${usage}`);
  }
});
