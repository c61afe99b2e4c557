// The address that opens a chat with a colleague in Teams.

/** `mailbox` is the user principal name; nothing of the case goes into the address. */
export function chatUrl(mailbox: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(mailbox)}`;
}
