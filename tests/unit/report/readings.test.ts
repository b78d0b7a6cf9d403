import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBenchmarks, loadCompliance, loadProgramme } from '#scripts/lib/load-content.ts';
import { assess } from '#shared/assessment/assess.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { IdSchema } from '#shared/domain/primitives.ts';
import { buildDeliverable } from '#shared/report/build.ts';
import { DELIVERABLES } from '#shared/report/deliverables/deliverables.ts';
import { type Proposal, proposalsOf } from '#shared/report/proposals.ts';
import { anyMission } from '#tests/support/any-mission.ts';
import { aMission, type MissionBuilder } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';
import { REPORT_DATE } from '#tests/support/report.ts';

const SHIPPED = { programme: loadProgramme(), benchmarks: loadBenchmarks(), compliance: loadCompliance() };

function proposals(doc: MissionDoc): readonly Proposal[] {
  const pack = aPack();
  const assessment = assess(doc, pack, REPORT_DATE, SHIPPED.compliance);
  return DELIVERABLES.flatMap((deliverable) =>
    proposalsOf(
      buildDeliverable(deliverable, doc, assessment, pack, { date: REPORT_DATE, detail: 'full', ...SHIPPED }),
    ),
  );
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** The derived text of that key, in any deliverable; empty when there is none. */
function reading(mission: MissionBuilder, key: string): string {
  return plain(proposals(mission.build()).find((it) => it.key === key)?.text ?? '');
}

const NOUN =
  '(irritant|application|source|échange|usage|axe|recommandation|question|document|piste|candidat|critère|réponse)';
const MANY =
  '(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|1[7-9]|[2-9]\\d+)';

/** What careful French never reads as. */
const FAULTS: readonly (readonly [string, RegExp])[] = [
  ['a value that is none', /NaN|undefined|\bnull\b|Infinity|\[object/],
  ['an article that should contract', /(?<![«\p{L}] ?)\b(?:de|à) les? (?!Roy)/iu],
  [
    'two small words in a row',
    /(?<!\p{L})(?:de de|de du|de des|du de|des de|le la|la le|le le|la la|les les|le un|la une|que que|et et)(?!\p{L})/iu,
  ],
  ['a vowel that should elide', /(?<!\p{L})(?:de|le|la|que|ne|se) (?!onze|oui)[aeiouyéèêà](?=\p{L})/iu],
  ['one of many', new RegExp(`(?<!\\p{L})(?:une?|aucune?|1) ${NOUN}s(?!\\p{L})`, 'iu')],
  ['many of one', new RegExp(`(?<!\\p{L})${MANY} ${NOUN}(?!\\p{L})`, 'iu')],
  [
    'a feminine noun with a masculine adjective',
    /(?:applications?|sources?|pistes?|recommandations?) (?:de données )?(?:inventoriés?|examinés?|retenus?|jugés?)(?!\p{L})/u,
  ],
  ['a hole', / {2,}|« ?»|\(\)| [,.]|\.\.|:\s*[.;,]|;\s*\./],
  ['a sentence without its capital', /\. \p{Ll}/u],
  ['a text that is not one', /^[^\p{Lu}«\d−]|[^.:»]$/u],
];

function faults({ key, text }: Proposal): readonly string[] {
  return text
    .split('\n')
    .map(plain)
    .flatMap((line) =>
      FAULTS.filter(([, pattern]) => pattern.test(line)).map(([name]) => `${key}, ${name}: ${line}`),
    );
}

describe('the derived texts', () => {
  it('are careful French whatever the mission holds: none, one or many, of either gender', () => {
    fc.assert(
      fc.property(anyMission, (doc) => {
        expect(proposals(doc).flatMap(faults)).toEqual([]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('have keys that can be stored, each on one text of a deliverable', () => {
    fc.assert(
      fc.property(anyMission, (doc) => {
        for (const { key } of proposals(doc)) expect(IdSchema.safeParse(key).success, key).toBe(true);
      }),
      { numRuns: 10, seed: 3 },
    );
  });

  it('say nothing of a mission just opened but what is missing', () => {
    const keys = new Set(proposals(aMission().build()).map(({ key }) => key));
    for (const key of ['operations-costs', 'maturity-overall', 'ranking-leader', 'roadmap-overview']) {
      expect(keys).not.toContain(key);
    }
  });
});

describe('what the irritants cost', () => {
  const irritants = (...costs: readonly number[]) =>
    costs.reduce(
      (mission, errorCostPerYear, index) =>
        mission.withIrritant(`i${index}`, {
          title: `Irritant ${index}`,
          errorCostPerYear,
          basis: 'measured',
        }),
      aMission(),
    );

  it('is said of the one that outweighs the others', () => {
    expect(reading(irritants(60_000, 20_000, 20_000), 'operations-costs')).toContain(
      'À lui seul, « Irritant 0 » en fait 60 %',
    );
  });

  it('is said to be spread when many are needed to make half of it', () => {
    expect(reading(irritants(10, 10, 10, 10, 10, 10, 10), 'operations-costs')).toContain(
      'Le coût est dispersé',
    );
  });

  it('warns of a dear irritant that nobody measured', () => {
    const mission = aMission()
      .withIrritant('a', { title: 'Rebuts', errorCostPerYear: 90_000, basis: 'declared' })
      .withIrritant('b', { title: 'Saisies', errorCostPerYear: 30_000, basis: 'measured' });
    expect(reading(mission, 'operations-basis')).toBe(
      '25 % du coût repose sur des mesures, 75 % sur des déclarations. Le plus coûteux, « Rebuts » (90 k€), n’est pas mesuré : une mesure doit précéder toute dépense qui s’appuie sur lui.',
    );
  });

  it('goes by function, with the article that the function takes', () => {
    const mission = aMission()
      .withIrritant('a', { businessFunction: 'purchasing', errorCostPerYear: 75_000 })
      .withIrritant('b', { businessFunction: 'information-systems', errorCostPerYear: 25_000 });
    expect(reading(mission, 'operations-functions')).toBe(
      'Les achats portent 75 % du coût (75 k€, un irritant), devant l’informatique (25 %).',
    );
  });
});

describe('the reading of an axis', () => {
  it('names the question whose next level brings most, and what that level looks like', () => {
    const mission = aMission()
      .withAnswer('a1-01', 4)
      .withAnswer('a1-02', 4)
      .withAnswer('a1-03', 1)
      .withAnswer('a1-04', 4);
    expect(reading(mission, 'axis-a1')).toBe(
      'Trois réponses sur quatre atteignent le niveau 3 et portent l’axe ; une reste au niveau 0 ou 1. Ce qui relèverait le plus la note : faire passer « Point a1-03 » du niveau 1 au niveau 2, pour 0,25 point. Signe du niveau 2 : à moitié. (a1-03).',
    );
  });

  it('says when one step is enough for the next band', () => {
    const mission = aMission()
      .withAnswer('a1-01', 3)
      .withAnswer('a1-02', 3)
      .withAnswer('a1-03', 3)
      .withAnswer('a1-04', 2);
    expect(reading(mission, 'axis-a1')).toMatch(
      /Il manque 0,2 point pour le niveau « Maîtrisé » : .* y suffirait\./,
    );
  });
});

describe('the reading of the ranking', () => {
  const ranked = (second: number) =>
    aMission()
      .withUseCase('a', { title: 'Vision', status: 'retained' }, { value: 4, ease: 2 })
      .withUseCase('b', { title: 'Devis', status: 'retained' }, { value: second, ease: 3 });

  it('tells a clear lead from a narrow one', () => {
    expect(reading(ranked(1), 'ranking-leader')).toContain('nettement devant « Devis »');
    expect(reading(ranked(3.1), 'ranking-leader')).toContain('de peu devant');
  });

  it('says where the second is better', () => {
    expect(reading(ranked(1), 'ranking-leader')).toContain('Le deuxième est meilleur sur « Facilité ».');
  });
});

describe('the reading of the roadmap', () => {
  it('says what opens the way, and who carries what', () => {
    const mission = [2, 3, 4].reduce(
      (built, number) => built.withRecommendation(number, { dependsOnIds: ['rec-1'], ownerName: 'Inès Ott' }),
      aMission().withRecommendation(1, { title: 'Nommer', ownerName: 'Anne Roy' }),
    );
    expect(reading(mission, 'roadmap-sequence')).toContain(
      'R1 (« Nommer ») ouvre la voie : trois autres recommandations l’attendent.',
    );
    expect(reading(mission, 'roadmap-owners')).toContain(
      'Inès Ott porte trois des quatre recommandations (R2, R3 et R4) et Anne Roy une (R1).',
    );
  });
});
