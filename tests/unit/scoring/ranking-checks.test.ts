import { describe, expect, it } from 'vitest';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { rankUseCases } from '#shared/scoring/ranking.ts';
import {
  describeInterval,
  describeStability,
  leastMargin,
  topsisDisagreement,
} from '#shared/scoring/ranking-checks.ts';
import { describeCentralWeights, describeUpset, incompleteCases } from '#shared/scoring/robustness-words.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { SCORING_RULES } from '#tests/support/scoring-rules.ts';

const plain = (text: string | undefined) => text?.replaceAll(/\s/g, ' ');
const rank = (doc: MissionDoc) => rankUseCases(doc, SCORING_RULES);
const candidate = (title: string) => ({ title, status: 'candidate' as const });

/** Weights 60 and 40: 3 × 0.6 + 1 × 0.4 = 2.2 against 1 × 0.6 + 3 × 0.4 = 1.8. */
const TWO = aMission()
  .withUseCase('x', candidate('Devis'), { value: 3, ease: 1 })
  .withUseCase('y', candidate('Mails'), { value: 1, ease: 3 })
  .build();

describe('what the ranking hangs on', () => {
  it('is the criterion whose weight has least room', () => {
    expect(leastMargin(rank(TWO), TWO.criteria)?.margin).toBeCloseTo(0.1);
    const sure = aMission()
      .withUseCase('x', candidate('Devis'), { value: 3, ease: 3 })
      .withUseCase('y', candidate('Mails'), { value: 1, ease: 1 })
      .build();
    expect(leastMargin(rank(sure), sure.criteria)).toBeNull();
  });

  it('is told with its interval, open on the side where nothing changes', () => {
    expect(plain(describeInterval({ min: 0.08, max: 0.31 }))).toBe('reste entre 8 et 31 %');
    expect(plain(describeInterval({ min: 0, max: 0.5 }))).toBe('ne dépasse pas 50 %');
    expect(plain(describeInterval({ min: 0.5, max: 1 }))).toBe('est d’au moins 50 %');
    const [value] = rank(TWO).stability?.criteria ?? [];
    expect(value && plain(describeStability(value, { first: 'Devis', criterion: 'Valeur' }))).toBe(
      '« Devis » reste premier tant que le poids de « Valeur » est d’au moins 50 % ; ce classement tient en entier tant qu’il est d’au moins 50 %, les autres poids gardant leurs proportions.',
    );
  });

  it('says what would bring the second level, by weight and by score', () => {
    const upset = describeUpset(rank(TWO), TWO.criteria, (id) => (id === 'x' ? 'Devis' : 'Mails'));
    expect(plain(upset?.weight)).toBe(
      'Le plus petit changement de poids qui met « Mails » à égalité avec « Devis » : « Valeur » de 60 à 50 %.',
    );
    expect(upset?.scores.map(plain)).toEqual(['« Valeur » : de 1 à 1,67', '« Facilité » : de 3 à 4']);
  });

  it('names what is missing of the incomplete cases', () => {
    const doc = aMission().withUseCase('x', candidate('Devis'), { value: 3 }).build();
    expect(rank(doc).stability).toBeNull();
    expect(incompleteCases(doc)).toEqual([{ useCaseId: 'x', title: 'Devis', criteria: ['Facilité'] }]);
  });
});

describe('the cross-check by TOPSIS', () => {
  /** The extreme case wins the weighted sum; TOPSIS prefers the steady one. */
  const doc = aMission()
    .with({
      criteria: ['a', 'b', 'c'].map((id) => ({
        id,
        name: id,
        description: '',
        direction: 'benefit' as const,
        role: 'value' as const,
        weight: id === 'a' ? 40 : 30,
        anchors: ['', '', '', '', ''],
      })),
    })
    .withUseCase('steady', candidate('Régulier'), { a: 2, b: 1, c: 3 })
    .withUseCase('extreme', candidate('Extrême'), { a: 4, b: 0, c: 4 })
    .withUseCase('weak', candidate('Faible'), { a: 0, b: 0, c: 3 })
    .build();

  it('is no disagreement when both put the same first', () => {
    expect(topsisDisagreement(rank(TWO))).toBeNull();
  });

  it('names both when they differ', () => {
    expect(topsisDisagreement(rank(doc))).toEqual({ weightedSumId: 'extreme', topsisId: 'steady' });
  });
});

describe('central weights', () => {
  it('say which criteria weigh more than the reference when the case wins', () => {
    expect(
      plain(describeCentralWeights([0.45, 0.2, 0.35], 0.4, [0.3, 0.4, 0.3], ['Gain', 'Risque', 'Délai'])),
    ).toBe('gagne quand « Gain » pèse autour de 45 % et « Délai » de 35 %');
    expect(describeCentralWeights(null, 0, [1], ['Gain'])).toBe('ne gagne jamais');
    expect(describeCentralWeights([1], 0.001, [1], ['Gain'])).toBe('ne gagne presque jamais');
  });
});
