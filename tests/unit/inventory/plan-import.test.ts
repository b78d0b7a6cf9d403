import { describe, expect, it } from 'vitest';
import { applyCommand } from '#shared/domain/apply-command.ts';
import { blankApplication, blankProcess } from '#shared/domain/blank.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { assignColumn, guessMapping } from '#shared/inventory/guess-mapping.ts';
import { importCommand } from '#shared/inventory/import-command.ts';
import { parseNumber } from '#shared/inventory/parse-cell.ts';
import { planImport } from '#shared/inventory/plan-import.ts';
import { readInventory } from '#shared/inventory/reading/read-inventory.ts';
import type { InventoryTarget, Table } from '#shared/inventory/table.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { type TestCell, workbook } from '#tests/support/workbook.ts';

function tableOf(
  rows: readonly (readonly TestCell[])[],
  target: InventoryTarget,
  merges: string[] = [],
): Table {
  const read = readInventory(workbook({ name: 'Feuille', rows, merges }), target);
  if (!read.ok || !read.value.table.ok) throw new Error('No table');
  return read.value.table.value;
}

function plan(
  rows: readonly (readonly TestCell[])[],
  target: InventoryTarget = 'applications',
  mission = anEmptyMission(),
) {
  const table = tableOf(rows, target);
  return planImport(table, guessMapping(table.columns, target), target, mission);
}

function sentences(rows: readonly (readonly TestCell[])[], target?: InventoryTarget, mission?: MissionDoc) {
  return plan(rows, target, mission).errors.map(({ row, column, message }) => `${row} ${column}: ${message}`);
}

function mapped(titles: readonly string[], target: InventoryTarget) {
  const columns = titles.map((title, index) => ({ index, title }));
  const mapping = guessMapping(columns, target);
  return titles.map((_, index) => mapping[index] ?? null);
}

let ids = 0;
const newId = (prefix: string) => {
  ids += 1;
  return `${prefix}-${ids}`;
};

describe('the columns', () => {
  it('are recognised by their titles, whatever the accents, capitals and units', () => {
    expect(
      mapped(
        [
          'LOGICIEL',
          'Nom de l’éditeur',
          'Coût annuel (€ HT)',
          'Nb d’utilisateurs',
          'Type d’hébergement',
          'A.P.I',
          'Couleur',
        ],
        'applications',
      ),
    ).toEqual(['name', 'vendor', 'annualCost', 'userCount', 'hosting', null, null]);
    expect(
      mapped(
        [
          'Source de données',
          'Application',
          'Propriétaire',
          'Volumétrie',
          'RGPD',
          'Fréquence de mise à jour',
        ],
        'dataSources',
      ),
    ).toEqual(['name', 'applicationId', 'ownerName', 'volume', 'hasPersonalData', 'refresh']);
    expect(mapped(['Irritant', 'Processus', 'Gravité', 'Minutes', 'Coût horaire'], 'irritants')).toEqual([
      'title',
      'processId',
      'severity',
      'minutesPerOccurrence',
      'hourlyRate',
    ]);
  });

  it('fill a field once: the plainest title wins', () => {
    expect(mapped(['Application', 'Nom'], 'applications')).toEqual([null, 'name']);
  });

  it('give up a field to the column it is chosen for', () => {
    expect(assignColumn({ 0: 'name', 1: 'vendor' }, 2, 'name')).toEqual({ 1: 'vendor', 2: 'name' });
    expect(assignColumn({ 0: 'name', 1: 'vendor' }, 1, null)).toEqual({ 0: 'name' });
  });

  it('are not enough without the one that names the item', () => {
    const found = plan([['Éditeur'], ['Forterro']]);
    expect(found.missing).toBe(
      'Aucune colonne ne donne le nom de l’application\u202f: choisissez-la ci-dessous.',
    );
    expect(importCommand(found, 'applications', { leaveOutFaulty: true, newId })).toBeNull();
  });
});

describe('a row', () => {
  it('becomes an application, its closed lists read as people write them', () => {
    const rows = [
      ['Nom', 'Éditeur', 'Service', 'Hébergement', 'API', 'Criticité', 'Utilisateurs', 'Coût annuel'],
      [' Sylob ', 'Forterro', 'Compta', 'Cloud (SaaS)', 'O', 'critique', 12, '14 500,50 €/an'],
      ['Sage', null, 'bureau d’études', 'sur site', 'Non', '4/5', null, '12 k€'],
      ['Excel', null, null, '?', 'à vérifier', null, 'n/a', null],
    ];
    expect(plan(rows).errors).toEqual([]);
    expect(plan(rows).lines.map(({ values }) => values)).toEqual([
      {
        name: 'Sylob',
        vendor: 'Forterro',
        businessFunction: 'finance',
        hosting: 'saas',
        hasApi: 'yes',
        criticality: 5,
        userCount: 12,
        annualCost: 14_500.5,
      },
      {
        name: 'Sage',
        businessFunction: 'research',
        hosting: 'on-premise',
        hasApi: 'no',
        criticality: 4,
        annualCost: 12_000,
      },
      { name: 'Excel', hosting: 'unknown', hasApi: 'unknown' },
    ]);
  });

  it('is tied to the application or the process it names', () => {
    const mission = {
      ...anEmptyMission(),
      applications: [{ ...blankApplication('app-1'), name: 'Sylob 9' }],
      processes: [{ ...blankProcess('proc-1'), name: 'Devis' }],
    };
    const sources = plan(
      [
        ['Nom', 'Application', 'Sensibilité'],
        ['Devis', 'SYLOB 9', 'confidentiel'],
      ],
      'dataSources',
      mission,
    );
    expect(sources.lines[0]?.values).toEqual({
      name: 'Devis',
      applicationId: 'app-1',
      sensitivity: 'confidential',
    });
    expect(sources.lines[0]?.shown['applicationId']).toBe('Sylob 9');
    const irritants = plan(
      [
        ['Irritant', 'Processus', 'Gravité'],
        ['Ressaisie', 'devis', 'forte'],
      ],
      'irritants',
      mission,
    );
    expect(irritants.lines[0]?.values).toEqual({ title: 'Ressaisie', processId: 'proc-1', severity: 4 });
  });

  it.each([
    [
      'a number',
      ['Nom', 'Coût'],
      ['A', 'environ 12'],
      /^2 Coût: «\u202fenviron 12\u202f» n’est pas un nombre.*1250,5/,
    ],
    ['a point that may mean two things', ['Nom', 'Coût'], ['A', '1.250'], /peut se lire 1250 ou 1,250/],
    ['a negative number', ['Nom', 'Coût'], ['A', '-5'], /est négatif/],
    ['part of a user', ['Nom', 'Utilisateurs'], ['A', 2.5], /n’est pas un nombre entier/],
    ['a rating', ['Nom', 'Criticité'], ['A', 7], /écrivez un nombre entier de 1 à 5/],
    [
      'a word of a closed list',
      ['Nom', 'Hébergement'],
      ['A', 'Lune'],
      /l’un de ces mots\u202f: Serveur sur site, /,
    ],
    ['a word that fits two values', ['Nom', 'Hébergement'], ['A', 'SaaS ou sur site'], /n’est pas reconnu/],
    ['a name', ['Nom', 'Coût'], [null, 5], /^2 Nom: Pas de nom/],
    [
      'letters lost on the way',
      ['Nom', 'Note'],
      ['A', 'qualit\ufffd'],
      /^2 Note: Des accents ont été perdus/,
    ],
    [
      'a formula without value',
      ['Nom', 'Coût'],
      ['A', { formula: 'B1' }],
      /^2 Coût: Formule sans valeur calculée.*Valeurs/,
    ],
    [
      'a formula in error',
      ['Nom', 'Coût'],
      ['A', { error: '#REF!' }],
      /^2 Coût: Formule en erreur \(#REF!\)/,
    ],
  ])('says what to do about %s', (_, titles, cells, sentence) => {
    expect(sentences([titles, cells])).toEqual([expect.stringMatching(sentence)]);
  });

  it('says which application is not in the mission', () => {
    expect(
      sentences(
        [
          ['Nom', 'Application'],
          ['Devis', 'Absente'],
        ],
        'dataSources',
      ),
    ).toEqual([
      expect.stringMatching(/^2 Application: «\u202fAbsente\u202f» n’est pas une application de la mission/),
    ]);
  });

  it('says which row bears the same name, or that the mission has it', () => {
    const mission = { ...anEmptyMission(), applications: [{ ...blankApplication('app-1'), name: 'Excel' }] };
    expect(sentences([['Nom'], ['Sylob'], ['SYLOB '], ['excel']], 'applications', mission)).toEqual([
      '3 Nom: «\u202fSYLOB\u202f» figure déjà ligne 2\u202f: gardez une seule des deux lignes.',
      expect.stringMatching(/^4 Nom: «\u202fexcel\u202f» est déjà dans la mission/),
    ]);
  });

  it('says what a merge hides', () => {
    const table = tableOf(
      [
        ['Nom', 'Éditeur'],
        ['A', 'X'],
        ['B', null],
      ],
      'applications',
      ['B2:B3'],
    );
    const { errors } = planImport(
      table,
      guessMapping(table.columns, 'applications'),
      'applications',
      anEmptyMission(),
    );
    expect(errors).toEqual([
      {
        row: 3,
        column: 'Éditeur',
        message: expect.stringContaining('Cellule fusionnée avec d’autres (B2:B3)'),
      },
    ]);
  });

  it('is imported with the value its formula had, and says so', () => {
    const found = plan([
      ['Nom', 'Coût'],
      ['A', { formula: 'B1*12', value: 1200 }],
    ]);
    expect(found.errors).toEqual([]);
    expect(found.lines[0]?.values['annualCost']).toBe(1200);
    expect(found.notices).toEqual([
      {
        row: 2,
        column: 'Coût',
        message: expect.stringContaining('dernière valeur calculée est reprise (1\u202f200)'),
      },
    ]);
  });

  it('is not troubled by a column that is not imported', () => {
    expect(
      sentences([
        ['Nom', 'Couleur'],
        ['A', { error: '#REF!' }],
      ]),
    ).toEqual([]);
  });
});

describe('a number', () => {
  it.each([
    ['1\u202f234,5', 1234.5],
    ['1 234', 1234],
    ['1234.5', 1234.5],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['1.234.567', 1_234_567],
    ['12,5 k€', 12_500],
    ['3 M€', 3_000_000],
    ['450 € HT/an', 450],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text)).toEqual({ ok: true, value });
  });

  it.each(['12 à 15', '50 €/mois', '1,2,3', '1.2.3', 'douze', '12 users'])('%s is none', (text) => {
    expect(parseNumber(text).ok).toBe(false);
  });
});

describe('the import', () => {
  const rows = [
    ['Nom', 'Coût'],
    ['A', 1],
    ['B', 'x'],
    ['C', 3],
  ];

  it('is nothing while a row is wrong, unless those rows are left out on purpose', () => {
    const found = plan(rows);
    expect(importCommand(found, 'applications', { leaveOutFaulty: false, newId })).toBeNull();
    const names = importCommand(found, 'applications', { leaveOutFaulty: true, newId })?.commands.map(
      (command) =>
        command.type === 'addItem' && command.collection === 'applications' ? command.item.name : null,
    );
    expect(names).toEqual(['A', 'C']);
  });

  it.each(['applications', 'dataSources', 'irritants'] as const)(
    'adds %s as one change, undone as one',
    (target) => {
      const doc = anEmptyMission();
      const command = importCommand(plan([['Nom'], ['A'], ['B']], target), target, {
        leaveOutFaulty: false,
        newId,
      });
      if (!command) throw new Error('Nothing to import');
      const change = applyCommand(doc, command);
      expect(change.ok && change.value.doc[target].length).toBe(2);
      expect(command.label).toMatch(/^Import de 2\u00a0/);
      expect(doc[target]).toEqual([]);
    },
  );
});
