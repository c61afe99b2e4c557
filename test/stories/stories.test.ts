// Every story in this folder holds, played through the whole product.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { play } from '../../infra/story/play.ts';
import { readStory } from '../../infra/story/read/read-story.ts';
import { asLines } from '../../infra/story/told.ts';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));

describe('stories of the routine, over months', () => {
  for (const file of files) {
    const story = readStory(readFileSync(path.join(import.meta.dirname, file), 'utf8'));
    it(`${story.title} (${file})`, async () => {
      const outcome = await play(story);
      assert.ok(outcome.holds, asLines(story, outcome).join('\n'));
    });
  }

  it('are more than ten', () => {
    assert.ok(files.length > 10);
  });
});
