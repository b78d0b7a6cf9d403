import { describe, expect, it } from 'vitest';
import type { Attachment } from '#shared/domain/deliverable.ts';
import { EMPTY_SCORE, type UseCase } from '#shared/domain/use-case.ts';
import { deliveryChecks } from '#shared/report/checks/delivery-checks.ts';
import { checksOfDifferences, checksOfFile } from '#shared/report/checks/outside-checks.ts';
import { aFinishedMission, checkContext, checksOf } from '#tests/support/finished-mission.ts';
import type { MissionBuilder } from '#tests/support/mission-builder.ts';

const finished = aFinishedMission();
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** Checks that a defect adds, as « severity sentence ». */
function found(mission: MissionBuilder, options?: Parameters<typeof checksOf>[1]): readonly string[] {
  return checksOf(mission, options).map(({ severity, sentence }) => `${severity} ${plain(sentence)}`);
}
const edited = (change: Parameters<MissionBuilder['with']>[0]) => finished.with(change);
const doc = finished.build();
const summary = (words: string) =>
  found(finished.withWords('executive-summary', `${words}\nLe reste est dit.`));

describe('a finished mission', () => {
  it('has nothing to mend, in any of its documents', () => {
    expect(found(finished)).toEqual([]);
    expect(found(finished, { deliverableId: 'interview-minutes' })).toEqual([]);
    expect(found(finished.withDeliverables({ pseudonymisePeople: true }))).toEqual([]);
  });
});

describe('the mission', () => {
  const withCase = (change: (useCase: UseCase) => Partial<UseCase>) =>
    edited({ useCases: doc.useCases.map((it) => (it.id === 'uc1' ? { ...it, ...change(it) } : it)) });
  const withRecommendation = (change: object) =>
    edited({ recommendations: doc.recommendations.map((it) => ({ ...it, ...change })) });

  it('must give each retained case a person, a starting value and figures', () => {
    expect(found(withCase(() => ({ ownerName: '' })))).toContain(
      'missing Cas « Lecture des commandes » sans responsable',
    );
    expect(found(withCase(({ kpi }) => ({ kpi: { ...kpi, baseline: null } })))).toEqual([
      'missing Cas « Lecture des commandes » : indicateur sans valeur de départ',
    ]);
    const unknown = { min: null, probable: null, max: null };
    expect(
      found(withCase(({ economics }) => ({ economics: { ...economics, oneOffCost: unknown } }))).join(),
    ).toMatch(/missing Chiffrage du cas « Lecture/);
  });

  it('must give each recommendation a date, a person and a cost', () => {
    expect(found(withRecommendation({ dueOn: null }))).toContain('missing Recommandation n° 1 sans échéance');
    expect(found(withRecommendation({ ownerName: '' }))).toContain(
      'missing Recommandation n° 1 sans responsable',
    );
    expect(found(withRecommendation({ cost: null }))).toEqual([
      'missing Recommandation n° 1 sans coût : chiffrez-la, ou saisissez 0 si elle ne coûte rien',
    ]);
    expect(found(withRecommendation({ cost: 0 }))).toEqual([]);
  });

  it('is judged by what bears on the document at hand only', () => {
    const unowned = withCase(() => ({ ownerName: '' }));
    expect(found(unowned, { deliverableId: 'interview-minutes' })).toEqual([]);
    const unnamed = unowned.withCompany({ name: '' });
    expect(found(unnamed, { deliverableId: 'interview-minutes' })).toEqual([
      'blocking Nom de l’entreprise à saisir',
    ]);
  });

  it('says when the maturity or the leading case of a conclusion is indicative', () => {
    const answers = Object.fromEntries(Object.entries(doc.answers).slice(0, 6));
    expect(found(edited({ answers })).join()).toMatch(
      /to-check Maturité globale de 2,0 sur 4 donnée en conclusion alors qu’elle est indicative, 50 % de questions/,
    );
    expect(found(edited({ answers: {} })).join()).toMatch(/missing Maturité globale sans score/);
    const scores = { ...doc.scores, uc1: { value: doc.scores['uc1']?.['value'] ?? EMPTY_SCORE } };
    const criteria = doc.criteria.map((it) => ({ ...it, weight: 50 }));
    expect(found(edited({ scores, criteria })).join('\n')).toMatch(
      /to-check Cas « Lecture des commandes » donné en tête alors que son rang est indicatif/,
    );
    expect(found(edited({ scores: {} })).join()).toMatch(/missing Aucun cas d’usage n’a de rang/);
  });

  it('says when draws put another case first more often', () => {
    const context = checkContext(doc);
    const robustness = context.simulations?.robustness;
    if (!context.simulations || !robustness) throw new Error('No draws.');
    const turned = {
      ...robustness.any,
      acceptability: [
        [0.3, 0.7],
        [0.7, 0.3],
      ],
    };
    const simulations = { ...context.simulations, robustness: { ...robustness, any: turned, around: null } };
    const [check] = deliveryChecks({ ...context, simulations });
    expect(plain(check?.sentence ?? '')).toBe(
      'Cas « Lecture des commandes » en tête du classement, mais premier dans 30 % des tirages seulement, contre 70 % pour « Prévision des ventes » : dites-le dans la conclusion',
    );
  });

  it('says when the aid is not known to be allowed', () => {
    expect(found(edited({ deMinimisAids: [] }))).toEqual([
      'to-check Aides de minimis : verdict inconnu, demandez à l’entreprise les aides des trois dernières années, même s’il n’y en a pas',
    ]);
    expect(found(finished.withCompany({ isInDifficulty: 'unknown' }))).toEqual([
      'to-check Éligibilité au Diag Data IA inconnue : complétez ce qui manque sur l’entreprise',
    ]);
    expect(found(finished.withCompany({ isInDifficulty: 'yes' })).join()).toMatch(
      /verdict imprimé est « non »/,
    );
  });
});

describe('the document', () => {
  it('must not print « À compléter »', () => {
    const checks = checksOf(edited({ processes: [] }));
    expect(checks.map(({ severity, target }) => ({ severity, target }))).toEqual([
      { severity: 'blocking', target: { kind: 'screen', screen: 'landscape' } },
    ]);
    expect(plain(checks[0]?.sentence ?? '')).toMatch(
      /^« À compléter » imprimé dans « État des lieux opérationnel »/,
    );
    expect(
      found(edited({ processes: [] }).withOptions('report', { hiddenSectionIds: ['operations'] })),
    ).toEqual([]);
  });

  it('must leave no title with nothing under it', () => {
    const context = checkContext(doc);
    const empty = {
      kind: 'heading',
      level: 2,
      text: 'Vide',
      anchor: 'r_vide',
      numbering: 'decimal',
    } as const;
    const chapters = context.report.chapters.map((chapter) =>
      chapter.id === 'maturity' ? { ...chapter, blocks: [...chapter.blocks, empty] } : chapter,
    );
    const checks = deliveryChecks({ ...context, report: { ...context.report, chapters } });
    expect(checks.map(({ severity, sentence }) => `${severity} ${plain(sentence)}`)).toEqual([
      'to-check Rien sous le titre « Vide » : complétez cette section, ou masquez-la dans les options du document',
    ]);
  });

  it('must say what its images show', () => {
    const image: Attachment = {
      id: 'img',
      name: 'four.png',
      mediaType: 'image/png',
      size: 10,
      sha256: 'a'.repeat(64),
      width: 100,
      height: 100,
      addedOn: null,
      caption: 'Le four',
      alternativeText: '',
      target: null,
      isInReport: true,
    };
    expect(found(edited({ attachments: [image] }))).toEqual([
      'to-check Image « Le four » de « Pièces et photographies » sans texte alternatif : dites en une phrase ce qu’elle montre',
    ]);
    expect(found(edited({ attachments: [{ ...image, alternativeText: 'Un four.' }] }))).toEqual([]);
  });

  it('must not be dated before what it tells of, nor go without a mention', () => {
    expect(found(finished, { date: '2026-11-09' })).toEqual([
      'to-check Document daté du 9 novembre 2026, avant l’entretien « Entretien de direction » du 10 novembre 2026 : corrigez l’une des deux dates',
    ]);
    expect(found(finished.withDeliverables({ confidentiality: ' ' }))).toEqual([
      'to-check Mention de confidentialité vide : dites à qui le document est destiné',
    ]);
  });

  it('waits for the texts that are not confirmed, or that changed since', () => {
    const proposals = [
      { key: 'one', chapterId: 'maturity', text: 'La maturité est amorcée.', state: 'proposed' },
      { key: 'two', chapterId: 'maturity', text: 'Le socle est sain.', state: 'proposed' },
      { key: 'three', chapterId: 'roadmap', text: 'Tout est daté.', state: 'changed' },
      { key: 'four', chapterId: 'roadmap', text: 'Tout est chiffré.', state: 'confirmed' },
    ] as const;
    const checks = deliveryChecks({ ...checkContext(doc), proposals });
    expect(checks.map(({ key, sentence }) => [key, plain(sentence)])).toEqual([
      [
        'report:proposal.three',
        'Texte changé depuis que vous l’avez confirmé, dans « Feuille de route » : « Tout est daté. ». Relisez-le, puis confirmez-le de nouveau',
      ],
      [
        'report:proposals.maturity',
        '2 textes proposés à relire dans « Maturité data et IA » : confirmez-les, ou écrivez le vôtre',
      ],
    ]);
  });
});

describe('names of people', () => {
  it('must be nowhere in a pseudonymised document, cover and captions included', () => {
    const context = checkContext(finished.withDeliverables({ pseudonymisePeople: true }).build());
    const { report } = context;
    const caption = { kind: 'quote', text: 'Fini.', attribution: 'karim BENALI' } as const;
    const [first, ...rest] = report.chapters;
    const chapters = first ? [{ ...first, blocks: [...first.blocks, caption] }, ...rest] : [];
    const leaking = { ...report, title: 'Entretien de Mme Roy', chapters };
    const checks = deliveryChecks({ ...context, report: leaking });
    expect(checks.map(({ key, severity }) => `${severity} ${key}`)).toEqual([
      'blocking report:names.p1',
      'blocking report:names.p2',
    ]);
    expect(plain(checks[1]?.sentence ?? '')).toContain('Synthèse pour la direction, « karim BENALI »');
    expect(deliveryChecks(context)).toEqual([]);
  });

  it('must not sign a quote that is to be signed by the function', () => {
    const signed = (mission: MissionBuilder, deliverableId: string) => {
      const context = checkContext(mission.build(), { deliverableId });
      const [first, ...rest] = context.report.chapters;
      const quote = {
        kind: 'quote',
        text: 'On perd un temps fou.',
        attribution: 'Karim Benali, fondeur',
      } as const;
      const chapters = first ? [{ ...first, blocks: [...first.blocks, quote] }, ...rest] : [];
      return deliveryChecks({ ...context, report: { ...context.report, chapters } }).map(({ key }) => key);
    };
    const hidden = finished.withDeliverables({ pseudonymiseQuotes: true });
    expect(signed(hidden, 'report')).toEqual(['report:quote-names.p2']);
    expect(signed(hidden, 'interview-minutes')).toEqual([]);
    expect(signed(hidden.withOptions('report', { pseudonymiseQuotes: false }), 'report')).toEqual([]);
  });
});

describe('figures typed in the text', () => {
  it.each([
    ['Les irritants coûtent 1,06 M€ par an.', null],
    ['Les irritants coûtent 44 k€ par an.', 'le coût annuel des irritants est de 48 k€ dans la mission'],
    ['Les irritants coûtent 48 000 euros par an.', null],
    ['Les irritants coûtent près de 50 k€ par an.', null],
    [
      'Le gain attendu est de 65 000 € par an.',
      'le gain annuel attendu des cas retenus est de 60 k€ dans la mission',
    ],
    ['Le gain attendu est de 60 k€ pour un coût de départ de 20 k€.', null],
    ['Les irritants coûtent 48 k€, le projet rapporterait 60 k€.', null],
    ['Il a fallu 44 k€ de travaux.', null],
    ['La maturité est de 2,4 sur 4.', 'la maturité globale est de 2,0 sur 4 dans la mission'],
    ['La maturité est de 2/4.', null],
    [
      '« Lecture des commandes » obtient 3,1 sur 4.',
      'le cas « Lecture des commandes » est de 3,6 sur 4 dans la mission',
    ],
    ['Axe numéro 2 : 2,0 sur 4.', null],
    ['La maturité couvre 80 % des questions.', 'la couverture des questions est de 100 % dans la mission'],
    ['La réussite tient à 80 % aux équipes.', null],
    ['Les trois recommandations se suivent.', 'la mission compte 1 recommandation'],
    ['Douze entretiens ont été menés.', 'la mission compte 1 entretien réalisé'],
    ['Deux cas d’usage ont été étudiés.', null],
  ])('« %s » is contradicted by: %s', (sentence, contradiction) => {
    const checks = summary(sentence);
    if (contradiction === null) expect(checks).toEqual([]);
    else {
      expect(checks).toHaveLength(1);
      expect(checks[0]).toMatch(
        /^to-check Chiffre à vérifier dans « Synthèse pour la direction » : vous écrivez/,
      );
      expect(checks[0]).toContain(contradiction);
    }
  });
});

describe('the name of the company', () => {
  it.each([
    ['La Fonderie Marchand avance.', null],
    ['FONDERIE MARCHAND', null],
    ['À la fonderie Marchand, tout va.', null],
    ['Voir www.fonderie-marchand.fr et contact@fonderie-marchand.fr.', null],
    ['Une fonderie. Marchands et artisans.', null],
    ['Une fonderie moderne.', null],
    ['La Fonderie Marchant avance.', 'Fonderie Marchant'],
    ['La fonderie marchand avance.', 'fonderie marchand'],
    ['Fondreie Marchand', 'Fondreie Marchand'],
    ['FonderieMarchand', 'FonderieMarchand'],
  ])('in « %s » is misspelt: %s', (sentence, spelled) => {
    const checks = summary(sentence);
    if (spelled === null) expect(checks).toEqual([]);
    else
      expect(checks).toEqual([
        `to-check Nom de l’entreprise écrit « ${spelled} » au lieu de « Fonderie Marchand » (Synthèse pour la direction) : corrigez-le`,
      ]);
  });

  it('of one word is looked for among capitals only, and no other name is taken for it', () => {
    const named = (words: string) =>
      found(finished.withCompany({ name: 'Mécabois' }).withWords('executive-summary', words));
    expect(named('Mecabois avance, le mécaboi aussi.')).toHaveLength(1);
    expect(named('Mécabos avance.').join()).toContain('« Mécabos »');
    const homonym = finished
      .withCompany({ name: 'Benalia' })
      .withWords('executive-summary', 'Karim Benali le dit.');
    expect(found(homonym)).toEqual([]);
  });
});

describe('the wording of the expert', () => {
  it.each([
    ['Un texte fini, « cité » et relu.', []],
    ['TODO revoir ce point.', ['blocking Note laissée']],
    ['Le montant est de XXX euros.', ['blocking Note laissée']],
    ['Bilan à compléter.', ['to-check Note laissée']],
    ['Un mot « ouvert.', ['to-check Guillemet']],
    ['Un mot fermé ».', ['to-check Guillemet']],
    ['Deux  espaces.', ['to-check Deux espaces']],
    ['Un point ; un autre : oui !', []],
    ['Que dire ?', []],
  ])('« %s » gives %j', (words, expected) => {
    const starts = summary(words).map((line, index) => line.slice(0, expected[index]?.length ?? 99));
    expect(starts).toEqual(expected);
  });

  it('is read in facts too, where a mark to oneself is left', () => {
    const [irritant] = doc.irritants;
    const irritants = irritant ? [{ ...irritant, title: 'Ressaisie TODO' }] : [];
    const checks = checksOf(edited({ irritants }));
    expect(checks[0]).toMatchObject({ severity: 'blocking' });
    expect(checks.some(({ target }) => target.kind === 'item' && target.id === 'irr')).toBe(true);
  });
});

describe('what is found elsewhere', () => {
  it('joins the checks: differences of two reports, and remarks on the file', () => {
    const client = { value: '48 k€', where: 'Synthèse' };
    const checks = deliveryChecks(checkContext(doc), [
      ...checksOfDifferences('report', [
        {
          isBlocking: true,
          what: 'Coût des irritants',
          client,
          funder: { value: '', where: '' },
        },
      ]),
      ...checksOfFile('report', 'file', [
        { id: 'no-style', severity: 'to-check', message: 'Style « Titre 1 » absent.', place: 'styles.xml' },
      ]),
    ]);
    expect(checks.map(({ severity, sentence }) => `${severity} ${plain(sentence)}`)).toEqual([
      'blocking Coût des irritants : le rapport de l’entreprise dit « 48 k€ » (Synthèse), celui du financeur ne le dit pas. Accordez-les',
      'to-check Style « Titre 1 » absent (styles.xml)',
    ]);
  });

  it('is told once', () => {
    const twice = checksOfFile('report', 'file', [
      { id: 'x', severity: 'missing', message: 'A', place: '' },
      { id: 'x', severity: 'missing', message: 'A', place: '' },
    ]);
    expect(deliveryChecks(checkContext(doc), twice)).toHaveLength(1);
  });
});
