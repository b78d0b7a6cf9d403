import { expect, it } from 'vitest';
import { assess } from '#shared/assessment/assess.ts';
import type { Attachment } from '#shared/domain/deliverable.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';

const image = (id: string, change: Partial<Attachment> = {}): Attachment => ({
  id,
  name: `${id}.jpg`,
  mediaType: 'image/jpeg',
  size: 1000,
  sha256: 'a'.repeat(64),
  width: 640,
  height: 480,
  addedOn: null,
  caption: '',
  alternativeText: '',
  target: null,
  isInReport: true,
  ...change,
});

const found = (...attachments: readonly Attachment[]) =>
  assess(
    aMission()
      .with({ attachments: [...attachments] })
      .build(),
    aPack(),
    null,
  ).findings.filter(({ id }) => id === 'landscape.alternative-text');

it('an image of the report without alternative text is to be checked, and leads to its card', () => {
  expect(found(image('écran'))).toEqual([
    {
      id: 'landscape.alternative-text',
      severity: 'to-check',
      screen: 'landscape',
      message: 'Image «\u202fécran.jpg\u202f» du rapport sans texte alternatif',
      target: { kind: 'item', screen: 'landscape', collection: 'attachments', id: 'écran' },
    },
  ]);
  expect(found(image('un'), image('deux', { alternativeText: '  ' }))[0]?.message).toBe(
    '2\u00a0images du rapport sans texte alternatif',
  );
});

it('one that says what it shows, one that stays out of the report and a text are left alone', () => {
  expect(
    found(
      image('décrite', { alternativeText: 'Le poste 4' }),
      image('écartée', { isInReport: false }),
      image('texte', { mediaType: 'text/plain' }),
    ),
  ).toEqual([]);
});
