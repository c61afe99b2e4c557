// Teams sends an activity again when an answer is long in coming; what it asks is still done once.

/** Runs work once per key and gives later callers the same promise; keys are forgotten oldest first. */
export function createOnce<T>(remembered = 500): (key: string | null, work: () => Promise<T>) => Once<T> {
  const begun = new Map<string, Promise<T>>();
  return (key, work) => {
    const earlier = key === null ? undefined : begun.get(key);
    if (earlier !== undefined) return { result: earlier, first: false };
    const result = work();
    if (key !== null) begun.set(key, result);
    for (const oldest of begun.keys()) {
      if (begun.size <= remembered) break;
      begun.delete(oldest);
    }
    return { result, first: true };
  };
}

export interface Once<T> {
  readonly result: Promise<T>;
  readonly first: boolean;
}
