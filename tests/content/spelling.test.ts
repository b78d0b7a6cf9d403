import { describe, expect, it } from 'vitest';
import { allShippedTexts } from './all-texts.ts';
import { acceptedWords, frenchSpeller, wordsOf } from './spelling.ts';

const isFrench = frenchSpeller();

/** Credits name works and bodies in their own language. */
const texts = allShippedTexts().filter(({ where }) => !where.startsWith('pack/credits'));

describe('the spelling of the shipped texts', () => {
  it('is that of a French dictionary, but for a short list of accepted words', () => {
    const accepted = new Set(acceptedWords());
    const faults = new Map<string, string>();
    for (const { where, text } of texts) {
      for (const word of wordsOf(text)) {
        if (!accepted.has(word) && !isFrench(word)) faults.set(word, where);
      }
    }
    expect([...faults].map(([word, where]) => `${word} (${where})`)).toEqual([]);
  });

  it('needs every word of that list', () => {
    const used = new Set(texts.flatMap(({ text }) => wordsOf(text)));
    expect(acceptedWords().filter((word) => !used.has(word) || isFrench(word))).toEqual([]);
  });

  it.each(['l’entreprize', 'les donées', 'ressaissie'])('refuses « %s »', (text) => {
    expect(wordsOf(text).every(isFrench)).toBe(false);
  });
});
