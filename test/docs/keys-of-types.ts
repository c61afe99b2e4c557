// The names of everything a type can hold, found by the compiler: a field that is added anywhere in it is found, told of or not.
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../..');

export interface Read {
  /** Names of all properties reachable from an exported type of `src/domain`. */
  keys(file: string, type: string): ReadonlySet<string>;
  /** The literals that a property of a type can be. */
  literals(file: string, type: string, property: string): ReadonlySet<string>;
}

export function readTypes(files: readonly string[]): Read {
  const names = files.map((file) => path.join(root, 'src/domain', file));
  const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent({ ...config.config, include: [] }, ts.sys, root);
  const program = ts.createProgram(names, { ...options, types: [], skipLibCheck: true });
  const checker = program.getTypeChecker();

  function typeOf(file: string, name: string): ts.Type {
    const source = program.getSourceFile(path.join(root, 'src/domain', file));
    const module = source && checker.getSymbolAtLocation(source);
    const symbol = module && checker.getExportsOfModule(module).find((each) => each.name === name);
    if (symbol === undefined) throw new Error(`${file} exports no ${name}`);
    return checker.getDeclaredTypeOfSymbol(symbol);
  }

  function walk(type: ts.Type, seen: Set<ts.Type>, found: Set<string>): void {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) {
      for (const part of type.types) walk(part, seen, found);
      return;
    }
    if ((type.flags & ts.TypeFlags.Object) === 0) return;
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    if (element !== undefined) {
      walk(element, seen, found);
      return;
    }
    const valued = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (valued !== undefined) walk(valued, seen, found);
    for (const property of checker.getPropertiesOfType(type)) {
      found.add(property.name);
      walk(checker.getTypeOfSymbol(property), seen, found);
    }
  }

  return {
    keys(file, type) {
      const found = new Set<string>();
      walk(typeOf(file, type), new Set(), found);
      return found;
    },
    literals(file, type, property) {
      const whole = typeOf(file, type);
      const parts = whole.isUnion() ? whole.types : [whole];
      return new Set(
        parts.flatMap((part) => {
          const symbol = part.getProperty(property);
          const value = symbol && checker.getTypeOfSymbol(symbol);
          const values = value?.isUnion() ? value.types : value === undefined ? [] : [value];
          return values.flatMap((each) => (each.isStringLiteral() ? [each.value] : []));
        }),
      );
    },
  };
}
