// Reading what a command is given: a file or standard input, JSON in UTF-8.
import { readFile, stat } from 'node:fs/promises';

/** A mistake of the caller's, told in one Swedish line. */
export class InputMistake extends Error {}

const mostBytes = 64 * 1024 * 1024;

/** Reads a file relative to the working folder, or standard input when `file` is undefined. Throws `InputMistake`. */
export async function readInput(file: string | undefined): Promise<string> {
  const bytes = file === undefined ? await readStandardInput() : await readNamedFile(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new InputMistake('Indata är inte UTF-8-text.', { cause: error });
  }
  if (text.trim() === '') throw new InputMistake('Indata är tom. Skriv ett JSON-objekt med fakta.');
  return text;
}

/** Parses JSON. Throws `InputMistake` with the place of the mistake, not with the text around it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const where = position === undefined ? '' : ` Felet finns på ${lineAndColumn(text, Number(position))}.`;
    throw new InputMistake(`Indata är inte giltig JSON.${where}`, { cause: error });
  }
}

function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `rad ${before.length}, tecken ${(before.at(-1)?.length ?? 0) + 1}`;
}

async function readNamedFile(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > mostBytes) throw new InputMistake(`Filen ${file} är större än 64 MB.`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof InputMistake) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    const reason = code === 'ENOENT' ? 'finns inte' : code === 'EISDIR' ? 'är en mapp' : 'går inte att läsa';
    throw new InputMistake(`Filen ${oneLine(file)} ${reason}.`, { cause: error });
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  if (process.stdin.isTTY) throw new InputMistake('Inga fakta: ange en fil, eller skriv JSON på standard in.');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw new InputMistake('Indata är större än 64 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Text on one line, cut when long. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
