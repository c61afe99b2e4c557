// The least that answers a pressed button with a card through teams-ai: no data, no rules, one finished card for everybody.
import { readFileSync } from 'node:fs';
import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import { bareServer } from './bare-server.ts';
import { measured } from './measured.ts';

/** A file with the verb to be answered and the card's JSON; written once the product has made that card. */
const [cardFile = ''] = process.argv.slice(2);
let finished: Record<string, unknown> | undefined;

const adapter = new TeamsAdapter({ MicrosoftAppId: '' });
const application = new Application({ adapter, startTypingTimer: false });
application.adaptiveCards.actionExecute(['tick', 'undo'], async () => {
  finished ??= JSON.parse(readFileSync(cardFile, 'utf8')) as Record<string, unknown>;
  return finished as never;
});
measured(
  await bareServer((request, response) =>
    adapter.process(request, response, async (context) => {
      await application.run(context);
    }),
  ),
);
