// A story's text, understood or refused with one line.
import { problemsIn } from '../../../src/organisation/organisation-file.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { sampleOrganisation } from '../../local/people.ts';
import { castOf, type Cast } from '../cast.ts';
import { StoryMistake } from '../mistake.ts';
import type { Story } from '../story-shape.ts';
import { expectationsIn } from './expectations.ts';
import { list, notes, object, onlyKnown, optional, text, texts } from './loose.ts';
import { stepsIn } from './steps.ts';

/** @throws StoryMistake */
export function readStory(json: string): Story {
  const given = object(parsed(json), 'berättelsen');
  onlyKnown(given, ['title', 'organisation', 'steps', 'expect', 'channels', 'opened', ...notes], 'berättelsen');
  const cast = castOf(organisationIn(given['organisation']));
  const steps = stepsIn(list(given['steps'], 'steps'), cast);
  const [first] = steps;
  if (first === undefined) throw new StoryMistake('steps är tom: en berättelse behöver minst ett steg.');
  const channels = optional(given['channels'], 'channels', texts);
  const opened = optional(given['opened'], 'opened', texts);
  return {
    title: optional(given['title'], 'title', text) ?? '',
    cast,
    start: first.at,
    steps,
    expect: expectationsIn(optional(given['expect'], 'expect', list) ?? [], steps, cast),
    channels:
      channels?.map((name) => unitNamed(name, cast)) ?? cast.organisation.units.map(({ id }) => cast.unitName(id)),
    opened: opened?.map((key) => personNamed(key, cast)) ?? cast.people.map(({ key }) => key),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\u{feff}/u, ''));
  } catch (cause) {
    throw new StoryMistake(`Berättelsen är inte hel JSON: ${cause instanceof Error ? cause.message : 'okänt fel'}.`);
  }
}

function organisationIn(value: unknown): Organisation {
  if (value === undefined || value === 'sample') return sampleOrganisation;
  const given = object(value, 'organisation (eller "sample")');
  const problems = problemsIn(given);
  if (problems.length > 0) throw new StoryMistake(`organisation: ${problems.join(' ')}`);
  return given as unknown as Organisation;
}

function unitNamed(name: string, cast: Cast): string {
  const unit = cast.unit(name);
  if (unit === undefined) throw new StoryMistake(`channels: ${name} är ingen enhet i organisationen.`);
  return cast.unitName(unit.id);
}

function personNamed(key: string, cast: Cast): string {
  const person = cast.person(key);
  if (person === undefined) throw new StoryMistake(`opened: ${key} är ingen i organisationen.`);
  return cast.nameOf(person.id);
}
