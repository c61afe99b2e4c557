// Everything that leaves for Teams goes through here: send, change in place, and a new post in a channel.
import type { Activity } from 'botbuilder';
import type { BotAdapter, ConnectorClient } from './adapter.ts';
import { splitConversation, type Reference } from './incoming.ts';
import type { Message, Shown } from './turn.ts';

export type Shape = Message | { readonly text: string };

/** Each throws `CallFailed`, or what made it impossible to call at all. Nothing is tried twice. */
export interface Outlet {
  /** As a new message, in a channel in the thread of `root`. */
  send(to: Reference, shape: Shape, root: string | null): Promise<Shown>;
  /** Changes a message in place; `root` is its thread's post, in a channel. */
  change(to: Reference, activity: string, shape: Shape, root: string | null): Promise<void>;
  /** As a new post in a channel, never as a reply in some thread. */
  post(to: Reference, shape: Shape): Promise<Shown>;
}

export function createOutlet(adapter: BotAdapter): Outlet {
  async function conversations(to: Reference): Promise<ConnectorClient['conversations']> {
    return (await adapter.connector(to.serviceUrl)).conversations;
  }

  return {
    async send(to, shape, root) {
      const conversation = inThread(to.conversation, root);
      const api = await conversations(to);
      const { id } = await api.sendToConversation(conversation, activityOf(to, conversation, shape));
      return { conversation: to.conversation, activity: id };
    },
    async change(to, activity, shape, root) {
      const conversation = inThread(to.conversation, root);
      const api = await conversations(to);
      await api.updateActivity(conversation, activity, { ...activityOf(to, conversation, shape), id: activity });
    },
    async post(to, shape) {
      const api = await conversations(to);
      const { id, activityId } = await api.createConversation({
        isGroup: true,
        bot: { id: to.bot, name: '' },
        ...(to.tenant === null ? {} : { tenantId: to.tenant }),
        channelData: { channel: { id: to.conversation }, ...(to.tenant === null ? {} : { tenant: { id: to.tenant } }) },
        activity: activityOf(to, to.conversation, shape) as Activity,
      });
      // Teams names the new thread, `19:…;messageid=ROOT`, where one would expect the post's own id.
      const { rootMessage } = splitConversation(id);
      return {
        conversation: to.conversation,
        activity: rootMessage ?? splitConversation(activityId).rootMessage ?? activityId,
      };
    },
  };
}

function inThread(conversation: string, root: string | null): string {
  return root === null ? conversation : `${conversation};messageid=${root}`;
}

export const cardType = 'application/vnd.microsoft.card.adaptive';

function activityOf(to: Reference, conversation: string, shape: Shape): Partial<Activity> {
  return {
    type: 'message',
    channelId: 'msteams',
    from: { id: to.bot, name: '' },
    conversation: { id: conversation } as Activity['conversation'],
    ...(to.user === null ? {} : { recipient: { id: to.user, name: '' } }),
    ...('card' in shape
      ? { summary: shape.summary, attachments: [{ contentType: cardType, content: shape.card }] }
      : { text: shape.text, textFormat: 'plain' }),
  };
}
