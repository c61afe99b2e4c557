import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly errors: readonly string[];
}

/** Runs one of the routine commands in a process of its own, as npm would. */
export async function runCommand(
  command: 'evaluate' | 'routine',
  given: readonly string[],
  input: string | Uint8Array = '',
  folder?: string,
): Promise<Ran> {
  const entry = fileURLToPath(new URL(`../../../src/routines/commands/${command}.ts`, import.meta.url));
  const child = spawn(process.execPath, [entry, ...given], { cwd: folder });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const collect = async (stream: NodeJS.ReadableStream) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  };
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, errors, code] = await Promise.all([collect(child.stdout), collect(child.stderr), ended]);
  return { code, out, errors: errors.split('\n').filter((line) => line !== '') };
}
