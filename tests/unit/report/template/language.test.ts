import { describe, expect, it } from 'vitest';
import { aTemplateMission, rendered, writtenBytes } from '#tests/support/template-missions.ts';
import { partOf, readBack } from '#tests/support/word.ts';
import { aTemplate, p, table, text } from '#tests/support/word-templates.ts';

async function linesOf(body: string, doc = aTemplateMission().build()): Promise<readonly string[]> {
  const read = await readBack(writtenBytes(rendered(aTemplate(body), doc)));
  return read
    .split('\n')
    .map((line) => line.replace(/[\u00a0\u202f]/g, ' '))
    .filter((line) => line.trim() !== '');
}

async function lineOf(content: string): Promise<string> {
  return (await linesOf(p(content)))[0] ?? '';
}

describe('a value in a template', () => {
  it.each([
    ['{{entreprise.nom}}', 'Ateliers Dupré'],
    ['{{ Entreprise.Nom }}', 'Ateliers Dupré'],
    ['{{entreprise.activité}}', 'Mécanique <& précision>'],
    ['{{rapport.date}}', '4 décembre 2026'],
    ['{{rapport.date | date courte}}', '04/12/2026'],
    ['{{entreprise.chiffre_affaires}}', '12 400 000 €'],
    ['{{entreprise.chiffre_affaires | nombre}}', '12 400 000'],
    ['{{nombre.cas}} cas', '2 cas'],
    ['{{entreprise.total_bilan}}', '—'],
    ['« {{entreprise.groupe}} »', '« »'],
    ['{{maturite.couverture}}', '75 %'],
  ])('%s is printed %s', async (tag, printed) => {
    expect((await lineOf(tag.replaceAll('&', '&amp;'))).replace(/ +/g, ' ')).toBe(printed);
  });

  it('cut over several runs by Word is read whole, and takes the look of its first run', async () => {
    const cut = text('Pour {', '<w:b/>') + text('{entre', '<w:i/>') + text('prise.n') + text('om}}, bonjour');
    const bytes = writtenBytes(rendered(aTemplate(p(cut))));
    expect(await readBack(bytes)).toContain('Pour Ateliers Dupré, bonjour');
    expect(partOf(bytes, 'word/document.xml')).toMatch(
      /<w:rPr><w:b\/><\/w:rPr><w:t[^>]*>Ateliers Dupré<\/w:t>/,
    );
  });

  it('of several lines keeps them', () => {
    const doc = aTemplateMission().build();
    const mission = { ...doc, framing: { ...doc.framing, goals: 'Gagner du temps\nRéduire les rebuts' } };
    const bytes = writtenBytes(rendered(aTemplate(p('{{mission.objectifs}}')), mission));
    expect(partOf(bytes, 'word/document.xml')).toMatch(
      /Gagner du temps<\/w:t><w:br\/><w:t[^>]*>Réduire les rebuts/,
    );
  });
});

describe('a condition', () => {
  it.each([
    ['{{#si entreprise.ville}}A{{sinon}}B{{/si}}', 'A'],
    ['{{#si entreprise.groupe}}A{{sinon}}B{{/si}}', 'B'],
    ['{{#si non entreprise.groupe}}A{{/si}}', 'A'],
    ['{{#si entreprise.groupe et entreprise.ville}}A{{sinon}}B{{/si}}', 'B'],
    ['{{#si entreprise.groupe ou entreprise.ville}}A{{sinon}}B{{/si}}', 'A'],
    ['{{#si nombre.cas &gt;= 2}}A{{sinon}}B{{/si}}', 'A'],
    ['{{#si nombre.cas &lt; 2}}A{{sinon}}B{{/si}}', 'B'],
    ['{{#si entreprise.ville = « saint-etienne »}}A{{sinon}}B{{/si}}', 'A'],
    ['{{#si entreprise.ville ≠ "Lyon"}}A{{sinon}}B{{/si}}', 'A'],
    ['{{#si rapport.date &gt; "30/11/2026"}}A{{sinon}}B{{/si}}', 'A'],
    ['{{#si rapport.date &gt; "31/12/2026"}}A{{sinon}}B{{/si}}', 'B'],
    ['{{#si entreprise.effectif &lt; 250}}A{{sinon}}B{{/si}}', 'B'],
    ['{{#si recommandations}}A{{sinon}}B{{/si}}', 'A'],
    ['{{#si usages_ia}}A{{sinon}}B{{/si}}', 'B'],
  ])('%s prints %s', async (content, printed) => {
    expect(await lineOf(content)).toBe(printed);
  });

  it('over several paragraphs leaves no empty line behind', async () => {
    const body = [
      'Avant',
      '{{#si entreprise.groupe}}',
      'Groupe',
      '{{sinon}}',
      'Seule',
      'et fière',
      '{{/si}}',
      'Après',
    ];
    const bytes = writtenBytes(rendered(aTemplate(body.map((line) => p(line)).join(''))));
    expect((await readBack(bytes)).trim().split('\n\n')).toEqual(['Avant', 'Seule', 'et fière', 'Après']);
  });
});

describe('a loop', () => {
  it('inside a paragraph repeats a part of it', async () => {
    expect(
      await lineOf(
        'Cas : {{#pour cas dans cas_classes}}{{cas.titre}} ({{cas.rang}}){{#si non cas.est_dernier}} ; {{/si}}{{/pour}}.',
      ),
    ).toBe('Cas : Lecture des commandes (1) ; Prévision des pannes (2).');
  });

  it('over paragraphs repeats them, lists inside items too', async () => {
    const body = [
      '{{#pour cas dans cas_usage}}',
      'Cas {{cas.position}} {{cas.titre}}',
      '{{#pour mal dans cas.irritants}}',
      'soigne {{mal.titre}}',
      '{{sinon}}',
      'ne soigne rien',
      '{{/pour}}',
      '{{/pour}}',
    ];
    expect(await linesOf(body.map((line) => p(line)).join(''))).toEqual([
      'Cas 1 Lecture des commandes',
      'soigne Double saisie',
      'Cas 2 Prévision des pannes',
      'ne soigne rien',
    ]);
  });

  it('that opens in a cell and closes in another repeats the row', async () => {
    const body = table(
      ['Rang', 'Cas'],
      ['{{#pour cas dans cas_classes}}{{cas.rang}}', '{{cas.titre}}{{/pour}}'],
      ['Fin', ''],
    );
    expect(await linesOf(body)).toEqual([
      'Rang',
      'Cas',
      '1',
      'Lecture des commandes',
      '2',
      'Prévision des pannes',
      'Fin',
    ]);
  });

  it('whose tags have rows of their own prints neither of them', async () => {
    const body = table(
      ['{{#pour cas dans cas_classes}}', ''],
      ['{{cas.titre}}', 'une ligne'],
      ['{{cas.rang}}', 'deux lignes'],
      ['{{/pour}}', ''],
      ['Fin', 'Fin'],
    );
    const bytes = writtenBytes(rendered(aTemplate(body)));
    expect(partOf(bytes, 'word/document.xml').match(/<w:tr>/g)).toHaveLength(5);
  });

  it('inside a cell keeps to it, and leaves a paragraph in one that would be empty', async () => {
    const cell = p('{{#pour usage dans usages_ia}}') + p('{{usage.outil}}') + p('{{/pour}}');
    const bytes = writtenBytes(rendered(aTemplate(table(['IA', cell]))));
    expect(partOf(bytes, 'word/document.xml')).toMatch(/<\/w:tcPr><w:p\/><\/w:tc>/);
  });

  it('over an empty list leaves the table out, header or not', async () => {
    const body = table(['{{#pour usage dans usages_ia}}{{usage.outil}}', '{{usage.usage}}{{/pour}}']);
    const bytes = writtenBytes(rendered(aTemplate(p('Avant') + body)));
    expect(partOf(bytes, 'word/document.xml')).not.toContain('<w:tbl>');
  });
});

describe('instructions to the author', () => {
  it('stay in the template, whatever they hold', async () => {
    const body = ['Avant', '{{#aide}}', 'Écrivez {{#pour}} et {{inconnue}}', '{{/aide}}', 'Après'];
    const { findings, bytes } = rendered(aTemplate(body.map((line) => p(line)).join('')));
    expect(findings).toEqual([]);
    expect((await readBack(bytes ?? new Uint8Array())).trim().split('\n\n')).toEqual(['Avant', 'Après']);
  });
});

describe('the names of people', () => {
  it('are replaced where the mission says so', async () => {
    const doc = aTemplateMission()
      .withPerson('anne', { name: 'Anne Roy', role: 'Présidente' })
      .withDeliverables({ pseudonymisePeople: true })
      .build();
    const line = '{{#pour r dans recommandations}}{{r.responsable}}{{/pour}}';
    expect((await linesOf(p(line), doc))[0]).not.toContain('Roy');
  });
});
