import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assemblePack } from '#shared/content/assemble.ts';
import type { Question } from '#shared/content/pack.ts';
import {
  NARROW_SPACE,
  PACK_FOLDER,
  questionFileNames,
  shippedFiles,
  shippedPack,
} from './shipped-content.ts';

describe('the shipped content pack', () => {
  it('assembles without a problem', () => {
    const { manifest, files } = shippedFiles();

    expect(assemblePack(manifest, files)).toMatchObject({
      ok: true,
      value: { id: 'diag-data-ia', version: '1.0.0' },
    });
  });

  it('stands in the folder that bears its id and version', () => {
    const { id, version } = shippedPack();

    expect(PACK_FOLDER.endsWith(join(id, version))).toBe(true);
  });

  it('has nine axes, the last one optional, each with eight questions in its own file', () => {
    const pack = shippedPack();

    expect(pack.axes.map((axis) => axis.code)).toEqual([
      'A1',
      'A2',
      'A3',
      'A4',
      'A5',
      'A6',
      'A7',
      'A8',
      'A9',
    ]);
    expect(pack.axes.filter((axis) => axis.isOptional).map((axis) => axis.id)).toEqual(['a9']);
    expect(questionFileNames()).toEqual(pack.axes.map((axis) => `${axis.id}.json`));
    for (const axis of pack.axes) {
      expect(
        pack.questions.filter((question) => question.axisId === axis.id).map((question) => question.id),
      ).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `${axis.id}-0${number}`));
    }
  });

  it('offers six criteria whose weights make 100, on both axes of the matrix', () => {
    const { criteria } = shippedPack();

    expect(criteria.map((criterion) => criterion.weight)).toEqual([34, 21, 18, 11, 9, 7]);
    expect(new Set(criteria.map((criterion) => criterion.role))).toEqual(new Set(['value', 'feasibility']));
    expect(
      criteria.filter((criterion) => criterion.direction === 'cost').map((criterion) => criterion.id),
    ).toEqual(['risk']);
  });

  it('plans the same nine steps over 8 and over 10 days, in half-days', () => {
    const { plans, steps } = shippedPack();

    expect(plans.map((plan) => plan.totalDays)).toEqual([8, 10]);
    for (const plan of plans) {
      expect(plan.steps.map((step) => step.stepId)).toEqual(steps.map((step) => step.id));
      expect(plan.steps.filter((step) => !Number.isInteger(step.days * 2))).toEqual([]);
    }
  });

  it('names enough sectors and documents to choose from', () => {
    const { sectors, documentRequests } = shippedPack();

    expect(sectors.length).toBeGreaterThanOrEqual(10);
    expect(documentRequests.length).toBeGreaterThanOrEqual(12);
    expect(new Set(documentRequests.map((request) => request.label)).size).toBe(documentRequests.length);
  });

  it('credits the models it was inspired by, with their licence', () => {
    const credits = shippedPack().credits.join('\n');

    expect(credits).toContain('JRC');
    expect(credits).toMatch(/AIRI v3\.1.*CC BY 4\.0/);
    expect(credits).toContain('MITRE');
  });

  it.each(shippedPack().questions.map((question): [string, Question] => [question.id, question]))(
    '%s is anchored, provable and addressed to someone',
    (_id, question) => {
      const lengths = question.levels.map((level) => level.length);
      expect(Math.min(...lengths)).toBeGreaterThanOrEqual(40);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(180);
      expect(question.text.endsWith(`${NARROW_SPACE}?`)).toBe(true);
      expect(question.label.split(' ').length).toBeGreaterThanOrEqual(2);
      expect(question.label.split(' ').length).toBeLessThanOrEqual(5);
      expect(question.evidence.length).toBeGreaterThanOrEqual(2);
      expect(question.evidence.length).toBeLessThanOrEqual(4);
      expect(question.askedTo.length).toBeLessThanOrEqual(4);
      expect(new Set(question.askedTo).size).toBe(question.askedTo.length);
      expect([1, 1.5, 2]).toContain(question.weight);
      expect(question.mappings).not.toEqual([]);
    },
  );

  it('never says the same level, question or label twice', () => {
    const { questions } = shippedPack();
    const levels = questions.flatMap((question) => question.levels);

    expect(new Set(levels).size).toBe(levels.length);
    expect(new Set(questions.map((question) => question.text)).size).toBe(questions.length);
    expect(new Set(questions.map((question) => question.label)).size).toBe(questions.length);
  });

  it('refers to published models in one spelling, each named in the credits', () => {
    const pack = shippedPack();
    const mappings = pack.questions.flatMap((question) => question.mappings);
    const families = new Set(mappings.map((mapping) => mapping.replace(/-.*/, '')));

    expect(
      mappings.filter(
        (mapping) => !/^(DMAT-[1-6]|AIRI-P[1-5]|(MITRE|UKDMA|OCDE|AFNOR)-\p{Lu}.+)$/u.test(mapping),
      ),
    ).toEqual([]);
    expect([...families].filter((family) => !pack.credits.join('\n').includes(`${family}-`))).toEqual([]);
  });
});
