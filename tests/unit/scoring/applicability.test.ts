import { describe, expect, it } from 'vitest';
import type { AppliesWhen, ContentPack, Question } from '#shared/content/pack.ts';
import { applicability } from '#shared/scoring/applicability.ts';
import { aMission, type MissionBuilder } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';

const PACK: ContentPack = {
  ...aPack(),
  sectors: [
    { id: 'foundry', name: 'Fonderie' },
    { id: 'bank', name: 'Banque' },
  ],
};

function said(appliesWhen: AppliesWhen, mission: MissionBuilder): string {
  const [question] = PACK.questions;
  const conditioned: Question = { ...(question as Question), appliesWhen };
  const asked = applicability(conditioned, mission.build(), PACK);
  return asked.applies ? 'applies' : asked.reason.replace(/[\u00a0\u202f]/g, ' ');
}

const of = (headcount: number | null) => aMission().withCompany({ headcount });

describe('a question put to some companies only', () => {
  it('is put to every company when it says nothing', () => {
    const [question] = PACK.questions;
    expect(applicability(question as Question, of(1).build(), PACK)).toEqual({ applies: true });
  });

  it.each([
    { headcount: 49, verdict: 'Sans objet : l’entreprise compte moins de 50 salariés.' },
    { headcount: 49.5, verdict: 'Sans objet : l’entreprise compte moins de 50 salariés.' },
    { headcount: 50, verdict: 'applies' },
    { headcount: 249.8, verdict: 'applies' },
    { headcount: 250, verdict: 'Sans objet : l’entreprise compte plus de 249 salariés.' },
  ])('from 50 to 249 people, at $headcount: $verdict', ({ headcount, verdict }) => {
    expect(said({ minHeadcount: 50, maxHeadcount: 249 }, of(headcount))).toBe(verdict);
  });

  it('names the sector it leaves out', () => {
    const bank = aMission().withCompany({ sectorId: 'bank' });
    const foundry = aMission().withCompany({ sectorId: 'foundry' });
    const refused = 'Sans objet : la question ne concerne pas le secteur « Banque ».';
    expect(said({ sectorIds: ['foundry'] }, bank)).toBe(refused);
    expect(said({ notSectorIds: ['bank'] }, bank)).toBe(refused);
    expect(said({ sectorIds: ['foundry'] }, foundry)).toBe('applies');
    expect(said({ notSectorIds: ['bank'] }, foundry)).toBe('applies');
  });

  it('names the answer that rules it out, and from which level it is asked', () => {
    const from1 = { answers: [{ questionId: 'a1-02', minLevel: 1 }] };
    const upTo2 = { answers: [{ questionId: 'a1-02', maxLevel: 2 }] };
    expect(said(from1, aMission().withAnswer('a1-02', 0))).toBe(
      'Sans objet : la question se pose à partir du niveau 1 de « Point a1-02 », qui est au niveau 0.',
    );
    expect(said(from1, aMission().withAnswer('a1-02', 1))).toBe('applies');
    expect(said(upTo2, aMission().withAnswer('a1-02', 3))).toBe(
      'Sans objet : la question se pose jusqu’au niveau 2 seulement de « Point a1-02 », qui est au niveau 3.',
    );
  });

  it('asks for every condition at once', () => {
    const when = { minHeadcount: 50, sectorIds: ['foundry'] };
    expect(said(when, of(80).withCompany({ sectorId: 'foundry' }))).toBe('applies');
    expect(said(when, of(80).withCompany({ sectorId: 'bank' }))).toMatch(/secteur/);
    expect(said(when, of(20).withCompany({ sectorId: 'foundry' }))).toMatch(/moins de 50/);
  });

  it.each([
    { name: 'size', when: { minHeadcount: 50, maxHeadcount: 60 }, mission: of(null) },
    { name: 'sector', when: { sectorIds: ['bank'] }, mission: aMission() },
    {
      name: 'sector of another pack',
      when: { sectorIds: ['bank'] },
      mission: aMission().withCompany({ sectorId: 'circus' }),
    },
    { name: 'answer', when: { answers: [{ questionId: 'a1-02', minLevel: 4 }] }, mission: aMission() },
    {
      name: 'answer nobody knows',
      when: { answers: [{ questionId: 'a1-02', minLevel: 4 }] },
      mission: aMission().withoutAnswer('a1-02', 'unknown'),
    },
  ])('applies while the $name is not known: unknown is not a no', ({ when, mission }) => {
    expect(said(when, mission)).toBe('applies');
  });
});
