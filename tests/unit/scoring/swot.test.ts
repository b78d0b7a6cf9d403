import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '#shared/assessment/assess.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import { blankAiUsage, blankApplication } from '#shared/domain/blank.ts';
import { saysNone } from '#shared/domain/french.ts';
import type { AiUsage, Application, DataQuality } from '#shared/domain/landscape.ts';
import { IdSchema } from '#shared/domain/primitives.ts';
import type { Quadrant } from '#shared/domain/swot.ts';
import { aMission, type MissionBuilder } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';

const PACK: ContentPack = {
  ...aPack(),
  axes: aPack().axes.map((axis, index) => ({ ...axis, weight: 3 - index })),
  swot: {
    heldByOne: [{ questionId: 'a1-01', levels: [0] }],
    weakAccess: [
      { questionId: 'a2-01', levels: [0, 1] },
      { questionId: 'a2-02', levels: [0, 1] },
    ],
  },
};

const swot = (mission: MissionBuilder) => assess(mission.build(), PACK, null).swot;
/** The sentences of a quadrant, spaces of any kind as one plain space. */
const said = (mission: MissionBuilder, quadrant: Quadrant) =>
  swot(mission)
    .proposals.filter((it) => it.quadrant === quadrant)
    .map(({ text }) => text.replace(/[\u00a0\u202f]/g, ' '));

const withApplications = (...applications: readonly Partial<Application>[]) =>
  aMission().with({
    applications: applications.map((it, index) => ({ ...blankApplication(`app-${index}`), ...it })),
  });
const withUses = (...uses: readonly Partial<AiUsage>[]) =>
  aMission().with({ aiUsages: uses.map((it, index) => ({ ...blankAiUsage(`ai-${index}`), ...it })) });
const allAt = (level: number): DataQuality => ({
  completeness: level,
  accuracy: level,
  timeliness: level,
  consistency: level,
  uniqueness: level,
  accessibility: level,
});

describe('strengths and weaknesses', () => {
  const answered = aMission()
    .withAnswer('a1-02', 3)
    .withAnswer('a2-03', 4)
    .withAnswer('a3-01', 3)
    .withAnswer('a1-03', 1)
    .withAnswer('a3-02', 0)
    .withAnswer('a1-04', 2)
    .withoutAnswer('a2-04', 'unknown');

  it('say the level reached, the furthest first, then by weight of the axis', () => {
    expect(said(answered, 'strength')).toEqual([
      'Point a2-03. Tout. (a2-03).',
      'Point a1-02. Presque. (a1-02).',
      'Point a3-01. Presque. (a3-01).',
    ]);
    expect(said(answered, 'weakness')).toEqual([
      'Point a3-02. Rien. (a3-02).',
      'Point a1-03. Un peu. (a1-03).',
    ]);
  });

  it('rest on their question and its axis', () => {
    expect(swot(answered).proposals[0]).toMatchObject({
      originId: 'strength-a2-03',
      sources: [{ kind: 'question', id: 'a2-03' }],
      axisIds: ['a2'],
    });
  });

  it('are none for a level in the middle, nor for what nobody knows', () => {
    const words = [...said(answered, 'strength'), ...said(answered, 'weakness')].join(' ');
    expect(words).not.toContain('a1-04');
    expect(words).not.toContain('a2-04');
  });

  it('are eight at most', () => {
    const all = PACK.questions.reduce((builder, { id }) => builder.withAnswer(id, 4), aMission());
    expect(said(all, 'strength')).toHaveLength(8);
  });
});

describe('opportunities', () => {
  const hour = { occurrencesPerYear: 60, minutesPerOccurrence: 60, peopleInvolved: 1, hourlyRate: 30 };

  it('are the three dearest irritants whose cost is known, with how it is known', () => {
    const mission = aMission()
      .withIrritant('i-1', { title: 'Tri', ...hour, errorCostPerYear: 0, basis: 'measured' })
      .withIrritant('i-2', { title: 'Relances', errorCostPerYear: 50_000 })
      .withIrritant('i-3', { title: 'Devis', ...hour, errorCostPerYear: 1000, basis: 'estimated' })
      .withIrritant('i-4', { title: 'Planning', errorCostPerYear: 10 })
      .withIrritant('i-5', { title: 'Sans chiffre' });
    expect(said(mission, 'opportunity')).toEqual([
      '« Relances » coûte au moins 50 k€ par an : une part est à regagner.',
      '« Devis » coûte 2 800 € par an, d’après une estimation : une part est à regagner.',
      '« Tri » coûte 1 800 € par an, d’après une mesure : une part est à regagner.',
    ]);
  });

  it('are not an irritant without a figure, nor one that costs nothing', () => {
    const mission = aMission()
      .withIrritant('i-1', { title: 'Tri', occurrencesPerYear: 60 })
      .withIrritant('i-2', { title: 'Gratuit', errorCostPerYear: 0 });
    expect(said(mission, 'opportunity')).toEqual([]);
  });

  it('name one sound source of data, or count several', () => {
    const one = aMission().withDataSource('s-1', { name: 'Ventes', quality: allAt(3) });
    expect(said(one, 'opportunity')).toEqual([
      'Une source est de qualité suffisante pour servir sans attendre : « Ventes », 3,0 sur 4 en moyenne.',
    ]);
    const more = ['Stocks', 'Achats', 'Paie', 'Devis'].reduce(
      (builder, name, index) => builder.withDataSource(`s-${index + 2}`, { name, quality: allAt(4) }),
      one,
    );
    expect(said(more, 'opportunity')).toEqual([
      'Cinq sources sont de qualité suffisante pour servir sans attendre, à 3 sur 4 ou plus en moyenne : « Stocks », « Achats », « Paie » et deux autres.',
    ]);
  });

  it('are not a source just under the mark, nor one nobody examined', () => {
    const mission = aMission()
      .withDataSource('s-1', { name: 'Ventes', quality: { ...allAt(3), accuracy: 2 } })
      .withDataSource('s-2', { name: 'Paie' });
    expect(said(mission, 'opportunity')).toEqual([]);
  });

  it('are machine data held by the maker, but not by the company itself', () => {
    const held = (machineDataHolder: string) =>
      said(aMission().withDataSource('s-1', { name: 'Presse', machineDataHolder }), 'opportunity');
    expect(held('Constructeur')).toEqual([
      'Le règlement européen sur les données (Data Act) permet de demander l’accès aux données de « Presse » (détenteur : Constructeur).',
    ]);
    expect(held('ATELIERS DUPRE (article 7)')).toEqual([]);
    expect(held('Aucun')).toEqual([]);
    expect(held('')).toEqual([]);
  });

  it('are applications with an interface, in the singular and in the plural', () => {
    expect(said(withApplications({ name: 'ERP', hasApi: 'yes' }, { name: 'CAO' }), 'opportunity')).toEqual([
      'Une application offre une interface à laquelle brancher un outil : « ERP ».',
    ]);
    expect(
      said(withApplications({ name: 'ERP', hasApi: 'yes' }, { name: 'CAO', hasApi: 'yes' }), 'opportunity'),
    ).toEqual(['Deux applications offrent une interface à laquelle brancher un outil : « ERP » et « CAO ».']);
    expect(said(withApplications({ name: 'ERP', hasApi: 'no' }), 'opportunity')).toEqual([]);
  });

  it('are uses of AI that were declared and follow a rule', () => {
    const use = { tool: 'Copilot', origin: 'declared', rule: 'Charte signée' } as const;
    expect(said(withUses(use), 'opportunity')).toEqual([
      'L’usage de « Copilot » est déclaré et suit une consigne : il peut s’étendre sur cette base.',
    ]);
    expect(said(withUses(use, { ...use, tool: 'DeepL' }), 'opportunity')).toEqual([
      'Les usages de « Copilot » et « DeepL » sont déclarés et suivent une consigne : ils peuvent s’étendre sur cette base.',
    ]);
    expect(said(withUses({ ...use, rule: 'Aucune' }, { ...use, rule: '' }), 'opportunity')).toEqual([]);
    expect(said(withUses({ ...use, origin: 'found' }), 'opportunity')).toEqual([]);
  });
});

describe('threats', () => {
  it('are uses of AI found on site that expose data without a rule', () => {
    const use = { tool: 'ChatGPT', origin: 'found', dataExposed: 'Noms de clients', rule: 'Aucune' } as const;
    expect(said(withUses(use), 'threat')).toEqual([
      'Usage constaté de « ChatGPT », sans règle ni contrat connus. Données exposées : noms de clients.',
    ]);
    expect(said(withUses({ ...use, contract: 'Abonnement' }), 'threat')).toEqual([
      'Usage constaté de « ChatGPT », sans règle connue. Données exposées : noms de clients.',
    ]);
    for (const safe of [
      { rule: 'Charte' },
      { dataExposed: '' },
      { dataExposed: 'Aucune' },
      { origin: 'declared' },
    ])
      expect(said(withUses({ ...use, ...safe } as AiUsage), 'threat')).toEqual([]);
  });

  it('are critical applications known to lack an interface or a contract', () => {
    const critical = { name: 'ERP', criticality: 5 };
    expect(said(withApplications({ ...critical, hasApi: 'no', contract: 'Aucun' }), 'threat')).toEqual([
      'Le travail dépend de « ERP » (criticité 5 sur 5), qui n’offre pas d’interface et n’est couvert par aucun contrat connu.',
    ]);
    for (const safe of [
      critical,
      { ...critical, hasApi: 'unknown' as const, contract: '' },
      { ...critical, contract: 'Sans objet (fichier interne)' },
      { ...critical, criticality: 3, hasApi: 'no' as const },
      { ...critical, criticality: null, hasApi: 'no' as const },
    ])
      expect(said(withApplications(safe), 'threat')).toEqual([]);
  });

  it('are personal data behind weak access, and not one without the other', () => {
    const personal = aMission()
      .withDataSource('s-1', { name: 'Paie', hasPersonalData: 'yes' })
      .withDataSource('s-2', { name: 'Ventes', hasPersonalData: 'unknown' });
    const weak = personal.withAnswer('a2-01', 1).withAnswer('a2-02', 0);
    expect(said(weak, 'threat')).toEqual([
      '« Paie » contient des données personnelles, alors que l’accès et le partage sont peu maîtrisés : « Point a2-01 » au niveau 1 et « Point a2-02 » au niveau 0.',
    ]);
    expect(said(weak.withDataSource('s-3', { hasPersonalData: 'yes' }), 'threat')[0]).toMatch(
      /^Deux sources contiennent des données personnelles/,
    );
    expect(said(personal.withAnswer('a2-01', 2), 'threat')).toEqual([]);
    expect(said(aMission().withAnswer('a2-01', 0), 'threat')).toEqual([]);
  });

  it('are a know-how of one person only where an answer says so; it is then no weakness too', () => {
    const held = aMission().withAnswer('a1-01', 0);
    expect(said(held, 'threat')).toEqual(['Savoir à la merci d’un départ (point a1-01). Rien. (a1-01).']);
    expect(said(held, 'weakness')).toEqual([]);
    expect(said(aMission().withAnswer('a1-01', 1), 'threat')).toEqual([]);
    expect(said(aMission().withAnswer('a1-01', 1), 'weakness')).toHaveLength(1);
  });

  it('are contradictions that nobody settled, also those left to the report', () => {
    const disputed = aMission()
      .withPerson('boss', { group: 'management' })
      .withPerson('fitter', { group: 'field' })
      .withHeard('a3-01', ['boss', 4], ['fitter', 2]);
    expect(said(disputed, 'threat')).toEqual([
      'Direction et terrain se contredisent sur « Point a3-01 », de 2 niveaux : ce qui s’y décide reste fragile.',
    ]);
    expect(said(disputed.withAnswer('a3-01', 2, { isContradictionReported: true }), 'threat')).toHaveLength(
      1,
    );
    expect(said(disputed.withAnswer('a3-01', 2, { comment: 'Vu.' }), 'threat')).toEqual([]);
    const among = aMission().withHeard('a3-01', ['x', 4], ['y', 2]);
    expect(said(among, 'threat')[0]).toMatch(/^Les personnes entendues se contredisent/);
  });

  it('need no rule in the pack: one written before the SWOT proposes what the rest supports', () => {
    const { swot: _, ...older } = PACK;
    const doc = aMission().withAnswer('a1-01', 0).build();
    expect(assess(doc, older, null).swot.proposals.map(({ originId }) => originId)).toEqual([
      'weakness-a1-01',
    ]);
  });
});

describe('a proposal', () => {
  const mission = aMission().withAnswer('a1-02', 4).withAnswer('a1-03', 0);
  const line = (state: 'confirmed' | 'dismissed') => ({
    id: 'swo-1',
    quadrant: 'threat' as const,
    text: 'Dit autrement.',
    originId: 'strength-a1-02',
    state,
  });
  const finding = (it: MissionBuilder) =>
    assess(it.build(), PACK, null).findings.find(({ id }) => id === 'maturity.swot');

  it('is not made again once it was taken over, even in other words and elsewhere, nor once dismissed', () => {
    for (const state of ['confirmed', 'dismissed'] as const) {
      const { proposals, items } = swot(mission.with({ swotItems: [line(state)] }));
      expect(proposals.map(({ originId }) => originId)).toEqual(['weakness-a1-03']);
      expect(items).toEqual(state === 'confirmed' ? [line(state)] : []);
    }
  });

  it('is counted in a finding that leads to the synthesis, until none is left', () => {
    expect(finding(mission)?.message).toMatch(/^2.propositions de forces et faiblesses à confirmer$/);
    expect(finding(mission)?.target).toEqual({ kind: 'field', screen: 'maturity', field: 'swot' });
    const one = mission.with({ swotItems: [line('dismissed')] });
    expect(finding(one)?.message).toMatch(/^1.proposition de forces/);
    expect(finding(aMission())).toBeUndefined();
  });

  it('has an id of its own that can be stored, however long the id of the fact', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 3 }), (ids) => {
        const dear = ids.reduce(
          (builder, it) => builder.withIrritant(it, { errorCostPerYear: 1000 }),
          aMission(),
        );
        for (const { originId } of swot(dear).proposals)
          expect(IdSchema.safeParse(originId).success).toBe(true);
      }),
    );
  });
});

describe('a text that says there is none', () => {
  it.each([
    '',
    '  ',
    'Aucune',
    'Aucun ; conditions générales',
    'néant',
    '—',
    'Ignorée de l’utilisateur',
    'Pas de règle',
  ])('is « %s »', (text) => {
    expect(saysNone(text)).toBe(true);
  });

  it.each([
    'Charte de 2025',
    'Sans objet (fichier interne)',
    'Consigne orale',
    'Nonobstant',
    'Passage en comité',
  ])('is not « %s »', (text) => {
    expect(saysNone(text)).toBe(false);
  });
});
