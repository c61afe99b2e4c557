// The Teams link of an event: made by the service, carried in the body, lost when the body loses it.
import { hasTeamsBlock, withTeamsBlock } from './body-text.ts';
import type { Content } from './event.ts';
import { guidFor } from './state.ts';
import type { Mailbox } from './state.ts';

const tenant = guidFor('tenant');

/**
 * Content as the service keeps it. A mailbox without Teams gets an ordinary event and no error. `key` makes the link
 * the same however often the event is changed.
 */
export function withMeetingLink(content: Content, mailbox: Mailbox, key: string): Content {
  const wanted = content.isOnlineMeeting && mailbox.teams && content.onlineMeetingProvider !== 'skypeForConsumer';
  if (!wanted) return { ...content, isOnlineMeeting: false, onlineMeetingProvider: 'unknown', joinUrl: null };
  if (content.joinUrl !== null)
    return hasTeamsBlock(content.body.content, content.joinUrl) ? content : offline(content);
  const meeting = guidFor(`meeting ${key}`).replaceAll('-', '');
  const context = encodeURIComponent(JSON.stringify({ Tid: tenant, Oid: mailbox.guid }));
  const joinUrl = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${meeting}%40thread.v2/0?context=${context}`;
  const body = { ...content.body, content: withTeamsBlock(content.body.content, joinUrl) };
  return { ...content, body, isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness', joinUrl };
}

const offline = (content: Content): Content => ({
  ...content,
  isOnlineMeeting: false,
  onlineMeetingProvider: 'unknown',
  joinUrl: null,
});
