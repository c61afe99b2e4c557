import { isBuiltin } from 'node:module';
import path from 'node:path/posix';
import { packagesForAll, rooms, type Room } from './rooms.ts';

/** One import as it stands in a file. `from` is the file's path from the project root, with forward slashes. */
export interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typesOnly: boolean;
}

/** The sentence that says what is wrong with an import, or undefined when it is allowed. */
export function verdictOn({ from, specifier, typesOnly }: Import): string | undefined {
  if (!from.startsWith('src/')) return undefined;
  const room = roomOf(from.slice('src/'.length));
  if (!room) return `${from} lies in no room. Give it one in infra/lint/rooms.ts.`;
  const allowed = specifier.startsWith('.')
    ? mayImportFile(room, from, path.join(path.dirname(from), specifier), typesOnly)
    : isBuiltin(specifier)
      ? mayImportNode(room, specifier)
      : mayImportPackage(room, specifier);
  if (allowed) return undefined;
  return `${room.path} may not import ${typesOnly ? '' : 'the running code of '}${specifier}: ${room.because}`;
}

/** @param file path under src */
function roomOf(file: string): Room | undefined {
  return rooms.filter((room) => isIn(file, room.path)).sort((a, b) => b.path.length - a.path.length)[0];
}

function isIn(file: string, folderOrFile: string): boolean {
  return file === folderOrFile || file.startsWith(`${folderOrFile}/`);
}

function mayImportFile(room: Room, from: string, target: string, typesOnly: boolean): boolean {
  if (/^cards\/[^/]+\.json$/.test(target)) return room.path === 'cards';
  if (!target.startsWith('src/')) return false;
  const file = target.slice('src/'.length);
  if (roomOf(file) === roomOf(from.slice('src/'.length))) return true;
  if (room.arrows === 'every room') return true;
  // A room's commands are entry points: nobody imports them.
  if (roomOf(file)?.path.endsWith('/commands')) return false;
  return room.arrows.some((arrow) => isIn(file, arrow.to) && (typesOnly || !arrow.typesOnly));
}

function mayImportNode(room: Room, specifier: string): boolean {
  const name = specifier.replace(/^node:/, '');
  if (name === 'sqlite') return room.path === 'store' || room.arrows === 'every room';
  return room.node === 'every module' || room.node.includes(name);
}

function mayImportPackage(room: Room, specifier: string): boolean {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return [...packagesForAll, ...room.packages].some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );
}
