import { describe, expect, it } from 'vitest';
import { loadToolbox } from '#scripts/lib/load-content.ts';
import { assembleToolbox } from '#shared/content/toolbox.ts';
import { isStemIn, type UseCaseModel } from '#shared/content/use-case-model.ts';
import { foldText } from '#shared/domain/french.ts';
import { BusinessFunctionSchema } from '#shared/domain/primitives.ts';
import { EuPurposeSchema, EuTechnologySchema, UseCaseSchema } from '#shared/domain/use-case.ts';
import { readableTexts } from './french-texts.ts';
import {
  shippedIrritants,
  shippedKnowledge,
  shippedPack,
  shippedRecommendations,
  shippedUseCases,
} from './shipped-content.ts';

const pack = shippedPack();
const models = shippedUseCases();

/** The expert sells no product, and a name would age within the year. */
const PRODUCT_NAMES =
  /\b(?:ChatGPT|Copilot|Gemini|Claude|Mistral|Le Chat|OpenAI|Microsoft|Google|Excel|Power ?BI|SharePoint|Teams|Outlook|SAP|Sage|Odoo|Salesforce|Zapier|n8n|Notion|AWS|Azure|OVH\w*)\b/;

/** Words that sell instead of saying who does what. */
const HOLLOW_PHRASES =
  /mettre en place|mise en place|gouvernance|sensibiliser|optimiser les|favoriser|booster|révolutionn|puissante?s?\b|innovant|intelligemment|en temps réel/i;

function idsOf(faulty: readonly UseCaseModel[]): string[] {
  return faulty.map(({ id }) => id);
}

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?…](?:\u202f»)?) (?=\p{Lu}|«|\d)/u);
}

/** Words that carry meaning: five letters or more, without accents. */
function keyWords(text: string): Set<string> {
  return new Set(foldText(text).match(/[a-z]{5,}/g) ?? []);
}

/** Share of the words of two texts that both hold, from 0 to 1. */
function likeness(left: string, right: string): number {
  const [one, other] = [keyWords(left), keyWords(right)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, one.size + other.size - shared);
}

function alike(read: (model: UseCaseModel) => string, limit: number): string[] {
  return models.flatMap((left, index) =>
    models
      .slice(index + 1)
      .filter((right) => likeness(read(left), read(right)) >= limit)
      .map((right) => `${left.id} and ${right.id}`),
  );
}

describe('the catalogue of use cases', () => {
  it('holds at least 88 models, four or more for each function of a company', () => {
    const functions = BusinessFunctionSchema.options.filter((name) => name !== 'other');
    const poor = functions.filter(
      (name) => models.filter(({ functionId }) => functionId === name).length < 4,
    );

    expect(models.length).toBeGreaterThanOrEqual(88);
    expect(poor).toEqual([]);
  });

  it('has five models or more of its own for each sector', () => {
    const poor = pack.sectors.filter(
      ({ id }) => models.filter(({ sectorIds }) => sectorIds.includes(id)).length < 5,
    );

    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it('is accepted by the toolbox, with all it refers to', () => {
    expect(loadToolbox(pack).useCases).toEqual(models);
  });

  it('uses every pattern, purpose, technology, sourcing mode and approach', () => {
    const used = (read: (model: UseCaseModel) => readonly string[]) => new Set(models.flatMap(read));

    expect(used(({ pattern }) => [pattern])).toEqual(new Set(UseCaseSchema.shape.pattern.unwrap().options));
    expect(used(({ purpose }) => [purpose])).toEqual(new Set(EuPurposeSchema.options));
    expect(used(({ technologies }) => technologies)).toEqual(new Set(EuTechnologySchema.options));
    expect(used(({ approach }) => [approach]).size).toBe(3);
    expect(used(({ sourcing }) => [sourcing]).size).toBe(5);
  });

  it('bears the function of each model in its id', () => {
    expect(idsOf(models.filter(({ id, functionId }) => !id.startsWith(`uc-${functionId}-`)))).toEqual([]);
  });

  it('says nothing twice', () => {
    const texts = models.flatMap((model) => [
      model.title,
      ...sentences(model.problem),
      ...sentences(model.solution),
      ...sentences(model.approachReason),
      ...sentences(model.plainAlternative),
      model.kpi.baselineHint,
      model.gain.note,
      ...model.risks,
    ]);

    expect(duplicates(texts)).toEqual([]);
    expect(alike(({ title }) => title, 0.6)).toEqual([]);
    expect(alike(({ problem }) => problem, 0.3)).toEqual([]);
    expect(alike(({ plainAlternative }) => plainAlternative, 0.3)).toEqual([]);
  });

  it('answers honestly « plutôt une règle » for ten models or more, and always has a plain way out', () => {
    const short = models.filter(({ plainAlternative }) => plainAlternative.length < 60);

    expect(models.filter(({ nature }) => nature === 'rule').length).toBeGreaterThanOrEqual(10);
    expect(idsOf(short)).toEqual([]);
  });

  it('flags what touches hiring and appraisal as employment', () => {
    const flagged = models.filter(({ complianceHints }) => complianceHints.annexIII === 'employment');
    const appraising = models.filter(({ title, solution }) =>
      /\bCV\b|candidatures|entretiens annuels/.test(`${title} ${solution}`),
    );

    expect(appraising.length).toBeGreaterThanOrEqual(2);
    expect(
      appraising.filter((model) => !flagged.includes(model) && model.functionId === 'human-resources'),
    ).toEqual([]);
  });

  it('says unknown of personal data rather than no when people are scored', () => {
    const contradictory = models.filter(
      ({ complianceHints: { profiling, annexIII, personalData } }) =>
        personalData === 'no' && (profiling === 'yes' || annexIII === 'employment'),
    );

    expect(idsOf(contradictory)).toEqual([]);
  });

  it('keeps to titles of four to nine words and to texts that are read', () => {
    const words = ({ title }: UseCaseModel) => title.split(' ').length;
    const long = models.filter(
      (model) =>
        words(model) < 4 ||
        words(model) > 9 ||
        model.title.endsWith('.') ||
        sentences(model.solution).length > 3 ||
        sentences(model.problem).length > 3 ||
        model.problem.length < 110 ||
        model.problem.length > 420 ||
        model.solution.length > 420 ||
        model.approachReason.length > 260 ||
        model.plainAlternative.length > 320,
    );

    expect(idsOf(long)).toEqual([]);
  });

  it('leaves every figure of the problem to the company: none is made up', () => {
    const figured = models.filter(({ problem }) =>
      /\d|\b(?:douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|mille|tiers|quart)\b/i.test(
        problem,
      ),
    );

    expect(idsOf(figured)).toEqual([]);
  });

  it('asks for data with a history or a volume, and for three conditions that can be seen', () => {
    const vague = models.filter(
      ({ dataNeeds }) =>
        !/\d|une? |deux|trois|quatre|cinq|six|dix|douze|vingt|trente|quarante|cinquante|cent|mille/i.test(
          dataNeeds.join(' '),
        ),
    );

    expect(idsOf(vague)).toEqual([]);
    expect(
      idsOf(models.filter(({ prerequisites, risks }) => prerequisites.length < 2 || risks.length < 2)),
    ).toEqual([]);
  });

  it('counts the minutes saved on a volume of a year', () => {
    const unclear = models.filter(
      ({ gain }) =>
        gain.minutesSaved !== null && (gain.minutesSaved.min <= 0 || !gain.volumeUnit.endsWith(' par an')),
    );

    expect(idsOf(unclear)).toEqual([]);
  });

  it('stays within what a company of 10 to 500 people spends on one use case', () => {
    const implausible = models.filter(
      ({ oneOffCost, yearlyCost, monthsToProduction, approach }) =>
        oneOffCost.max > (approach === 'buy' ? 40_000 : 150_000) ||
        oneOffCost.max === 0 ||
        yearlyCost.max > 40_000 ||
        monthsToProduction.min < 0.5 ||
        monthsToProduction.max > 15,
    );

    expect(idsOf(implausible)).toEqual([]);
  });

  it('sells nothing and names no product', () => {
    const faulty = models.filter((model) =>
      readableTexts(model).some(({ text }) => PRODUCT_NAMES.test(text) || HOLLOW_PHRASES.test(text)),
    );

    expect(idsOf(faulty)).toEqual([]);
  });

  it('looks for stems that tell one irritant from another', () => {
    const stems = models.flatMap(({ id, suggestWhen }) =>
      [...suggestWhen.irritantWords, ...suggestWhen.dataSourceWords].map((stem) => ({ id, stem })),
    );

    expect(stems.filter(({ stem }) => stem.length < 2)).toEqual([]);
    expect(
      idsOf(models.filter(({ suggestWhen }) => duplicates(suggestWhen.irritantWords).length > 0)),
    ).toEqual([]);
  });

  it('has something to propose for nearly every irritant of the sample missions', () => {
    const irritants = shippedIrritants();
    const met = irritants.filter(({ title, description }) =>
      models.some(({ suggestWhen }) =>
        suggestWhen.irritantWords.some((stem) => isStemIn(`${title} ${description}`, stem)),
      ),
    );

    expect(irritants.length).toBeGreaterThan(25);
    expect(met.length / irritants.length).toBeGreaterThan(0.9);
  });
});

describe('the toolbox', () => {
  const [first] = models;
  const assembled = (change: Partial<UseCaseModel>) =>
    assembleToolbox(pack, {
      knowledge: shippedKnowledge(),
      guides: [],
      recommendations: shippedRecommendations(),
      useCases: [{ ...first, ...change }],
    });

  it.each<[string, Partial<UseCaseModel>, string]>([
    ['a sector', { sectorIds: ['moon'] }, 'moon does not exist'],
    [
      'a linked entry',
      { links: { knowledgeIds: ['kb-none'], recommendationIds: [] } },
      'kb-none does not exist',
    ],
    [
      'a linked recommendation',
      { links: { knowledgeIds: [], recommendationIds: ['recm-none'] } },
      'recm-none does not exist',
    ],
  ])('refuses a use case that names %s nobody knows', (_, change, problem) => {
    expect(assembled(change)).toMatchObject({
      ok: false,
      error: { problems: [expect.stringContaining(problem)] },
    });
  });

  it('refuses a range from high to low', () => {
    expect(assembled({ yearlyCost: { min: 9, max: 3 } })).toMatchObject({
      ok: false,
      error: { problems: [expect.stringContaining('yearlyCost runs from high to low')] },
    });
  });

  it.each([
    [null, null, 'has no bound'],
    [3, 1, 'run from high to low'],
  ])('refuses a question asked for from %s to %s', (minLevel, maxLevel, problem) => {
    const suggestWhen = {
      irritantWords: ['devis'],
      dataSourceWords: ['devis'],
      questions: [{ questionId: 'a1-01', minLevel, maxLevel }],
      sectorIds: [],
    };
    expect(assembled({ suggestWhen })).toMatchObject({
      ok: false,
      error: { problems: [expect.stringContaining(problem)] },
    });
  });

  it('refuses two use cases with one id', () => {
    const files = {
      knowledge: [],
      guides: [],
      recommendations: [],
      useCases: [first, first].map((it) => ({ ...it, links: { knowledgeIds: [], recommendationIds: [] } })),
    };

    expect(assembleToolbox(pack, files)).toMatchObject({
      ok: false,
      error: { problems: [`${first?.id} used more than once`] },
    });
  });
});
