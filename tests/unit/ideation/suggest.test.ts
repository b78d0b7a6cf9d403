import { describe, expect, it } from 'vitest';
import { suggestUseCases } from '#shared/ideation/suggest.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';
import { aModel } from '#tests/support/use-case-models.ts';

const model = aModel('uc-sales-01');
const suggest = (mission: ReturnType<typeof aMission>, models = [model]) =>
  suggestUseCases(mission.build(), aPack(), models);
const kinds = (mission: ReturnType<typeof aMission>) =>
  suggest(mission).flatMap(({ reasons }) => reasons.map(({ kind, id }) => [kind, id]));

describe('suggestions of use cases', () => {
  it('come from an irritant, whatever the accents, the capitals and the place of the word', () => {
    expect(kinds(aMission().withIrritant('irr-1', { title: 'DEVIS repris de zéro' }))).toEqual([
      ['irritant', 'irr-1'],
    ]);
    expect(kinds(aMission().withIrritant('irr-1', { description: 'Trop de dévis' }))).toEqual([
      ['irritant', 'irr-1'],
    ]);
    expect(kinds(aMission().withIrritant('irr-1', { title: 'Redevisage' }))).toEqual([]);
  });

  it('come from a data source and from an answer within the bounds', () => {
    expect(kinds(aMission().withDataSource('ds-1', { name: 'Historique des ventes' }))).toEqual([
      ['data-source', 'ds-1'],
    ]);
    expect(kinds(aMission().withAnswer('a1-01', 1))).toEqual([['question', 'a1-01']]);
    expect(kinds(aMission().withAnswer('a1-01', 2))).toEqual([]);
  });

  it.each(['unknown', 'refused', 'not-applicable'] as const)('do not come from « %s »', (kind) => {
    expect(kinds(aMission().withoutAnswer('a1-01', kind))).toEqual([]);
  });

  it('do not come from the sector alone, which only adds to another reason', () => {
    const ofSector = aMission().withCompany({ sectorId: 'any' });
    expect(kinds(ofSector)).toEqual([]);
    expect(kinds(ofSector.withAnswer('a1-01', 0))).toEqual([
      ['question', 'a1-01'],
      ['sector', 'any'],
    ]);
  });

  it('say each reason in a sentence', () => {
    const [suggestion] = suggest(
      aMission()
        .withCompany({ sectorId: 'any' })
        .withIrritant('irr-1', { title: 'Devis en retard' })
        .withDataSource('ds-1', { name: 'Historique des devis' })
        .withAnswer('a1-01', 1),
    );
    expect(suggestion?.reasons.map(({ sentence }) => sentence.replaceAll('\u202f', ' '))).toEqual([
      'Irritant relevé : « Devis en retard », mot « Devis »',
      'Données qui existent : « Historique des devis », mot « Historique »',
      'Réponse : « Point a1-01 », niveau 1 sur 4',
      'Fréquent dans le secteur : Tous secteurs',
    ]);
    expect(suggestion?.score).toBe(4);
  });

  it('leave out a model that is in the portfolio, also when it was set aside', () => {
    const mission = aMission().withAnswer('a1-01', 0);
    expect(suggest(mission)).toHaveLength(1);
    expect(suggest(mission.withUseCase('cas-1', { modelId: model.id, status: 'rejected' }))).toEqual([]);
  });

  it('leave out a model of other sectors, unless the sector is not known', () => {
    const models = [aModel('uc-sales-02', { sectorIds: ['retail'] })];
    const mission = aMission().withAnswer('a1-01', 0);
    expect(suggest(mission.withCompany({ sectorId: 'any' }), models)).toEqual([]);
    expect(suggest(mission.withCompany({ sectorId: '' }), models)).toHaveLength(1);
  });

  it('put what answers an irritant first, then what more facts speak for, then the order of the catalogue', () => {
    const { suggestWhen } = model;
    const models = [
      aModel('uc-none-01', { suggestWhen: { ...suggestWhen, irritantWords: ['rien'] } }),
      aModel('uc-one-01', { suggestWhen: { ...suggestWhen, dataSourceWords: ['rien'] } }),
      aModel('uc-two-01'),
      aModel('uc-two-02'),
    ];
    const mission = aMission()
      .withIrritant('irr-1', { title: 'Devis' })
      .withDataSource('ds-1', { name: 'Historique A' })
      .withDataSource('ds-2', { name: 'Historique B' })
      .withDataSource('ds-3', { name: 'Historique C' });
    expect(suggest(mission, models).map(({ modelId }) => modelId)).toEqual([
      'uc-two-01',
      'uc-two-02',
      'uc-one-01',
      'uc-none-01',
    ]);
  });
});
