import { describe, expect, it } from 'vitest';
import { DEFAULT_THEME } from '#shared/domain/theme.ts';
import { CHAPTER_BUILDERS } from '#shared/report/chapters/chapters.ts';
import { templateGuide } from '#shared/report/word/template/guide.ts';
import { parseTag } from '#shared/report/word/template/language/tag.ts';
import { lintTemplate } from '#shared/report/word/template/render-with-template.ts';
import { starterTemplate } from '#shared/report/word/template/starter/starter-template.ts';
import type { Field, FieldInfo, Item, Value } from '#shared/report/word/template/variables/field.ts';
import { VARIABLES, variablesOf } from '#shared/report/word/template/variables/variables.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { wordsOf } from '#tests/support/report.ts';
import { aTemplateMission, contextOf, rendered, writtenBytes } from '#tests/support/template-missions.ts';
import { officeErrors, partOf, readBack } from '#tests/support/word.ts';

describe('the starter template', () => {
  const starter = starterTemplate();

  it('is a file without fault, and nothing in it is to mend', async () => {
    expect(await officeErrors(starter)).toEqual([]);
    expect(lintTemplate(starter)).toEqual([]);
  });

  it('is the same to the byte each time, and takes the colours of the firm', () => {
    expect(starterTemplate()).toEqual(starter);
    expect(partOf(starterTemplate({ ...DEFAULT_THEME, primary: '#7a1f5c' }), 'word/styles.xml')).toContain(
      '7a1f5c',
    );
  });

  it('calls its styles as a French Word does', () => {
    const styles = partOf(starter, 'word/styles.xml');
    for (const [id, name] of [
      ['Titre1', 'heading 1'],
      ['Lgende', 'caption'],
      ['Listepuces', 'List Bullet'],
      ['Citation', 'Quote'],
    ])
      expect(styles).toContain(`w:styleId="${id}"><w:name w:val="${name}"/>`);
    expect(partOf(starter, 'word/document.xml')).not.toContain('w:val="Heading1"');
  });

  it('gives a whole report of a mission, without a tag or its own instructions left in it', async () => {
    const rendering = rendered(starter);
    expect(rendering.findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
    const bytes = writtenBytes(rendering);
    expect(await officeErrors(bytes)).toEqual([]);
    const read = await readBack(bytes);
    expect(read).not.toMatch(/\{\{|Écrire un modèle/);
    for (const words of ['Ateliers Dupré', 'Lecture des commandes', 'Nommer un référent data'])
      expect(read).toContain(words);
    const context = contextOf(aTemplateMission().build());
    const filled = CHAPTER_BUILDERS.filter(
      (builder) => builder.hasHeading && builder.build(context).length > 0,
    );
    expect(filled.length).toBeGreaterThan(8);
    for (const { title } of filled) expect(read).toContain(title);
  });

  it('gives a document of a mission just opened too', async () => {
    const bytes = writtenBytes(rendered(starter, aMission().build()));
    expect(await officeErrors(bytes)).toEqual([]);
    expect(await readBack(bytes)).toContain('Aucun cas d’usage n’est encore classé.');
  });
});

describe('the list of variables', () => {
  const words = wordsOf(templateGuide());
  const all = VARIABLES.flatMap((field) => [field, ...(field.item?.fields ?? [])]);

  it('is documented in full, each variable with what it is and an example', () => {
    for (const { name, description, kind, example } of all) {
      expect(words).toContain(name);
      expect(description.length).toBeGreaterThan(2);
      if (kind !== 'list') expect(example).not.toBe('');
    }
  });

  it('names every variable once, in small letters without accents', () => {
    const names = VARIABLES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(all.filter(({ name }) => !/^[a-z_]+(?:\.[a-z_]+)*$/.test(name))).toEqual([]);
  });

  it('shows examples of the language that read as they should', () => {
    const tags = words.match(/\{\{[^{}]*\}\}/g) ?? [];
    expect(tags.length).toBeGreaterThan(30);
    const unreadable = tags.filter((tag) => parseTag(tag).kind === 'bad');
    expect(unreadable.filter((tag) => !tag.includes('aide'))).toEqual([]);
  });

  it('gives each variable as what it says it is', () => {
    const mission = variablesOf({ ...contextOf(aTemplateMission().build()), title: () => 'Titre' });
    const wrong: string[] = [];
    const visit = (fields: readonly FieldInfo[], item: Item, prefix: string, depth: number) => {
      for (const { name, kind, item: inside } of fields) {
        const value = item(name);
        if (!isOfKind(value, kind)) wrong.push(`${prefix}${name}: ${String(value)}`);
        if (kind === 'list' && inside && depth < 3)
          for (const each of value as readonly Item[])
            visit(inside.fields, each, `${prefix}${name}.`, depth + 1);
      }
    };
    visit(VARIABLES, mission, '', 0);
    expect(wrong).toEqual([]);
    expect(mission('rapport.titre')).toBe('Titre');
    expect(mission('inconnue')).toBeUndefined();
  });
});

function isOfKind(value: Value | undefined, kind: Field<unknown>['kind']): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return value === null || typeof value === 'number';
    case 'date':
      return value === null || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
    case 'condition':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
  }
}
