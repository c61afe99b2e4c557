// Every story in this folder holds, played through the whole product, and nothing that left in it says what a case is about.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { play } from '../../infra/story/play.ts';
import { readStory } from '../../infra/story/read/read-story.ts';
import type { Cast } from '../../infra/story/cast.ts';
import { asLines } from '../../infra/story/told.ts';
import { revealedBy, revealing } from './revealing-words.ts';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));

/** Longest first, so that a name within a name goes with it. */
function namesOf({ organisation, mailboxes }: Cast): readonly string[] {
  const units = organisation.units.flatMap(({ id, name }) => [name, `:${id}"`, `"${id}"`]);
  const people = organisation.people.map(({ name }) => name);
  return [...mailboxes.map(({ address }) => address), ...units, ...people].sort((a, b) => b.length - a.length);
}

describe('stories of the routines, over months', () => {
  for (const file of files) {
    const story = readStory(readFileSync(path.join(import.meta.dirname, file), 'utf8'));
    it(`${story.title} (${file})`, async () => {
      const outcome = await play(story);
      assert.ok(outcome.holds, asLines(story, outcome).join('\n'));
      assert.deepEqual(revealedBy(outcome.bytes, namesOf(story.cast)), []);
    });
  }

  it('are more than twenty, and more than thirty words are looked for', () => {
    assert.ok(files.length > 20);
    assert.ok(revealing.length >= 30);
  });
});

describe('the search for revealing words', () => {
  const bytes = (text: string, chat: string | null = null) => [{ at: 0, text, chat }];

  it('finds each of them wherever it has slipped in', () => {
    for (const word of revealing) {
      const upper = word.charAt(0).toUpperCase() + word.slice(1);
      for (const text of [
        `{"subject":"${upper} 7K3Q"}`,
        `GET /x?q=${encodeURIComponent(word)}`,
        `{"event":"log","of":"${word}"}`,
      ])
        assert.equal(revealedBy(bytes(text), []).length, 1, text);
    }
  });

  it('knows a word from a part of another, and leaves one-to-one chats and names alone', () => {
    for (const text of ['hotell', 'savann', 'glas', 'Samverkansmöte 7K3Q', 'mottaget av handläggare BoH'])
      assert.deepEqual(revealedBy(bytes(text), []), [], text);
    assert.deepEqual(revealedBy(bytes('hot och våld', 'VUX.official1'), []), []);
    assert.deepEqual(revealedBy(bytes('Kanalen tar emot påminnelser för Barn och unga.'), ['Barn och unga']), []);
  });
});
