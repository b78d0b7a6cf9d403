import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assemblePack } from '#shared/content/assemble.ts';
import {
  type ContentPack,
  PackManifestSchema,
  type Question,
  QuestionFileSchema,
} from '#shared/content/pack.ts';
import { type Programme, ProgrammeSchema } from '#shared/content/programme.ts';

const RESOURCES = join(import.meta.dirname, '../../resources');
const PACK = join(RESOURCES, 'content/diag-data-ia/1.0.0');
const NARROW_SPACE = '\u202f';

function readJson(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

function questionFileNames(): string[] {
  return readdirSync(join(PACK, 'questions')).toSorted();
}

/** Fresh, typed copies of the shipped files: a test may break them at will. */
function shippedFiles() {
  return {
    manifest: PackManifestSchema.parse(readJson(PACK, 'pack.json')),
    files: questionFileNames().map((name) => QuestionFileSchema.parse(readJson(PACK, 'questions', name))),
  };
}

function shippedPack(): ContentPack {
  const { manifest, files } = shippedFiles();
  const result = assemblePack(manifest, files);
  if (!result.ok) throw new Error(JSON.stringify(result.error.problems, null, 2));
  return result.value;
}

function shippedProgramme(): Programme {
  return ProgrammeSchema.parse(readJson(RESOURCES, 'programme/programme.json'));
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('Expected at least one item.');
  return item;
}

/** Breaks a copy of the shipped files and returns what the assembly says of it, as `where: message` lines. */
function problemsAfter(plant: (files: ReturnType<typeof shippedFiles>) => void): string[] {
  const broken = shippedFiles();
  plant(broken);
  const result = assemblePack(broken.manifest, broken.files);
  return result.ok ? [] : result.error.problems.map((problem) => `${problem.where}: ${problem.message}`);
}

/** Values a reader never sees: ids, codes, dates, addresses, closed lists of the schema, references to other models. */
const UNREAD_KEYS = new Set([
  'id',
  'axisId',
  'stepId',
  'code',
  'version',
  'publishedOn',
  'screen',
  'role',
  'direction',
  'askedTo',
  'mappings',
  'url',
  'checkedOn',
  'confidence',
  'validFrom',
  'validUntil',
  'defaultPlanId',
]);

/** Every text shown to the user, with where it stands. */
function readableTexts(value: unknown, where = ''): { where: string; text: string }[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => readableTexts(item, `${where}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    UNREAD_KEYS.has(key) ? [] : readableTexts(item, `${where}/${key}`),
  );
}

function allTexts(): { where: string; text: string }[] {
  return [...readableTexts(shippedPack(), 'pack'), ...readableTexts(shippedProgramme(), 'programme')];
}

/** The words of a text that no French sentence holds; names of works and of products stand in the credits and are left out. */
const ENGLISH_WORDS =
  /\b(the|and|with|without|from|this|that|which|should|would|your|their|company|data set|level|none|unknown|business|use case|feedback|reporting|roadmap|framework|deadline|best practices?|ownership|insights?|workflow)\b/i;

function typographicFault(text: string): string | null {
  if (text.includes("'")) return 'straight apostrophe';
  if (text.includes('"')) return 'straight quotation mark';
  if (/[ \u00a0][;:!?»%€]/u.test(text)) return 'space before a mark is not the narrow no-break one';
  if (/[\p{L}\p{N})»][;!?]/u.test(text)) return 'no space before a double mark';
  if (/\p{L}:(?:\s|$)/u.test(text)) return 'no space before a colon';
  if (/«(?!\u202f)|(?<!\u202f)»/u.test(text)) return 'no narrow no-break space inside quotation marks';
  if (/\.\.\.|\boe(?:uvre|il)|\s$|^\s| {2}/u.test(text)) return 'three dots, ligature or stray space';
  return null;
}

describe('the typographic rule used below', () => {
  it.each([
    ["l'atelier", 'straight apostrophe'],
    ['Pourquoi ?', 'space before a mark is not the narrow no-break one'],
    ['Pourquoi?', 'no space before a double mark'],
    ['Repère: voir', 'no space before a colon'],
    ['« oui »', 'space before a mark is not the narrow no-break one'],
    [`«oui${NARROW_SPACE}»`, 'no narrow no-break space inside quotation marks'],
  ])('refuses %s', (text, fault) => {
    expect(typographicFault(text)).toBe(fault);
  });

  it('accepts a sentence set by a French typesetter', () => {
    const space = NARROW_SPACE;
    expect(
      typographicFault(`Qu’en dit-on${space}? «${space}Rien${space}»${space}: 10${space}% à 8:30.`),
    ).toBeNull();
  });
});

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

    expect(PACK.endsWith(join(id, version))).toBe(true);
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

describe('the texts of the pack and of the programme', () => {
  it('are set in French typography', () => {
    const faults = allTexts().flatMap(({ where, text }) => {
      const fault = typographicFault(text);
      return fault === null ? [] : [`${where}: ${fault}: ${text}`];
    });

    expect(faults).toEqual([]);
  });

  it('hold no English', () => {
    const english = allTexts().filter(
      ({ where, text }) => !where.startsWith('pack/credits') && ENGLISH_WORDS.test(text),
    );

    expect(english).toEqual([]);
  });
});

describe('the shipped programme', () => {
  it('dates and sources every vintage, threshold and measure, and asks to have it confirmed', () => {
    const { vintages, eligibility, measures } = shippedProgramme();
    const facts = [...vintages, eligibility, ...measures].map((item) => item.sourced);

    expect(facts.length).toBeGreaterThanOrEqual(14);
    expect(facts.filter((fact) => fact.source.length < 20)).toEqual([]);
    expect(facts.filter((fact) => fact.url !== '' && !URL.canParse(fact.url))).toEqual([]);
    expect(facts.filter((fact) => !fact.needsConfirmation)).toEqual([]);
  });

  it('has vintages that follow one another without overlap, the last one still open', () => {
    const { vintages } = shippedProgramme();
    const ends = vintages.map((vintage) => vintage.validUntil);

    expect(ends.at(-1)).toBeNull();
    for (const [index, vintage] of vintages.entries()) {
      if (index === 0) continue;
      const end = ends[index - 1];
      expect(end).toBeTypeOf('string');
      expect((end ?? '') < vintage.validFrom).toBe(true);
    }
  });

  it('leaves to the company what the price and the rate say, where sources give all three', () => {
    const priced = shippedProgramme().vintages.filter((vintage) => vintage.priceExclTax !== null);

    expect(priced.length).toBeGreaterThan(0);
    for (const { priceExclTax, aidRate, remainingCost } of priced) {
      expect(remainingCost).toBe((priceExclTax ?? 0) * (1 - (aidRate ?? 0)));
    }
  });

  it('points to plans that the pack has, of the same length where the length is known', () => {
    const plans = new Map(shippedPack().plans.map((plan) => [plan.id, plan.totalDays]));

    for (const vintage of shippedProgramme().vintages) {
      const totalDays = plans.get(vintage.defaultPlanId);
      expect(totalDays).toBe(vintage.days ?? totalDays);
      expect(totalDays).toBeDefined();
    }
  });

  it('has no two measures or vintages with one id', () => {
    const { vintages, measures } = shippedProgramme();
    const ids = [...vintages, ...measures].map((item) => item.id);

    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a pack with a planted fault is refused', () => {
  it('when the manifest is not one', () => {
    const result = assemblePack({ id: 'x' }, []);

    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid-content' } });
  });

  it('when a question has four levels, and the place is named', () => {
    const problems = problemsAfter(({ files }) => first(first(files)).levels.pop());

    expect(problems).toEqual([expect.stringMatching(/^question file 1 › 0 › levels: /)]);
  });

  it('when a key nobody knows is added', () => {
    expect(problemsAfter(({ manifest }) => Object.assign(manifest, { colour: 'red' })).length).toBe(1);
  });

  it('when two questions share an id', () => {
    const problems = problemsAfter(({ files }) => {
      const file = first(files);
      Object.assign(first(file.slice(1)), { id: first(file).id });
    });

    expect(problems).toEqual(['a1-01: question id used more than once']);
  });

  it('when two axes share an id and a code', () => {
    const problems = problemsAfter(({ manifest }) => manifest.axes.push(first(manifest.axes)));

    expect(problems).toEqual(['a1: axis id used more than once', 'A1: axis code used more than once']);
  });

  it('when two criteria share an id', () => {
    const problems = problemsAfter(({ manifest }) => manifest.criteria.push(first(manifest.criteria)));

    expect(problems).toEqual(['value: criterion id used more than once']);
  });

  it('when two steps, two plans or two sectors share an id', () => {
    const problems = problemsAfter(({ manifest }) => {
      manifest.steps.push(first(manifest.steps));
      manifest.plans.push(first(manifest.plans));
      manifest.sectors.push(first(manifest.sectors));
    });

    expect(problems).toEqual([
      'framing: step id used more than once',
      'days-8: plan id used more than once',
      'agri-food: sector id used more than once',
    ]);
  });

  it('when a question belongs to an axis that does not exist', () => {
    const problems = problemsAfter(({ files }) => Object.assign(first(first(files)), { axisId: 'a10' }));

    expect(problems).toEqual(['a1-01: axis a10 does not exist']);
  });

  it('when an axis has fewer than four questions', () => {
    const problems = problemsAfter(({ files }) => first(files).splice(3));

    expect(problems).toEqual(['a1: axis has 3 questions, at least 4 are needed']);
  });

  it('when two levels of a question differ by case or spaces alone', () => {
    const problems = problemsAfter(({ files }) => {
      const { levels } = first(first(files));
      levels[4] = `  ${first(levels).toUpperCase()}`;
    });

    expect(problems).toEqual(['a1-01: the five levels must all differ']);
  });

  it('when two anchors of a criterion are the same', () => {
    const problems = problemsAfter(({ manifest }) => {
      const { anchors } = first(manifest.criteria);
      anchors[1] = first(anchors);
    });

    expect(problems).toEqual(['value: the five anchors must all differ']);
  });

  it('when no criterion weighs anything', () => {
    const problems = problemsAfter(({ manifest }) => {
      for (const criterion of manifest.criteria) criterion.weight = 0;
    });

    expect(problems).toEqual(['criteria: at least one criterion must weigh more than 0']);
  });

  it('when a plan names a step that does not exist', () => {
    const problems = problemsAfter(({ manifest }) =>
      Object.assign(first(first(manifest.plans).steps), { stepId: 'holiday' }),
    );

    expect(problems).toEqual(['days-8: step holiday does not exist']);
  });

  it('when a plan names a step twice', () => {
    const problems = problemsAfter(({ manifest }) => {
      const plan = first(manifest.plans);
      const step = first(plan.steps);
      step.days = step.days / 2;
      plan.steps.push({ ...step });
    });

    expect(problems).toEqual(['framing: step of plan days-8 used more than once']);
  });

  it('when the days of a plan do not make its total', () => {
    const problems = problemsAfter(({ manifest }) => {
      first(manifest.plans).totalDays = 9;
    });

    expect(problems).toEqual(['days-8: steps sum to 8 days, not 9']);
  });

  it('when the first maturity band leaves a gap above 0', () => {
    const problems = problemsAfter(({ manifest }) => {
      first(manifest.scoring.bands).from = 0.2;
    });

    expect(problems).toEqual(['scoring.bands: the first band must start at 0']);
  });

  it('when maturity bands are out of order', () => {
    const problems = problemsAfter(({ manifest }) => {
      manifest.scoring.bands.splice(1, 2, ...manifest.scoring.bands.slice(1, 3).toReversed());
    });

    expect(problems).toEqual(['scoring.bands: band « Amorcé » must start above « Fonctionnel »']);
  });

  it('when two maturity bands have one name', () => {
    const problems = problemsAfter(({ manifest }) => {
      for (const band of manifest.scoring.bands.slice(0, 2)) band.name = 'Amorcé';
    });

    expect(problems).toEqual(['Amorcé: band name used more than once']);
  });

  it('when a score would be empty before being indicative', () => {
    const problems = problemsAfter(({ manifest }) => {
      manifest.scoring.emptyBelow = 0.7;
    });

    expect(problems).toEqual(['scoring: emptyBelow must not exceed indicativeBelow']);
  });

  it('with every fault named at once', () => {
    const problems = problemsAfter(({ manifest, files }) => {
      first(manifest.plans).totalDays = 9;
      Object.assign(first(first(files)), { axisId: 'a10' });
    });

    expect(problems).toEqual(['a1-01: axis a10 does not exist', 'days-8: steps sum to 8 days, not 9']);
  });
});

describe('assembling', () => {
  it('groups questions by axis whatever the order of the files', () => {
    const { manifest, files } = shippedFiles();

    expect(assemblePack(manifest, files.toReversed())).toEqual(assemblePack(manifest, files));
  });

  it('leaves what it was given untouched', () => {
    const { manifest, files } = shippedFiles();
    assemblePack(manifest, files.toReversed());

    expect({ manifest, files }).toEqual(shippedFiles());
  });
});
