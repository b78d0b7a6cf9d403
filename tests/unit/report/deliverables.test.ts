import { describe, expect, it } from 'vitest';
import { assess } from '#shared/assessment/assess.ts';
import { blankApplication, blankDataFlow } from '#shared/domain/blank.ts';
import type { Attachment } from '#shared/domain/deliverable.ts';
import { foldText } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { plainSpan, richTextOf } from '#shared/domain/rich-text.ts';
import { buildDeliverable } from '#shared/report/build.ts';
import { DELIVERABLES, deliverableOf } from '#shared/report/deliverables/deliverables.ts';
import type { ReportDocument, ReportOptions } from '#shared/report/model.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';
import { REPORT_DATE, wordsOf } from '#tests/support/report.ts';
import { officeErrors, partOf } from '#tests/support/word.ts';

const PATIENT = 120_000;

const attachment = (id: string, more: Partial<Attachment>): Attachment => ({
  id,
  name: `${id}.png`,
  mediaType: 'image/png',
  size: 3_400_000,
  sha256: id.padEnd(64, '0').replace(/[^0-9a-f]/g, 'a'),
  width: 800,
  height: 600,
  addedOn: '2026-11-10',
  caption: '',
  alternativeText: '',
  target: null,
  isInReport: false,
  ...more,
});

const DOC = aMission()
  .withDeliverables({ pseudonymiseQuotes: false })
  .withPerson('p1', { name: 'Karim Benali', role: 'Fondeur', note: 'Se méfie de l’expert' })
  .withInterview('i1', {
    title: 'Tour de l’atelier',
    status: 'done',
    date: '2026-11-10',
    durationMinutes: 45,
    place: 'Fonderie',
    guideId: 'guide-1',
    personIds: ['p1'],
    notes: [
      {
        kind: 'list',
        isOrdered: true,
        items: [
          [
            {
              kind: 'paragraph',
              spans: [
                plainSpan('Benali note '),
                { ...plainSpan('le rebut'), isStrong: true, links: [{ kind: 'data-source', id: 'ds1' }] },
              ],
            },
          ],
        ],
      },
    ],
    quotes: [
      { id: 'q1', text: 'On pèse tout.', personId: 'p1', isCitable: true },
      { id: 'q2', text: 'Le chef triche.', personId: 'p1', isCitable: false },
    ],
  })
  .withInterview('i2', { title: 'Prévu plus tard', status: 'planned' })
  .withIrritant('irr', {
    title: 'Pesée en double',
    severity: 4,
    errorCostPerYear: 12_000,
    interviewIds: ['i1'],
  })
  .withDataSource('ds1', {
    name: 'Fiches de rebut',
    ownerName: 'Karim Benali',
    machineDataHolder: 'le constructeur',
    quality: {
      completeness: 3,
      accuracy: null,
      timeliness: 0,
      consistency: null,
      uniqueness: null,
      accessibility: null,
    },
  })
  .withUseCase('uc', { title: 'Prévoir le rebut', status: 'retained', dataSourceIds: ['ds1'] })
  .withAnswer('a1-01', 2, {
    heard: [
      {
        id: 'h1',
        personId: 'p1',
        interviewId: 'i1',
        value: { kind: 'level', level: 3 },
        comment: 'Exagère sûrement',
      },
    ],
  })
  .with({
    applications: [{ ...blankApplication('erp'), name: 'ERP' }],
    dataFlows: [{ ...blankDataFlow('f1'), fromId: 'ds1', toId: 'erp', mode: 'manual', label: 'Chaque soir' }],
    attachments: [
      attachment('a1', { target: { kind: 'interview', id: 'i1' }, isInReport: true, caption: 'Balance' }),
      attachment('a2', {
        target: { kind: 'interview', id: 'i1' },
        name: 'fiche.pdf',
        mediaType: 'application/pdf',
        width: null,
        height: null,
      }),
      attachment('a3', { target: { kind: 'data-source', id: 'ds1' }, isInReport: true, caption: 'Classeur' }),
      attachment('a4', { name: 'privee.png' }),
    ],
  })
  .build();

function built(id: string, doc: MissionDoc = DOC, options: Partial<ReportOptions> = {}): ReportDocument {
  const pack = aPack();
  return buildDeliverable(deliverableOf(id), doc, assess(doc, pack, REPORT_DATE), pack, {
    date: REPORT_DATE,
    ...options,
  });
}

const words = (report: ReportDocument) => wordsOf(report.chapters.flatMap(({ blocks }) => blocks));

describe('the minutes of an interview', () => {
  it('say when, where, who, what was noted, raised and answered, and leave room to sign', () => {
    const text = words(built('interview-minutes', DOC, { subjectId: 'i1' }));
    for (const part of [
      'Date 10 novembre 2026',
      'Durée 45 minutes',
      'Lieu Fonderie',
      'Personnes rencontrées Karim Benali, Fondeur',
      'Benali note le rebut',
      'On pèse tout. Karim Benali, Fondeur',
      'Pesée en double\n4 sur 5\n12 k€ par an',
      'Non : niveau 2',
      'Source de données : Fiches de rebut\n« le rebut »',
      'fiche.pdf',
      'Signature',
    ])
      expect(text).toContain(part);
  });

  it('keep back what may not be cited and what the expert thinks of people', () => {
    const text = words(built('interview-minutes'));
    for (const secret of ['Le chef triche', 'Se méfie', 'Exagère']) expect(text).not.toContain(secret);
  });

  it('can leave the working notes out, and the words tied to facts with them', () => {
    const text = words(built('interview-minutes', DOC, { subjectId: 'i1', withoutNotes: true }));
    expect(text).not.toContain('Benali note');
    expect(text).toContain('Source de données : Fiches de rebut');
    expect(text).not.toContain('« le rebut »');
  });

  it('name the guide that was followed, when the guides are given', () => {
    const guide = {
      id: 'guide-1',
      role: 'Chef d’atelier',
      businessFunction: 'production',
      group: 'field',
      durationMinutes: 45,
      aim: 'Comprendre la pesée.',
      opening: '…',
      parts: [],
      askToSee: [],
      closing: '…',
    } as const;
    const text = words(
      built('interview-minutes', DOC, { subjectId: 'i1', guides: [{ ...guide, parts: [], askToSee: [] }] }),
    );
    expect(text).toContain('Guide suivi Chef d’atelier');
    expect(text).toContain('Objectif Comprendre la pesée.');
  });

  it('of all interviews are those that took place, each on its own page; a chosen one may be still to come', () => {
    expect(
      built('interview-minutes').chapters.map(({ title, startsOnNewPage }) => [title, startsOnNewPage]),
    ).toEqual([['Tour de l’atelier', false]]);
    expect(built('interview-minutes', DOC, { subjectId: 'i2' }).chapters[0]?.title).toBe('Prévu plus tard');
    expect(words(built('interview-minutes', aMission().build()))).toContain(
      'Aucun entretien n’a encore eu lieu',
    );
  });
});

describe('the sheet of a data source', () => {
  it('says all that is known: quality drawn, flows, use cases, maker who holds the data', () => {
    const report = built('data-source-sheets', DOC, { subjectId: 'ds1' });
    const text = words(report);
    for (const part of [
      'Détenues par le constructeur',
      'Qualité par dimension, 1,5 sur 4 en moyenne',
      'Complétude : 3 ; Actualité : 0.',
      'Vers\nERP\nChaque soir\nRessaisie',
      'Prévoir le rebut\nRetenu',
      'Classeur',
    ])
      expect(text).toContain(part);
    const figure = report.chapters[0]?.blocks.find((block) => block.kind === 'figure');
    expect(figure).toMatchObject({ chart: { kind: 'bar', series: [{ values: [3, 0] }] } });
  });

  it('says what is missing, a dimension not examined never being a zero', () => {
    const text = words(built('data-source-sheets', DOC, { subjectId: 'ds1' }));
    expect(text).toMatch(/Restent à établir : la description, .*la sensibilité, .*« exactitude »/);
    expect(text).not.toContain('« actualité »');
  });

  it('comes after an overview when there are several, or none', () => {
    const two = {
      ...DOC,
      dataSources: [...DOC.dataSources, ...DOC.dataSources.map((it) => ({ ...it, id: 'ds2' }))],
    };
    expect(built('data-source-sheets', two).chapters.map(({ title }) => title)).toEqual([
      'Vue d’ensemble',
      'Fiches de rebut',
      'Fiches de rebut',
    ]);
    expect(words(built('data-source-sheets', aMission().build()))).toContain('Aucune source de données');
  });
});

describe('the annex of attached files', () => {
  it('prints the images meant for the report under what they are tied to, and lists the other files', () => {
    const blocks = built('report').chapters.find(({ id }) => id === 'annex-attachments')?.blocks ?? [];
    expect(
      blocks.map((block) => (block.kind === 'heading' ? block.text.replaceAll('\u202f', ' ') : block.kind)),
    ).toEqual([
      'Pièces et photographies',
      'paragraph',
      'Entretien : Tour de l’atelier',
      'image',
      'Source de données : Fiches de rebut',
      'image',
      'Autres pièces',
      'table',
    ]);
    const text = wordsOf(blocks);
    expect(text).toContain('fiche.pdf\n10/11/2026\n3,4 Mo\na2000000');
    expect(text).not.toContain('privee.png');
  });
});

describe.each(DELIVERABLES.map(({ id }) => id))('the deliverable « %s »', (id) => {
  it(
    'is a valid Word file, for a full mission and for one just opened',
    async () => {
      for (const doc of [DOC, aMission().build()])
        expect(await officeErrors(await renderWord(built(id, doc)))).toEqual([]);
    },
    PATIENT,
  );

  it('names nobody when people are under pseudonyms, its file name included', () => {
    const doc = {
      ...DOC,
      deliverables: { ...DOC.deliverables, pseudonymisePeople: true },
      interviews: DOC.interviews.map((it) => ({ ...it, title: `${it.title} avec M. Benali` })),
      useCases: DOC.useCases.map((it) => ({ ...it, ownerName: 'Karim Benali' })),
      sectionTexts: { 'executive-summary': richTextOf('M. Benali pèse deux fois.') },
    };
    for (const subjectId of [null, 'i1', 'ds1']) {
      const report = built(id, doc, { subjectId });
      expect(foldText(JSON.stringify(report))).not.toContain('benali');
    }
    expect(words(built(id, doc))).toMatch(/fondeur/i);
  });

  it('has anchors of its own for every heading', () => {
    const anchors = built(id).chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' ? [block.anchor] : [])),
    );
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});

describe('a letter', () => {
  it('has its head above the first words, and no header on its first page', async () => {
    const bytes = await renderWord(built('interview-minutes', DOC, { subjectId: 'i1' }));
    const xml = partOf(bytes, 'word/document.xml');
    expect(xml).toContain('<w:titlePg/>');
    expect(xml).toMatch(
      /LettreExpediteur.*Claire Delmas.*LettreTitre.*Compte rendu d’entretien.*Tour de l’atelier/s,
    );
  });
});
