import { describe, expect, it } from 'vitest';
import type { InterviewGuide } from '#shared/content/guide.ts';
import { NARROW_SPACE, shippedGuides, shippedPack } from './shipped-content.ts';

const pack = shippedPack();
const guides = shippedGuides();

/** Words of consultants and computer people: they make an operator or a clerk fall silent. */
const JARGON =
  /\b(gouvernance|maturité|cas d’usage|processus|référentiel|indicateurs?|KPI|pilote|stratégie|sponsor|ERP|API|CRM|RGPD|AIPD|AI Act|données?|déploiement|adoption|irritants?|flux|interface|automatisation|système d’information)\b/iu;

function questionIdsOf(guide: InterviewGuide): string[] {
  return guide.parts.flatMap(({ questionIds }) => questionIds);
}

/** What is said aloud, as opposed to what the expert reads beforehand. */
function spokenTexts({ opening, closing, parts }: InterviewGuide): string[] {
  return [opening, closing, ...parts.flatMap(({ prompts }) => prompts)];
}

describe('the interview guides', () => {
  it('cover the roles met in a mission, each once', () => {
    const functions = guides.map(({ businessFunction }) => businessFunction);

    expect(guides.length).toBeGreaterThanOrEqual(11);
    expect(new Set(guides.map(({ id }) => id)).size).toBe(guides.length);
    expect(new Set(guides.map(({ role }) => role)).size).toBe(guides.length);
    expect(functions).toEqual(
      expect.arrayContaining([
        'management',
        'finance',
        'information-systems',
        'production',
        'sales',
        'human-resources',
        'quality',
        'logistics',
        'legal',
        'maintenance',
        'purchasing',
      ]),
    );
    expect(guides.filter(({ group }) => group === 'field').map(({ id }) => id)).toEqual([
      'guide-terrain',
      'guide-cse',
    ]);
  });

  it('refer to questions of the pack, each once per guide', () => {
    const known = new Set(pack.questions.map(({ id }) => id));

    for (const guide of guides) {
      const ids = questionIdsOf(guide);
      expect(
        ids.filter((id) => !known.has(id)),
        guide.id,
      ).toEqual([]);
      expect(new Set(ids).size, guide.id).toBe(ids.length);
    }
  });

  it('ask each question of the pack to a role it is meant for', () => {
    const unasked = pack.questions.filter(
      ({ id, askedTo }) =>
        !guides.some(
          (guide) => askedTo.includes(guide.businessFunction) && questionIdsOf(guide).includes(id),
        ),
    );

    expect(unasked.map(({ id }) => id)).toEqual([]);
  });

  it('let management and field be heard on the same questions, so that contradictions can appear', () => {
    const heardBy = (group: InterviewGuide['group']) =>
      new Set(guides.filter((guide) => guide.group === group).flatMap(questionIdsOf));
    const field = heardBy('field');
    const both = [...heardBy('management')].filter((id) => field.has(id));

    expect(both.length).toBeGreaterThanOrEqual(10);
  });

  it.each(guides.map((guide): [string, InterviewGuide] => [guide.id, guide]))(
    '%s holds in its time, says what becomes of the notes, and ends on a question',
    (_id, guide) => {
      const prompts = guide.parts.flatMap((part) => part.prompts);

      expect(guide.durationMinutes).toBeGreaterThanOrEqual(30);
      expect(guide.durationMinutes).toBeLessThanOrEqual(120);
      expect(guide.durationMinutes / prompts.length).toBeGreaterThanOrEqual(2);
      expect(guide.parts.filter((part) => part.questionIds.length === 0)).toEqual([]);
      expect(new Set(prompts).size).toBe(prompts.length);
      expect(prompts.filter((prompt) => prompt.length > 170)).toEqual([]);
      expect(guide.askToSee.length).toBeGreaterThanOrEqual(3);
      expect(guide.opening).toMatch(/mes notes/iu);
      expect(guide.closing).toContain(`${NARROW_SPACE}?`);
    },
  );

  it('speak the words of the people met: no jargon to an operator or to a clerk', () => {
    const simple = guides.filter(({ id }) => id === 'guide-terrain' || id === 'guide-bureau');

    expect(simple).toHaveLength(2);
    expect(simple.flatMap(spokenTexts).filter((text) => JARGON.test(text))).toEqual([]);
  });

  it('never ask anyone about « gouvernance » or « maturité »', () => {
    expect(guides.flatMap(spokenTexts).filter((text) => /gouvernance|maturité/iu.test(text))).toEqual([]);
  });

  it('do not read the questionnaire aloud', () => {
    const written = new Set(pack.questions.map(({ text }) => text));

    expect(guides.flatMap(spokenTexts).filter((text) => written.has(text))).toEqual([]);
  });
});
