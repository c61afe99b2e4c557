/** A word as it is compared: without case and outer space. */
export function fold(word: string): string {
  return word.trim().toLocaleLowerCase('sv');
}
