/** What is wrong with a story, as one line for its author. */
export class StoryMistake extends Error {
  constructor(line: string) {
    super(line);
    this.name = 'StoryMistake';
  }
}
