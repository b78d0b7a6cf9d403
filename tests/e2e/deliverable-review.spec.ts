import { plainTextOf } from '#shared/domain/rich-text.ts';
import { deleted, inserted, replaced, withBody } from '#tests/support/word-edits.ts';
import { Deliverables } from './support/deliverables.ts';
import { expect, test } from './support/test.ts';

const CLIENT = { author: 'Paul Marchand', date: '2026-12-07T09:30:00Z' };
const WRITTEN = 'trois manquaient à l’inventaire.';
const REPLY = 'quatre manquaient à l’inventaire.';

test('the report comes back changed by the client: what differs is shown, a section is taken over, and undone', async ({
  jalon,
}) => {
  const { page } = jalon;
  const deliverables = new Deliverables(jalon);
  await deliverables.openSample();
  const { bytes } = await deliverables.write();
  const own = (await jalon.storedDocument()).sectionTexts;

  const edited = withBody(bytes, (xml) =>
    [
      // By hand, in the expert's own words.
      ['trois manquaient', 'quatre manquaient'],
      // In a sentence drawn from the facts.
      ['douze jugés de gravité', 'onze jugés de gravité'],
    ].reduce((all, [from = '', to = '']) => replaced(all, from, to), tracked(xml)),
  );
  await jalon.openTab('Relecture');
  await deliverables.give(page.getByRole('button', { name: 'Relire un fichier…' }), 'relu.docx', edited);

  await expect(page.getByRole('status').filter({ hasText: /sections? diff/ })).toContainText('à traiter');
  const added = page.getByRole('insertion');
  await expect(added.filter({ hasText: 'quatre' })).toBeVisible();
  await expect(added.filter({ hasText: 'onze' })).toBeVisible();
  await expect(added.filter({ hasText: 'Ajout du client.' })).toBeVisible();
  await expect(page.getByText('Modification suivie de Paul Marchand, le 7 décembre 2026')).toBeVisible();

  const takeOver = page.getByRole('button', { name: /^Reprendre\s: 2\s+État des lieux opérationnel/ });
  await takeOver.click();
  await expect(page.getByText('repris', { exact: true })).toBeVisible();
  await jalon.whenSaved();
  const text = plainTextOf((await jalon.storedDocument()).sectionTexts['operations'] ?? []);
  expect(text).toContain(REPLY);
  expect(text).not.toContain(WRITTEN);
  expect(text).toContain('Ajout du client.');

  await jalon.undo();
  await jalon.whenSaved();
  expect((await jalon.storedDocument()).sectionTexts).toEqual(own);
});

/** A tracked insertion and a tracked deletion, after the same words of the expert's. */
function tracked(xml: string): string {
  const at = xml.indexOf('trois manquaient');
  const end = xml.indexOf('</w:r>', at) + '</w:r>'.length;
  return (
    xml.slice(0, end) +
    inserted(' Ajout du client.', CLIENT) +
    deleted(' Mot retiré.', CLIENT) +
    xml.slice(end)
  );
}
