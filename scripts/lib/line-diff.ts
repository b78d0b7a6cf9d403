const CONTEXT = 2;
/** Above this many lines on one side of the change, lines are not matched one by one. */
const MATCHED_LINES = 1500;
const LONGEST_LINE = 200;

/**
 * The first changed lines between two texts, as a short unified diff; null when they are equal. Lines are cut at 200
 * characters and `most` lines are shown.
 */
export function lineDiff(before: string, after: string, most = 60): string | null {
  if (before === after) return null;
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const start = commonPrefix(old, fresh);
  const end = commonSuffix(old.slice(start), fresh.slice(start));
  const [removed, added] = [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)];
  const changes =
    removed.length > MATCHED_LINES || added.length > MATCHED_LINES
      ? [...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)]
      : matched(removed, added);
  const lines = [
    `@@ line ${start + 1}, ${removed.length} before, ${added.length} after @@`,
    ...old.slice(Math.max(0, start - CONTEXT), start).map((line) => ` ${line}`),
    ...changes.filter((line, index) => !isFarFromChange(changes, index) || line === ''),
  ];
  const shown = lines
    .slice(0, most)
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line));
  return [...shown, ...(lines.length > most ? [`… ${lines.length - most} more lines`] : [])].join('\n');
}

/** Longest common subsequence, walked from the start. */
function matched(removed: readonly string[], added: readonly string[]): string[] {
  const width = added.length + 1;
  const lengths = new Uint32Array((removed.length + 1) * width);
  for (let i = removed.length - 1; i >= 0; i -= 1) {
    for (let j = added.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        removed[i] === added[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < removed.length || j < added.length) {
    if (i < removed.length && j < added.length && removed[i] === added[j]) {
      lines.push(` ${removed[i]}`);
      i += 1;
      j += 1;
    } else if (
      j >= added.length ||
      (i < removed.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      lines.push(`-${removed[i]}`);
      i += 1;
    } else {
      lines.push(`+${added[j]}`);
      j += 1;
    }
  }
  return lines;
}

function isFarFromChange(changes: readonly string[], index: number): boolean {
  return changes
    .slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1)
    .every((line) => line.startsWith(' '));
}

function commonPrefix(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function commonSuffix(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (
    length < one.length &&
    length < other.length &&
    one[one.length - 1 - length] === other[other.length - 1 - length]
  ) {
    length += 1;
  }
  return length;
}
