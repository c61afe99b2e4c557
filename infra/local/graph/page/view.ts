// What /_view gives the page.

interface Wall {
  readonly dateTime: string;
  readonly timeZone: string;
}

export interface Invited {
  readonly emailAddress: { readonly name: string; readonly address: string };
  readonly status: { readonly response: string };
  readonly proposedNewTime?: { readonly start: Wall; readonly end: Wall };
}

/** An event of one mailbox, as Graph answers it, in Swedish wall time. */
export interface ShownEvent {
  readonly id: string;
  readonly mailbox: string;
  readonly subject: string;
  readonly start: Wall;
  readonly end: Wall;
  readonly isAllDay: boolean;
  readonly isCancelled: boolean;
  readonly isOrganizer: boolean;
  readonly sensitivity: string;
  readonly type: string;
  readonly body: { readonly content: string };
  readonly location: { readonly displayName: string };
  readonly onlineMeeting: object | null;
  readonly organizer: { readonly emailAddress: { readonly name: string } };
  readonly responseStatus: { readonly response: string };
  readonly attendees: readonly Invited[];
}

export interface ShownFault {
  readonly id: string;
  readonly do: string;
  readonly status?: number;
  readonly match?: { readonly method?: string; readonly path?: string };
}

export interface ShownMailbox {
  readonly address: string;
  readonly name: string;
}

export interface View {
  readonly now: string;
  readonly mailboxes: readonly ShownMailbox[];
  readonly events: readonly ShownEvent[];
  readonly faults: readonly ShownFault[];
  readonly requests: readonly { readonly method: string; readonly url: string; readonly at: string }[];
}
