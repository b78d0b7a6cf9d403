import { plainSpan, type RichBlock, type RichText } from '#shared/domain/rich-text.ts';

/* Texts with structure, in few words. */

export const words = (text: string): RichBlock => ({
  kind: 'paragraph',
  spans: text === '' ? [] : [plainSpan(text)],
});
export const bullets = (...items: RichText[]): RichBlock => ({ kind: 'list', isOrdered: false, items });
export const numbers = (...items: RichText[]): RichBlock => ({ kind: 'list', isOrdered: true, items });

/** Every emphasis, and a line break. */
export const EMPHASISED: RichBlock = {
  kind: 'paragraph',
  spans: [
    plainSpan('Un mot '),
    { ...plainSpan('fort'), isStrong: true },
    plainSpan(', un '),
    { ...plainSpan('appuyé'), isEmphasis: true },
    plainSpan(', et '),
    { ...plainSpan('les deux'), isStrong: true, isEmphasis: true },
    plainSpan('\nà la ligne.'),
  ],
};
