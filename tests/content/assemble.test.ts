import { describe, expect, it } from 'vitest';
import { assemblePack } from '#shared/content/assemble.ts';
import { shippedFiles } from './shipped-content.ts';

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

  it.each([
    { appliesWhen: {}, problem: 'appliesWhen sets no condition' },
    { appliesWhen: { sectorIds: ['circus'] }, problem: 'sector circus does not exist' },
    { appliesWhen: { notSectorIds: ['circus'] }, problem: 'sector circus does not exist' },
    {
      appliesWhen: { minHeadcount: 50, maxHeadcount: 49 },
      problem: 'minHeadcount must not exceed maxHeadcount',
    },
    {
      appliesWhen: { answers: [{ questionId: 'a1-99', minLevel: 1 }] },
      problem: 'question a1-99 does not exist',
    },
    { appliesWhen: { answers: [{ questionId: 'a1-02' }] }, problem: 'no level is asked of a1-02' },
    {
      appliesWhen: { answers: [{ questionId: 'a1-02', minLevel: 3, maxLevel: 2 }] },
      problem: 'minLevel must not exceed maxLevel for a1-02',
    },
    {
      appliesWhen: { answers: [{ questionId: 'a1-01', minLevel: 1 }] },
      problem: 'the question depends on itself',
    },
  ])('when a question applies on a condition that cannot be: $problem', ({ appliesWhen, problem }) => {
    const problems = problemsAfter(({ files }) => Object.assign(first(first(files)), { appliesWhen }));

    expect(problems).toEqual([`a1-01: ${problem}`]);
  });

  it('when questions wait for one another in a circle, each of them named', () => {
    const problems = problemsAfter(({ files }) => {
      const [one, two, three] = first(files);
      const askedAfter = (questionId: string) => ({
        appliesWhen: { answers: [{ questionId, minLevel: 1 }] },
      });
      Object.assign(one ?? {}, askedAfter('a1-02'));
      Object.assign(two ?? {}, askedAfter('a1-03'));
      Object.assign(three ?? {}, askedAfter('a1-01'));
    });

    expect(problems).toEqual(
      ['a1-01', 'a1-02', 'a1-03'].map((id) => `${id}: the question depends on itself`),
    );
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

    expect(problems).toEqual(['scoring.bands: band "Amorcé" must start above "Fonctionnel"']);
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
