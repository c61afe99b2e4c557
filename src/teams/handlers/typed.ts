// What somebody wrote. The text is read into a command and goes no further.
import { welcomeCard, welcomeView } from '../../cards/welcome.ts';
import { helpCard, helpView } from '../../cards/help.ts';
import type { PersonId } from '../../domain/organisation.ts';
import { utterance } from '../../intake/utterance.ts';
import { say } from '../../swedish/outgoing.ts';
import type { Reply, Turn } from '../turn.ts';
import { admitted, isAdministrator, strangerCardOf } from './admission.ts';
import { refusedBeside } from './allowed-in.ts';
import { openGlass } from './break-glass.ts';
import { bindChannel } from './bind-channel.ts';
import { myCases, openFound } from './my-cases.ts';
import { startNotice } from './notice.ts';
import { openDialogues } from './dialogue.ts';
import { openAbsence } from './organisation-leave.ts';
import { openOrganisation } from './organisation-units.ts';
import type { HandlerParts } from './parts.ts';
import { openReview } from './review-access.ts';
import { commandAsks } from './verb-rights.ts';
import { attachment, message, notUnderstood, personalText, ways } from './says.ts';

export async function typed(parts: HandlerParts, turn: Turn, text: string, attachments: number): Promise<Reply> {
  const command = utterance(text, parts.treserva);
  // Cases are spoken of in one-to-one chat only; a channel is everybody's.
  if (turn.place !== 'personal') {
    return command.command === 'bindChannel'
      ? bindChannel(parts, turn, command.unitWord)
      : { text: say({ text: 'K2' }) };
  }
  const person = await admitted(parts, turn);
  if (person === null) return strangerCardOf(parts.organisation());
  if (attachments > 0) return attachment;
  const refused = refusedBeside(parts, person, commandAsks[command.command]);
  if (refused !== null) return refused;
  switch (command.command) {
    case 'newNotice':
      return startNotice(parts, person);
    case 'myCases':
      return myCases(parts, person, command.filter, 0);
    case 'help':
      return help(parts, person);
    case 'organisation':
      return openOrganisation(parts, person);
    case 'dialogues':
      return openDialogues(parts, person);
    case 'absence':
      return openAbsence(parts, person, person);
    case 'reviewAccess':
      return openReview(parts, person);
    case 'breakGlass':
      return openGlass(parts, person, command.ref);
    case 'find':
      return openFound(parts, person, command.text);
    case 'bindChannel':
      return message(
        'Koppla en kanal',
        ['Skriv det i enhetens kanal i stället: @Kvarbo koppla och enhetens namn.'],
        ways,
      );
    case 'unknown':
      return command.personal === null ? notUnderstood : personalText(command.personal);
  }
}

export function help(parts: HandlerParts, person: PersonId): Reply {
  const view = helpView(parts.treserva.allowed, parts.casework.startable(person));
  return { card: helpCard(view), summary: 'Hjälp' };
}

export async function welcome(parts: HandlerParts, turn: Turn): Promise<Reply> {
  const person = await admitted(parts, turn);
  if (person === null) return strangerCardOf(parts.organisation());
  const list = await parts.casework.list(person, 'mine');
  return {
    card: welcomeCard(
      welcomeView(list, isAdministrator(parts.casework.person(person)), parts.casework.startable(person)),
    ),
    summary: 'Välkommen till Kvarbo',
  };
}
