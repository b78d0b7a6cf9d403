import type { Locator } from '@playwright/test';
import mammoth from 'mammoth';
import { passagesOf } from '#shared/domain/passages.ts';
import { plainTextOf } from '#shared/domain/rich-text.ts';
import { WEB_PAGE, WEB_PAGE_TEXT, WORD_CLIPBOARD, WORD_CLIPBOARD_TEXT } from '#tests/fixtures/clipboards.ts';
import type { Jalon } from './support/jalon.ts';
import { expect, test } from './support/test.ts';

async function openNotes(jalon: Jalon): Promise<Locator> {
  await jalon.createMission();
  await jalon.goTo('interviews');
  await jalon.page.getByRole('button', { name: 'Préparer le premier entretien' }).click();
  const notes = jalon.page.getByRole('textbox', { name: 'Notes' });
  await notes.click();
  return notes;
}

/** What Ctrl+V does once another program has put this on the clipboard. */
async function paste(field: Locator, html: string): Promise<void> {
  await field.evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', copied);
    clipboardData.setData('text/plain', 'en texte seul');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

async function storedNotes(jalon: Jalon) {
  await jalon.whenSaved();
  return (await jalon.storedDocument()).interviews[0]?.notes ?? [];
}

test('what is pasted from Word and from a web page is stored as structure, without what it was dressed in', async ({
  jalon,
}) => {
  const notes = await openNotes(jalon);
  await paste(notes, WORD_CLIPBOARD);
  await notes.press('Control+End');
  expect(await storedNotes(jalon)).toEqual(WORD_CLIPBOARD_TEXT);
  await notes.press('Control+a');
  await paste(notes, WEB_PAGE);
  expect(await storedNotes(jalon)).toEqual(WEB_PAGE_TEXT);
  await expect(notes.locator('img, script, a, [style*="color"], [style*="font"]')).toHaveCount(0);
});

test('undo and redo reach the notes from wherever the focus is, and typing goes on where the caret was', async ({
  jalon,
}) => {
  const notes = await openNotes(jalon);
  await notes.pressSequentially('Un.');
  await jalon.page.getByLabel('Lieu').fill('Atelier');
  await notes.press('Control+End');
  await notes.pressSequentially(' Deux.');
  await jalon.page.getByLabel('Lieu').focus();
  await jalon.undo();
  await expect(notes).toHaveText('Un.');
  await jalon.redo();
  await expect(notes).toHaveText('Un. Deux.');
  await notes.press('Control+Home');
  await notes.pressSequentially('Zéro. ');
  expect(plainTextOf(await storedNotes(jalon))).toBe('Zéro. Un. Deux.');
});

test('words are tied to a question by the keyboard alone, and shown beside that question', async ({
  jalon,
}) => {
  const { page } = jalon;
  const notes = await openNotes(jalon);
  await notes.pressSequentially('Aucun sponsor nommé.');
  await notes.press('Shift+Home');
  await notes.press('Control+l');
  await page
    .getByRole('dialog', { name: 'Relier ce passage' })
    .getByRole('combobox')
    .pressSequentially('sponsor');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(notes).toBeFocused();
  await jalon.whenSaved();
  const [passage] = passagesOf((await jalon.storedDocument()).interviews);
  expect(passage).toMatchObject({ text: 'Aucun sponsor nommé.', fact: { kind: 'question' } });

  await page
    .getByRole('list', { name: 'Passages reliés' })
    .getByRole('button', { name: /^Question/ })
    .click();
  await expect(jalon.heading('Maturité')).toBeVisible();
  await page.getByRole('list', { name: 'Entendu en entretien' }).getByRole('button').click();
  await expect(notes).toHaveText('Aucun sponsor nommé.');
});

test('what was pasted reaches the minutes in Word whole, as another program reads them', async ({
  jalon,
}) => {
  const { page } = jalon;
  const notes = await openNotes(jalon);
  await paste(notes, WORD_CLIPBOARD);
  await notes.press('Control+End');
  await notes.press('Enter');
  await notes.press('Enter');
  await paste(notes, WEB_PAGE);
  await page.getByRole('button', { name: 'Écrire le compte rendu (Word)' }).click();
  await expect(jalon.heading('Livrables')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Écrire le compte rendu (Word)' }).click();
  const { value: html } = await mammoth.convertToHtml(
    { path: await (await download).path() },
    { styleMap: ["r[style-name='Emphasis'] => em", "p[style-name='Quote'] => blockquote > p:fresh"] },
  );
  const read = html.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/<h(\d)[^>]*>/g, '<h$1>');
  for (const part of [
    '<h4>Compte rendu</h4>',
    '<p>Le délai est de <strong>cinq jours</strong> « au mieux », dit <em>M. L’Œuvre</em> &amp; fils.</p>',
    '<ul><li>Saisie des devis<ol><li>lecture du <strong>plan</strong></li><li>recopie</li></ol></li><li>Relance</li></ul>',
    '<th><p><strong>Mois</strong></p></th><th><p>Devis</p></th>',
    '<td><p>Mars</p></td><td><p>42 &lt; 50</p></td>',
    '<blockquote><p>On recopie tout.</p></blockquote>',
    '<h5>Tarifs &amp; délais</h5>',
    '<p>Un <strong>devis</strong> en ligne<br />sous <em>48 h</em>.</p>',
    '<ol><li>Demande<ul><li>par mail</li><li>par téléphone</li></ul></li><li>Réponse</li></ol>',
    '<td><p>lundi</p></td><td><p>3</p></td>',
  ])
    expect.soft(read).toContain(part);
});
