import { describe, expect, it } from 'vitest';
import { applyCommand, applyRecordedPatches } from '#shared/domain/apply-command.ts';
import { blankUseCase } from '#shared/domain/blank.ts';
import { blankEconomics } from '#shared/domain/blank-economics.ts';
import { plainSpan } from '#shared/domain/rich-text.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { mergeUseCases } from '#shared/ideation/merge.ts';
import { aMission } from '#tests/support/mission-builder.ts';

const merge = (mission: ReturnType<typeof aMission>) => {
  const doc = mission.build();
  const command = mergeUseCases(doc, 'one', 'two');
  if (!command) throw new Error('Nothing to merge');
  const result = applyCommand(doc, command);
  if (!result.ok) throw new Error(result.error.kind);
  return { before: doc, ...result.value };
};
const merged = (first: Partial<UseCase>, second: Partial<UseCase>) => {
  const { doc } = merge(aMission().withUseCase('one', first).withUseCase('two', second));
  const [useCase] = doc.useCases;
  if (!useCase) throw new Error('The case is gone');
  return useCase;
};

describe('two ideas made one', () => {
  it('keep the first title, and write the other into the problem with its text', () => {
    const useCase = merged(
      { title: 'Lecture des bons de livraison', problem: 'Recopie à la main.' },
      { title: 'Lire les BL', problem: 'Vingt par jour.', solution: 'Une photo suffit.' },
    );
    expect(useCase.title).toBe('Lecture des bons de livraison');
    expect(useCase.problem.replaceAll('\u202f', ' ')).toBe(
      'Recopie à la main.\nIdée fusionnée : « Lire les BL »\nVingt par jour.',
    );
    expect(useCase.solution).toBe('Une photo suffit.');
  });

  it('unite their links, add their points, and keep the more advanced status', () => {
    const useCase = merged(
      {
        irritantIds: ['i1'],
        dataSourceIds: ['d1'],
        dependsOnIds: ['two', 'x'],
        votes: [{ personId: 'p1', points: 2 }],
      },
      {
        status: 'candidate',
        irritantIds: ['i1', 'i2'],
        interviewIds: ['e1'],
        dependsOnIds: ['one', 'y'],
        votes: [
          { personId: 'p1', points: 1 },
          { personId: null, points: 4 },
        ],
      },
    );
    expect(useCase).toMatchObject({
      status: 'candidate',
      irritantIds: ['i1', 'i2'],
      dataSourceIds: ['d1'],
      interviewIds: ['e1'],
      dependsOnIds: ['x', 'y'],
      votes: [
        { personId: 'p1', points: 3 },
        { personId: null, points: 4 },
      ],
    });
  });

  it('take from the second what the first leaves open', () => {
    const economics = { ...blankEconomics(), oneOffCost: { min: 1, probable: 2, max: 3 } };
    const kpi = { name: 'Délai', unit: 'jours', baseline: 9, baselineBasis: 'measured', target: 5 } as const;
    const second = {
      approach: 'buy',
      nature: 'rule',
      ownerName: 'Anne',
      effortDays: 4,
      economics,
      kpi,
    } as const;
    expect(merged({}, second)).toMatchObject(second);
  });

  it('write down what has no free place, figures, owner, approach and indicator alike', () => {
    const figures = (probable: number) => ({
      ...blankEconomics(),
      oneOffCost: { min: null, probable, max: null },
    });
    const kpi = (name: string) => ({ ...blankUseCase('x').kpi, name, baseline: 12 });
    const useCase = merged(
      { approach: 'buy', ownerName: 'Anne', economics: figures(1000), kpi: kpi('Délai') },
      { title: 'B', approach: 'build', ownerName: 'Paul', economics: figures(2000), kpi: kpi('Erreurs') },
    );
    expect(useCase).toMatchObject({ approach: 'buy', ownerName: 'Anne', kpi: { name: 'Délai' } });
    expect(useCase.problem.replaceAll('\u202f', ' ')).toContain('Approche de l’idée fusionnée : Développer');
    expect(useCase.problem).toContain('Paul');
    expect(useCase.problem).toContain('Erreurs, départ 12');
    expect(useCase.problem.replaceAll('\u202f', ' ')).toContain('coût initial ? / 2 000 / ?');
  });

  it('lead to the first whatever led to the second', () => {
    const link = (id: string) => ({ kind: 'use-case' as const, id });
    const notes = [
      { kind: 'paragraph' as const, spans: [{ ...plainSpan('par caméra'), links: [link('two')] }] },
    ];
    const attachment = {
      id: 'att',
      name: 'bl.jpg',
      mediaType: 'image/jpeg',
      size: 1,
      sha256: 'a'.repeat(64),
      width: null,
      height: null,
      addedOn: null,
      caption: '',
      alternativeText: '',
      target: link('two'),
      isInReport: true,
    };
    const { doc } = merge(
      aMission()
        .with({ attachments: [attachment] })
        .withUseCase('one', {}, { value: 3 })
        .withUseCase('two', {}, { value: 1, ease: 2 })
        .withUseCase('three', { dependsOnIds: ['two'] })
        .withInterview('itw', { notes })
        .withRecommendation(1, { useCaseIds: ['two', 'three'], duty: { useCaseId: 'two', dutyId: 'duty' } }),
    );
    expect(doc.useCases.map(({ id }) => id)).toEqual(['one', 'three']);
    expect(doc.useCases[1]?.dependsOnIds).toEqual(['one']);
    expect(doc.recommendations[0]).toMatchObject({
      useCaseIds: ['one', 'three'],
      duty: { useCaseId: 'one', dutyId: 'duty' },
    });
    expect(doc.interviews[0]?.notes).toEqual([
      { kind: 'paragraph', spans: [{ ...plainSpan('par caméra'), links: [link('one')] }] },
    ]);
    expect(doc.attachments.map(({ target }) => target)).toEqual([link('one')]);
    expect(doc.scores['one']?.['value']).toMatchObject({ level: 3 });
    expect(doc.scores['one']?.['value']?.comment).toMatch(/idée fusionnée\s: 1/);
    expect(doc.scores['one']?.['ease']?.level).toBe(2);
    expect(doc.scores['two']).toBeUndefined();
  });

  it('are two again after one step back', () => {
    const { before, doc, inversePatches } = merge(
      aMission().withUseCase('one', { title: 'A' }).withUseCase('two', { title: 'B' }, { value: 2 }),
    );
    const undone = applyRecordedPatches(doc, inversePatches);
    expect(undone).toEqual({ ok: true, value: before });
  });

  it('are refused when one of them is gone, or when they are the same', () => {
    const doc = aMission().withUseCase('one', {}).build();
    expect(mergeUseCases(doc, 'one', 'two')).toBeNull();
    expect(mergeUseCases(doc, 'one', 'one')).toBeNull();
  });
});
