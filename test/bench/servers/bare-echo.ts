// The first program of every botbuilder tutorial: says back what was typed, as a message through the connector.
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } from 'botbuilder';
import { bareServer } from './bare-server.ts';
import { measured } from './measured.ts';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: '' }));
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(MessageFactory.text(context.activity.text));
  await next();
});
measured(await bareServer((request, response) => adapter.process(request, response, (context) => bot.run(context))));
