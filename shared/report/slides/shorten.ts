import { ended } from '#shared/report/phrases.ts';

/** Cut between words at `longest` characters, with an ellipsis; whole when it is short enough. */
export function shortened(text: string, longest: number): string {
  const clean = text.trim().replace(/\s+/gu, ' ');
  const letters = [...clean];
  if (letters.length <= longest) return clean;
  const cut = letters.slice(0, Math.max(1, longest - 1)).join('');
  const atWord = cut.replace(/\s+\S*$/u, '');
  // One word longer than the room is cut inside it.
  const kept = [...atWord].length >= longest / 2 ? atWord : cut;
  return `${kept.replace(/[\s,;:.–—«(]+$/u, '')}…`;
}

/** The first sentences that fit in `longest` characters; the first clauses of the first when not even that one fits. */
export function firstSentences(text: string, longest: number): string {
  const clean = text.trim().replace(/\s+/gu, ' ');
  if ([...clean].length <= longest) return ended(clean);
  let kept = '';
  for (const sentence of clean.split(/(?<=[.!?…])\s+(?=[\p{Lu}«\d])/u)) {
    const longer = kept === '' ? sentence : `${kept} ${sentence}`;
    if ([...longer].length > longest) break;
    kept = longer;
  }
  return kept === '' ? firstClauses(clean, longest) : kept;
}

/** Whole when it is short enough; else cut where a clause ends when that keeps at least half of the room, else between words. */
export function firstClauses(text: string, longest: number): string {
  if ([...text].length <= longest) return text;
  const cut = [...text].slice(0, longest - 1).join('');
  const end = [...cut.matchAll(/[ \u202f]+[;:] /g)].at(-1)?.index ?? -1;
  return end >= longest / 2 ? `${cut.slice(0, end)}…` : shortened(text, longest);
}
