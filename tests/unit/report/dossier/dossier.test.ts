import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '#scripts/lib/sha256.ts';
import { frenchTypography } from '#shared/domain/french.ts';
import { buildDiagnostic } from '#shared/report/dossier/build-diagnostic.ts';
import { buildDossier, type Dossier } from '#shared/report/dossier/build-dossier.ts';
import { DiagnosticSchema, diagnosticJsonSchema } from '#shared/report/dossier/diagnostic.ts';
import { ManifestSchema } from '#shared/report/dossier/manifest.ts';
import { dossierReports } from '#shared/report/dossier/reports.ts';
import { verifyDossier } from '#shared/report/dossier/verify-dossier.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';
import { contextOf, SAMPLES, sampleContext } from '#tests/support/samples.ts';
import { officeErrors, readBack } from '#tests/support/word.ts';

/** Laying out sixty pages takes seconds, more on a busy machine. */
const PATIENT = 240_000;

const context = sampleContext('mission-complete');
const made: { dossier: Dossier | null } = { dossier: null };
const theDossier = () => {
  if (!made.dossier) throw new Error('The dossier was not made.');
  return made.dossier;
};

beforeAll(async () => {
  const result = await buildDossier({ context, appVersion: '1.2.3', sha256 });
  made.dossier = result.ok ? result.value : null;
}, PATIENT);

describe('the file for Bpifrance', () => {
  it('holds the report, the annexes, the workbook, the result for machines with its schema, and the manifest', () => {
    expect(Object.keys(unzipSync(theDossier().bytes)).toSorted()).toEqual([
      'annexes.docx',
      'classeur.xlsx',
      'diagnostic-1.0.0.schema.json',
      'diagnostic.json',
      'manifest.json',
      'rapport-bpifrance.docx',
    ]);
  });

  it('lists each file with its size and SHA-256, the versions and the date', async () => {
    const files = unzipSync(theDossier().bytes);
    const manifest = ManifestSchema.parse(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())));
    expect(manifest).toEqual(theDossier().manifest);
    expect(manifest.generator.version).toBe('1.2.3');
    expect(manifest.date).toBe(context.options.date);
    for (const { path, size, sha256: hash } of manifest.files) {
      const content = files[path] ?? new Uint8Array();
      expect([content.length, await sha256(content)], path).toEqual([size, hash]);
    }
  });

  it(
    'holds documents in which Microsoft’s validator finds no error',
    async () => {
      const files = unzipSync(theDossier().bytes);
      for (const name of ['rapport-bpifrance.docx', 'annexes.docx'])
        expect(await officeErrors(files[name] ?? new Uint8Array())).toEqual([]);
      expect(await officeErrors(files['classeur.xlsx'] ?? new Uint8Array(), 'xlsx')).toEqual([]);
    },
    PATIENT,
  );

  it('speaks to the funder: programme, eligibility, course of the mission, leading project, attestation', async () => {
    const words = await readBack(unzipSync(theDossier().bytes)['rapport-bpifrance.docx'] ?? new Uint8Array());
    for (const title of [
      'Rappel du dispositif',
      'Éligibilité et règle de minimis',
      'Déroulé de la mission',
      'Projet classé premier',
      'Limites et attestation',
      'Feuille de route',
    ])
      expect(words).toContain(title);
  });

  it('is the same file byte for byte when made again', async () => {
    const small = contextOf(
      aMission().withUseCase('u1', { title: 'Trier', status: 'candidate' }).build(),
      aPack(),
    );
    const once = await buildDossier({ context: small, appVersion: '1.0.0', sha256 });
    const again = await buildDossier({ context: structuredClone(small), appVersion: '1.0.0', sha256 });
    expect(once.ok && again.ok && Buffer.compare(once.value.bytes, again.value.bytes)).toBe(0);
  });

  it('is not written when the company’s report says otherwise: the differences are given instead', async () => {
    const reports = dossierReports(context);
    const stale = dossierReports({
      ...context,
      doc: {
        ...context.doc,
        recommendations: context.doc.recommendations.map((it) => ({ ...it, dueOn: '2031-12-24' })),
      },
    });
    const result = await buildDossier({
      context,
      reports: { ...reports, client: stale.client },
      appVersion: '1.0.0',
      sha256,
    });
    expect(result.ok).toBe(false);
    expect(!result.ok && result.error.differences.some(({ kind }) => kind === 'date')).toBe(true);
  });
});

describe('a dossier received', () => {
  it('is whole as long as nobody touched it', async () => {
    expect(await verifyDossier(theDossier().bytes, sha256)).toEqual([]);
  });

  it('says which file was changed, taken away or added', async () => {
    const files = unzipSync(theDossier().bytes);
    const { 'annexes.docx': _, ...rest } = files;
    const forged = { ...rest, 'diagnostic.json': strToU8('{}'), 'note.txt': strToU8('bonjour') };
    expect(await verifyDossier(zipSync(forged), sha256)).toEqual(
      [
        '« annexes.docx » manque au dossier.',
        '« diagnostic.json » a été modifié depuis l’écriture du dossier.',
        '« note.txt » a été ajouté au dossier.',
      ].map(frenchTypography),
    );
  });

  it('is told from what is none', async () => {
    expect(await verifyDossier(strToU8('%PDF'), sha256)).toEqual([expect.stringContaining('zip')]);
    expect(await verifyDossier(zipSync({ 'a.txt': strToU8('a') }), sha256)).toEqual([
      expect.stringContaining('manifeste'),
    ]);
  });
});

describe('the result for machines', () => {
  it.each(SAMPLES)('of the sample %s follows its schema', (sample) => {
    const diagnostic = buildDiagnostic(sampleContext(sample), '1.0.0');
    expect(DiagnosticSchema.parse(JSON.parse(JSON.stringify(diagnostic)))).toEqual(diagnostic);
  });

  it('is published with the schema it is written by (npm run schemas)', () => {
    const path = new URL('../../../../resources/schemas/diagnostic-1.0.0.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(diagnosticJsonSchema());
  });

  it('gives the figures of the report, and null for what is not known', () => {
    const diagnostic = buildDiagnostic(context, '1.0.0');
    const { ranking, maturity } = context.assessment;
    expect(diagnostic.maturity.overall.score).toBe(maturity.overall.score);
    for (const { useCaseId, rank, total, netGain } of ranking.useCases) {
      const number = context.doc.useCases.findIndex(({ id }) => id === useCaseId) + 1;
      const found = diagnostic.useCases.find((it) => it.number === number);
      expect([found?.rank, found?.score, found?.netGain]).toEqual([rank, total.score, netGain]);
    }
    const empty = buildDiagnostic(contextOf(aMission().build(), aPack()), '1.0.0');
    expect([empty.maturity.overall.score, empty.irritants.yearlyCost, empty.company.headcount]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('names nobody who was met, nor how to reach them', () => {
    const doc = aMission()
      .withCompany({ leaderName: 'Odile Roy', referentEmail: 'o.roy@exemple.fr' })
      .withPerson('p1', { name: 'Karim Benali', role: 'Fondeur', email: 'k@exemple.fr', phone: '0612345678' })
      .withInterview('i1', { title: 'Tour', status: 'done', personIds: ['p1'] })
      .build();
    expect(JSON.stringify(buildDiagnostic(contextOf(doc, aPack()), '1.0.0'))).not.toMatch(
      /Benali|Roy|exemple\.fr|0612/,
    );
  });
});
