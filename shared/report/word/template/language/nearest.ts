import { foldText } from '#shared/domain/french.ts';

/** The known name closest to the one written, accents and case left out; null when none looks like it. */
export function nearestName(written: string, known: readonly string[]): string | null {
  const wanted = foldText(written);
  let best: string | null = null;
  let least = Math.max(2, Math.ceil(wanted.length / 3)) + 1;
  for (const name of known) {
    const other = foldText(name);
    const distance = isPart(wanted, other) ? 1 : editDistance(wanted, other, least);
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

/** « nom » for « entreprise.nom ». */
function isPart(wanted: string, name: string): boolean {
  return wanted.length > 2 && name.split('.').includes(wanted);
}

/** Letters to change, add, drop or swap with their neighbour (optimal string alignment); `limit` when it is not less. */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit || left.length > 200) return limit;
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const change = left[i - 1] === right[j - 1] ? 0 : 1;
      let least = Math.min(
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + change,
      );
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[left.length]?.[right.length] ?? limit;
}
