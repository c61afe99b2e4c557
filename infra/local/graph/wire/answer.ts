// What goes over the wire: requests as the core sees them, answers, and Graph's error envelope.

/** One request. `url` is path and query from `/v1.0` on; header names are lower case; `text` is the raw body, '' when absent. */
export interface GraphRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Echoed as `request-id`; made by the edge, because the core has no randomness. */
  readonly requestId: string;
}

/** `body` undefined means no body (202, 204). */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Receivers that must answer a validation token before the answer stands; `undo` takes the change back if not. */
  readonly handshake?: { readonly urls: readonly string[]; readonly undo: () => void };
}

interface FaultExtras {
  /** Instance annotations inside the error object, such as `@event.existingEventId`. */
  readonly annotations?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** What was wrong, for the person reading the log; goes into `details`. */
  readonly target?: string;
  readonly reason?: string;
}

/** A refusal. Thrown before anything is changed, so a refused request leaves no trace. */
export class GraphFault extends Error {
  readonly status: number;
  readonly code: string;
  readonly extras: FaultExtras;

  constructor(status: number, code: string, message: string, extras: FaultExtras = {}) {
    super(message);
    this.name = 'GraphFault';
    this.status = status;
    this.code = code;
    this.extras = extras;
  }
}

/** The envelope every Graph error answer has. `now` in epoch milliseconds. */
export function faultAnswer(fault: GraphFault, request: GraphRequest, now: number): Answer {
  const { annotations, headers, reason, target } = fault.extras;
  const error = {
    code: fault.code,
    message: fault.message,
    ...annotations,
    ...(reason === undefined ? {} : { details: [{ code: fault.code, message: reason, target: target ?? null }] }),
    innerError: {
      date: new Date(now).toISOString().slice(0, 19),
      'request-id': request.requestId,
      'client-request-id': request.headers['client-request-id'] ?? request.requestId,
    },
  };
  return { status: fault.status, ...(headers === undefined ? {} : { headers }), body: { error } };
}

export const invalidProperty = (target: string, reason: string): GraphFault =>
  new GraphFault(400, 'ErrorPropertyValidationFailure', 'At least one property failed validation.', { target, reason });

export const unreadable = (message: string): GraphFault => new GraphFault(400, 'RequestBodyRead', message);

export const itemNotFound = (): GraphFault =>
  new GraphFault(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');

export const cannotComplete = (why: string): GraphFault =>
  new GraphFault(400, 'ErrorInvalidRequest', `Your request can't be completed. ${why}`);
