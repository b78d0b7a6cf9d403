import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lintTemplate } from '#shared/report/word/template/render-with-template.ts';
import { rendered, writtenBytes } from '#tests/support/template-missions.ts';
import { officeErrors, partOf, readBack } from '#tests/support/word.ts';
import { aTemplate, FRENCH_STYLES, p, relationship, table, text } from '#tests/support/word-templates.ts';

const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

function findingsOf(body: string) {
  return lintTemplate(aTemplate(body));
}

/** Narrow and no-break spaces as plain ones. */
function plain(words = ''): string {
  return words.replace(/[\u00a0\u202f]/g, ' ');
}

describe('an unknown variable', () => {
  it('is named with the nearest one, located, and printed in its place', async () => {
    const { findings, bytes } = rendered(
      aTemplate(p('Rapport') + PAGE_BREAK + p('Bienvenue à {{entreprise.vile}}, chère cliente, cher client')),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ kind: 'unknown-variable', severity: 'warning' });
    expect(plain(findings[0]?.where)).toBe(
      'paragraphe 2 « Bienvenue à {{entreprise.vile}}, chère cliente,… »',
    );
    expect(plain(findings[0]?.message)).toBe(
      'La variable « entreprise.vile » n’existe pas : vouliez-vous écrire « entreprise.ville » ?',
    );
    expect(plain(await readBack(bytes ?? new Uint8Array()))).toContain(
      'Bienvenue à [variable inconnue : entreprise.vile], chère cliente',
    );
  });

  it.each([
    ['on the cover', p('{{nom}}') + PAGE_BREAK, 'page de garde, paragraphe 1 « {{nom}} »'],
    ['in a table', table(['a', 'b'], ['c', '{{nom}}']), 'tableau 1, ligne 2 « {{nom}} »'],
  ])('%s is said to be there', (_, body, where) => {
    expect(findingsOf(body).map((it) => plain(it.where))).toEqual([where]);
  });

  it.each([
    ['header', 'en-tête « {{nom}} »'],
    ['footer', 'pied de page « {{nom}} »'],
  ])('in a %s is said to be there', (part, where) => {
    const template = aTemplate({ body: p('Texte'), [part]: p('{{nom}}') });
    expect(lintTemplate(template).map((it) => plain(it.where))).toEqual([where]);
  });

  it('of a loop is compared with the values of its items', () => {
    const [finding] = findingsOf(p('{{#pour cas dans cas_usage}}{{cas.tire}}{{/pour}}'));
    expect(finding?.message).toContain('cas.titre');
  });

  it('that is a list is said once, not for each of its values', () => {
    const found = findingsOf(p('{{#pour cas dans cas_usages}}{{cas.titre}} {{cas.rang}}{{/pour}}'));
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain('cas_usage');
  });
});

describe('a block that does not hold', () => {
  it.each([
    [
      'a loop without end',
      p('{{#pour cas dans cas_usage}}') + p('{{cas.titre}}'),
      'unclosed-block',
      '{{/pour}}',
    ],
    ['a condition without end', p('Si {{#si entreprise.ville}}oui'), 'unclosed-block', '{{/si}}'],
    ['an end without beginning', p('{{/si}}'), 'unclosed-block', 'ne ferme rien'],
    ['{{sinon}} alone', p('{{sinon}}'), 'unclosed-block', 'hors de tout bloc'],
    [
      'crossed paragraphs',
      p('{{#si entreprise.ville}}') + p('{{#pour cas dans cas_usage}}') + p('{{/si}}') + p('{{/pour}}'),
      'crossed-blocks',
      'ordre inverse',
    ],
    [
      'crossed words',
      p('{{#si entreprise.ville}}a{{#pour cas dans cas_usage}}b{{/si}}c{{/pour}}'),
      'crossed-blocks',
      'ordre inverse',
    ],
    [
      'a block from inside a table to outside',
      table(['{{#si entreprise.ville}}', 'a']) + p('{{/si}}'),
      'unclosed-block',
      'même tableau',
    ],
    [
      'a tag over paragraphs with words beside it',
      p('Voici {{#pour cas dans cas_usage}}') + p('{{cas.titre}}') + p('{{/pour}}'),
      'not-alone',
      'seule dans le sien',
    ],
    ['two {{sinon}}', p('{{#si entreprise.ville}}a{{sinon}}b{{sinon}}c{{/si}}'), 'crossed-blocks', 'deux'],
    ['instructions without end', p('{{#aide}}') + p('Texte'), 'unclosed-block', '{{/aide}}'],
    [
      '5,000 loops inside one another',
      p('{{#pour cas dans cas_usage}}'.repeat(5000) + '{{/pour}}'.repeat(5000)),
      'too-much-work',
      'imbriqués',
    ],
  ])('%s is told and nothing is written', (_, body, kind, words) => {
    const { bytes, findings } = rendered(aTemplate(body));
    expect(bytes).toBeNull();
    const finding = findings.find((it) => it.kind === kind);
    expect(finding).toMatchObject({ severity: 'blocking' });
    expect(finding?.message).toContain(words);
    expect(finding?.where).not.toBe('');
  });
});

describe('what can be written all the same', () => {
  it.each([
    ['an unreadable tag', p('{{entreprise nom}}'), 'bad-tag', '[balise illisible : entreprise nom]'],
    ['an unknown word', p('{{#siii entreprise.nom}}'), 'bad-tag', 'balise illisible'],
    ['braces without end', p('Voici {{entreprise.nom'), 'bad-tag', 'Voici {{entreprise.nom'],
    ['an unknown filter', p('{{rapport.date | date jolie}}'), 'unknown-filter', '4 décembre 2026'],
    ['a filter of another kind', p('{{entreprise.nom | euros}}'), 'wrong-kind', 'Ateliers Dupré'],
    ['a list printed as a value', p('{{cas_usage}}'), 'wrong-kind', '[liste à parcourir : cas_usage]'],
    ['a value looped over', p('Rien {{#pour x dans entreprise.nom}}a{{/pour}}.'), 'wrong-kind', 'Rien .'],
    ['an insertion among words', p('Voir {{@chapitre:maturite}}'), 'not-alone', 'Voir [à placer seul'],
    ['an insertion in a table', table(['{{@chapitre:maturite}}', 'a']), 'misplaced-point', 'à placer seul'],
    ['an unknown chapter', p('{{@chapitre:maturitee}}'), 'unknown-point', '[chapitre inconnu : maturitee]'],
    ['an unknown insertion', p('{{@dessin:x}}'), 'unknown-point', '[insertion inconnue : @dessin]'],
    ['an absent table', p('{{@tableau:licornes}}'), 'unknown-point', '[tableau absent : licornes]'],
  ])('%s is told, and seen in the document', async (_, body, kind, printed) => {
    const rendering = rendered(aTemplate(body));
    const finding = rendering.findings.find((it) => it.kind === kind);
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(plain(await readBack(writtenBytes(rendering)))).toContain(printed);
  });

  it('a chapter asked for twice is written once', async () => {
    const rendering = rendered(aTemplate(p('{{@chapitre:feuille_de_route}}') + p('{{@rapport}}')));
    expect(rendering.findings.map(({ kind }) => kind)).toContain('repeated-point');
    const read = await readBack(writtenBytes(rendering));
    expect(read.match(/^Feuille de route$/gm)).toHaveLength(1);
  });

  it('a style of the wrong kind gives way to ours under an id of its own, and is named', async () => {
    const styles = FRENCH_STYLES.replace(
      /<w:style w:type="paragraph" w:styleId="Lgende">.*?<\/w:style>/,
      '<w:style w:type="character" w:styleId="Caption"><w:name w:val="Légende"/></w:style>',
    );
    const rendering = rendered(aTemplate({ body: p('{{@chapitre:feuille_de_route}}'), styles }));
    const found = rendering.findings.find(({ kind }) => kind === 'wrong-style');
    expect(found?.message).toContain('Légende');
    const bytes = writtenBytes(rendering);
    expect(await officeErrors(bytes)).toEqual([]);
    expect(partOf(bytes, 'word/styles.xml')).toContain('w:type="paragraph" w:styleId="CaptionJalon1"');
    expect(partOf(bytes, 'word/document.xml')).toContain('<w:pStyle w:val="CaptionJalon1"/>');
  });

  it('a style that is missing is named', () => {
    const { findings } = rendered(aTemplate(p('{{@chapitre:feuille_de_route}}')));
    expect(findings.find(({ kind }) => kind === 'missing-style')).toMatchObject({ severity: 'information' });
  });

  it('a value the mission does not know is named', () => {
    const { findings } = rendered(aTemplate(p('Groupe {{entreprise.groupe}}')));
    expect(findings.map(({ kind, severity }) => [kind, severity])).toEqual([['empty-value', 'information']]);
  });

  it('an image that weighs too much is located', () => {
    const blip =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="100" cy="100"/><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="image"/></wp:inline></w:drawing></w:r>';
    const files = unzipSync(
      aTemplate({
        body: p(text('Vue aérienne') + blip),
        relationships: relationship('image', 'image', 'media/image1.png'),
      }),
    );
    const heavy = new Uint8Array(9 * 1024 * 1024);
    const found = lintTemplate(
      zipSync({ ...files, 'word/media/image1.png': [heavy, { level: 0 }] }, { level: 1 }),
    );
    expect(found.map(({ kind, where }) => [kind, plain(where)])).toEqual([
      ['large-image', 'paragraphe 1 « Vue aérienne »'],
    ]);
  });

  it('an image wider than the text is located', () => {
    const wide =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="9000000" cy="100"/><wp:docPr id="1" name="a"/></wp:inline></w:drawing></w:r>';
    const found = findingsOf(p(text('Plan du site') + wide));
    expect(found.map(({ kind, where }) => [kind, plain(where)])).toEqual([
      ['large-image', 'paragraphe 1 « Plan du site »'],
    ]);
    expect(plain(found[0]?.message)).toContain('25 cm, plus que le texte (16 cm)');
  });
});
