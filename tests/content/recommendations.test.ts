import { describe, expect, it } from 'vitest';
import type { RecommendationModel } from '#shared/content/recommendation-model.ts';
import { assembleToolbox } from '#shared/content/toolbox.ts';
import { ENGLISH_WORDS, readableTexts, typographicFault } from './french-texts.ts';
import { shippedGuides, shippedKnowledge, shippedPack, shippedRecommendations } from './shipped-content.ts';

const pack = shippedPack();
const models = shippedRecommendations();

/** A brand in a recommendation would make the expert a reseller, and would age within the year. */
const PRODUCT_NAMES =
  /\b(?:ChatGPT|Copilot|Gemini|Claude|Mistral|Le Chat|OpenAI|Microsoft|Google|Excel|Power ?BI|SharePoint|Teams|Outlook|SAP|Sage|Odoo|Salesforce|Zapier|Make|n8n|Notion|AWS|Azure|OVH\w*)\b/;

/** Words that fill a roadmap without saying who does what. */
const HOLLOW_PHRASES = /mettre en place|mise en place|gouvernance|sensibiliser|optimiser les|favoriser/i;

/** What an indicator starts with when it can be counted. */
const COUNTABLE =
  /\b(?:nombre|part|taux|délai|durée|écart|heures|demi-journées|montant|coût|volume|âge|émissions|consommation|gain)\b/i;

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?…](?:\u202f»)?) (?=\p{Lu}|«|\d)/u);
}

function readTexts({ title, description, firstStep, indicator }: RecommendationModel) {
  return { title, description, firstStep, indicator };
}

function idsOf(faulty: readonly RecommendationModel[]): string[] {
  return faulty.map(({ id }) => id);
}

describe('the recommendations library', () => {
  it('holds at least 84 models, seven or more for each axis', () => {
    const poor = pack.axes.filter(({ id }) => models.filter(({ axisId }) => axisId === id).length < 7);

    expect(models.length).toBeGreaterThanOrEqual(84);
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it('is accepted by the toolbox, with the knowledge base and the guides', () => {
    const files = {
      knowledge: shippedKnowledge(),
      guides: shippedGuides(),
      recommendations: models,
      useCases: [],
    };

    expect(assembleToolbox(pack, files)).toMatchObject({ ok: true });
  });

  it('has readable ids, and says nothing twice', () => {
    const texts = models.flatMap((model) => [
      model.title,
      ...sentences(model.description),
      ...sentences(model.firstStep),
      model.indicator,
    ]);

    expect(idsOf(models.filter(({ id }) => !/^recm(-[a-z0-9]+)+$/.test(id)))).toEqual([]);
    expect(duplicates(models.map(({ id }) => id))).toEqual([]);
    expect(duplicates(texts)).toEqual([]);
  });

  it('ties each model to questions of its own axis, each once', () => {
    const axisOf = new Map(pack.questions.map(({ id, axisId }) => [id, axisId]));
    const astray = models.filter(
      ({ axisId, when }) =>
        when.questionIds.some((id) => axisOf.get(id) !== axisId) || duplicates(when.questionIds).length > 0,
    );

    expect(idsOf(astray)).toEqual([]);
  });

  it('proposes no step above the highest level', () => {
    expect(idsOf(models.filter(({ when }) => when.maxLevel > 3))).toEqual([]);
  });

  it('answers each of the 72 questions at levels 0 and 1', () => {
    const unanswered = pack.questions.filter(
      ({ id }) => !models.some(({ when }) => when.questionIds.includes(id) && when.maxLevel >= 1),
    );

    expect(pack.questions).toHaveLength(72);
    expect(unanswered.map(({ id }) => id)).toEqual([]);
  });

  it('offers at most one model for a question and a step', () => {
    const steps = models.flatMap(({ when }) => when.questionIds.map((id) => `${id} level ${when.maxLevel}`));

    expect(duplicates(steps)).toEqual([]);
  });

  it('starts with a named person, counts what it promises, and keeps its delay beyond its effort', () => {
    const nobody = models.filter(({ firstStep }) => !/^(?:Le|La|L’)[ \p{L}]/u.test(firstStep));
    const uncounted = models.filter(({ indicator }) => !COUNTABLE.test(indicator));
    const rushed = models.filter(({ effort, horizonMonths }) => effort === 'months' && horizonMonths < 6);

    expect(idsOf(nobody)).toEqual([]);
    expect(idsOf(uncounted)).toEqual([]);
    expect(idsOf(rushed)).toEqual([]);
  });

  it('keeps to a short title, two to four sentences, one first step and an indicator without a full stop', () => {
    const long = models.filter(
      ({ title, description, firstStep, indicator }) =>
        title.length > 100 ||
        title.endsWith('.') ||
        sentences(description).length < 2 ||
        sentences(description).length > 4 ||
        description.length > 450 ||
        firstStep.length > 220 ||
        indicator.endsWith('.'),
    );

    expect(idsOf(long)).toEqual([]);
  });

  it('names no product and hides behind no hollow phrase', () => {
    const faulty = models.filter((model) =>
      readableTexts(readTexts(model)).some(
        ({ text }) => PRODUCT_NAMES.test(text) || HOLLOW_PHRASES.test(text),
      ),
    );

    expect(idsOf(faulty)).toEqual([]);
  });

  it('is set in French typography, without English', () => {
    const faults = models.flatMap((model) =>
      readableTexts(readTexts(model), model.id).flatMap(({ where, text }) => {
        const fault = typographicFault(text) ?? (ENGLISH_WORDS.test(text) ? 'English' : null);
        return fault === null ? [] : [`${where}: ${fault}: ${text}`];
      }),
    );

    expect(faults).toEqual([]);
  });
});
