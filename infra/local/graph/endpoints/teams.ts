// The few Teams calls beside the calendar: activity notifications are taken, channel and chat posts refused, since an
// application may only import messages there.
import { bodyOf } from '../call.ts';
import type { Call } from '../call.ts';
import { GraphFault, invalidProperty } from '../wire/answer.ts';
import type { Answer } from '../wire/answer.ts';
import { anything, list, readShape, text } from '../wire/read-shape.ts';

const shape = {
  name: 'SendActivityNotification',
  properties: {
    ...{ topic: anything, activityType: text, chainId: anything, previewText: anything, teamsAppId: text },
    ...{ templateParameters: list(anything), recipient: anything, iconId: text },
  },
};

/** 204; what was sent is in the recorded requests. */
export function sendActivityNotification(call: Call): Answer {
  const { topic, activityType } = readShape(shape, bodyOf(call));
  if (!topic || !activityType) throw invalidProperty('topic', 'topic and activityType are needed');
  return { status: 204 };
}

export function refuseMessage(): Answer {
  throw new GraphFault(
    403,
    'Forbidden',
    "Missing role permissions on the request. API requires one of 'Teamwork.Migrate.All'. A bot posts through the Bot Framework.",
  );
}
