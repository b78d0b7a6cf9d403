import { strToU8, zipSync } from 'fflate';
import { officeErrors, partOf, readBack } from '#tests/support/word.ts';
import { aTemplate, packed, templateFiles } from '#tests/support/word-templates.ts';
import { Deliverables } from './support/deliverables.ts';
import { expect, test } from './support/test.ts';

test('the starter template is written, adapted, chosen for the mission, and the report is poured into it', async ({
  jalon,
}) => {
  const { page } = jalon;
  const deliverables = new Deliverables(jalon);
  await deliverables.openSample();
  await jalon.openTab('Présentation');
  const starter = await deliverables.saved(() =>
    page.getByRole('button', { name: 'Écrire un modèle de départ' }).click(),
  );
  expect(starter.name).toBe('Modèle de rapport - à adapter.docx');
  expect(await officeErrors(starter.bytes)).toEqual([]);

  await deliverables.give(
    page.getByRole('button', { name: 'Choisir un modèle…' }),
    starter.name,
    starter.bytes,
  );
  await expect(page.getByText('Rien à corriger dans ce modèle.')).toBeVisible();
  const report = await deliverables.write();
  expect(await officeErrors(report.bytes)).toEqual([]);
  const text = await readBack(report.bytes);
  expect(text).toContain('Fonderie Marchand');
  expect(text).toContain('Contrôle visuel des pièces par caméra');
  expect(text).not.toMatch(/\{\{|\}\}|\{%/);
  expect(partOf(report.bytes, 'word/styles.xml')).toContain('w:styleId');

  await jalon.whenSaved();
  await jalon.reload();
  await jalon.openTab('Présentation');
  await expect(page.getByText(starter.name)).toBeVisible();
});

const FILES = templateFiles({ body: '<w:p><w:r><w:t>{{entreprise.nom}}</w:t></w:r></w:p>' });
const HOSTILE: readonly (readonly [name: string, bytes: () => Uint8Array, sentence: RegExp])[] = [
  [
    'macro.docx',
    () => packed({ ...FILES, 'word/vbaProject.bin': Uint8Array.from([1, 2, 3]) }),
    /Ce modèle contient des macros, que Jalon n’exécute ni ne recopie/,
  ],
  [
    'bombe.docx',
    () => packed({ ...FILES, 'word/media/image1.png': new Uint8Array(50_000_000) }),
    /occuperait bien plus de place une fois décompressé/,
  ],
  ['image.docx', () => strToU8('%PDF-1.7 rapport'), /Ce fichier est un PDF/],
  [
    'tronqué.docx',
    () => zipSync({ 'word/document.xml': strToU8('<w:document/>') }).slice(0, 60),
    /Ce modèle est incomplet/,
  ],
];

test('a template that is hostile or none is refused with its sentence, and the one in use stays', async ({
  jalon,
}) => {
  const { page } = jalon;
  const deliverables = new Deliverables(jalon);
  await deliverables.openSample();
  await jalon.openTab('Présentation');
  const mine = aTemplate('<w:p><w:r><w:t>Le mien</w:t></w:r></w:p>');
  await deliverables.give(page.getByRole('button', { name: 'Choisir un modèle…' }), 'le mien.docx', mine);
  await expect(page.getByText('le mien.docx')).toBeVisible();
  await jalon.whenSaved();
  const before = (await jalon.storedDocument()).deliverables;

  for (const [name, bytes, sentence] of HOSTILE) {
    await deliverables.give(page.getByRole('button', { name: 'Changer de modèle…' }), name, bytes());
    const message = page.getByRole('alert').filter({ hasText: 'Le modèle n’est pas changé' });
    await expect(message, name).toContainText(sentence);
    await message.getByRole('button', { name: 'Fermer le message' }).click();
    await expect(message).toHaveCount(0);
  }
  await expect(page.getByText('le mien.docx')).toBeVisible();
  await jalon.whenSaved();
  expect((await jalon.storedDocument()).deliverables).toEqual(before);
});
