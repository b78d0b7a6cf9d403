import { describe, expect, it } from 'vitest';
import type { KnowledgeEntry } from '#shared/content/knowledge.ts';
import { NARROW_SPACE, shippedKnowledge, shippedPack } from './shipped-content.ts';

const pack = shippedPack();
const entries = shippedKnowledge();

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?…](?:\u202f»)?) (?=\p{Lu}|«|\d)/u);
}

function idsOf(faulty: readonly KnowledgeEntry[]): string[] {
  return faulty.map(({ id }) => id);
}

describe('the knowledge base', () => {
  it('holds at least a hundred entries, each kind well represented', () => {
    expect(entries.length).toBeGreaterThanOrEqual(100);
    for (const kind of ['definition', 'example', 'pitfall', 'practice'] as const) {
      expect(entries.filter((entry) => entry.kind === kind).length, kind).toBeGreaterThanOrEqual(25);
    }
  });

  it('has readable ids, and says nothing twice', () => {
    expect(entries.filter(({ id }) => !/^kb-[a-z0-9]+(-[a-z0-9]+)+$|^kb-[a-z0-9]+$/.test(id))).toEqual([]);
    expect(duplicates(entries.map(({ id }) => id))).toEqual([]);
    expect(duplicates(entries.map(({ title }) => title))).toEqual([]);
    expect(duplicates(entries.flatMap(({ text }) => sentences(text)))).toEqual([]);
  });

  it('refers to questions and sectors of the pack, each once per entry', () => {
    const questionIds = new Set(pack.questions.map(({ id }) => id));
    const sectorIds = new Set(pack.sectors.map(({ id }) => id));
    const lost = entries.filter(
      (entry) =>
        entry.questionIds.some((id) => !questionIds.has(id)) ||
        entry.sectorIds.some((id) => !sectorIds.has(id)) ||
        duplicates([...entry.questionIds, ...entry.sectorIds]).length > 0,
    );

    expect(idsOf(lost)).toEqual([]);
  });

  it('serves each question with two entries or more, one of them not a mere example', () => {
    const bare = pack.questions.filter(({ id }) => {
      const serving = entries.filter(({ questionIds }) => questionIds.includes(id));
      return serving.length < 2 || serving.every(({ kind }) => kind === 'example');
    });

    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('has three examples or more for each sector, named as made up; the rest speaks to all', () => {
    const examples = entries.filter(({ kind }) => kind === 'example');
    const misplaced = entries.filter(({ kind, text, sectorIds }) => {
      const isExample = kind === 'example';
      return isExample !== text.startsWith(`Cas type${NARROW_SPACE}: `) || isExample !== sectorIds.length > 0;
    });
    const poor = pack.sectors.filter(
      ({ id }) => examples.filter(({ sectorIds }) => sectorIds.includes(id)).length < 3,
    );

    expect(idsOf(misplaced)).toEqual([]);
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it('defines the words the expert has to explain to a client', () => {
    const defined = entries.filter(({ kind }) => kind === 'definition').map(({ title }) => title);
    const words = [
      'Source de vérité',
      'Référentiel',
      'référence',
      'API',
      'ERP',
      'MES',
      'GPAO',
      'Cas d’usage',
      'Valeur de départ',
      'AIPD',
      'Registre',
      'Shadow AI',
      'RAG',
      'Modèle',
      'Dérive',
      'Adoption',
    ];

    expect(words.filter((word) => !defined.some((title) => title.includes(word)))).toEqual([]);
  });

  it('keeps to two to five sentences, under a short title', () => {
    const long = entries.filter(({ title, text }) => {
      const { length } = sentences(text);
      return length < 2 || length > 5 || text.length > 650 || title.length > 80 || title.endsWith('.');
    });

    expect(idsOf(long)).toEqual([]);
  });

  it('does not repeat a sentence of the questions themselves', () => {
    const said = new Set(
      pack.questions.flatMap(({ help, levels }) => [...sentences(help), ...levels.flatMap(sentences)]),
    );
    const repeating = entries.filter(({ text }) => sentences(text).some((sentence) => said.has(sentence)));

    expect(idsOf(repeating)).toEqual([]);
  });
});
