import { expect, type Locator } from '@playwright/test';
import type { Jalon } from './jalon.ts';

/** A kind of field, one example of it, and what giving, erasing and giving anew is with it. */
type FieldKind = {
  readonly kind: string;
  readonly open: (jalon: Jalon) => Promise<void>;
  readonly first: (jalon: Jalon) => Promise<void>;
  readonly erase: (jalon: Jalon) => Promise<void>;
  readonly again: (jalon: Jalon) => Promise<void>;
  readonly isEmpty: (jalon: Jalon) => Promise<void>;
  readonly isKept: (jalon: Jalon) => Promise<void>;
};

const openFraming = (jalon: Jalon) => jalon.goTo('framing');

/** Opens a tab of a screen, where the first item is made once. */
function openItem(screen: 'interviews' | 'landscape' | 'use-cases', tab: RegExp | null, firstThing: string) {
  return async (jalon: Jalon) => {
    await jalon.goTo(screen);
    if (tab) await jalon.openTab(tab);
    const first = jalon.page.getByRole('button', { name: firstThing });
    const removal = jalon.page.getByRole('button', { name: /^Supprimer :/ });
    await expect(first.or(removal)).toBeVisible();
    if (await first.isVisible()) await first.click();
    await expect(removal).toBeVisible();
  };
}

/** A field whose text is typed key by key. */
function typed(kind: string, label: string, texts: readonly [string, string], shown?: string): FieldKind {
  const field = ({ page }: Jalon) => page.getByLabel(label, { exact: true });
  return {
    kind,
    open: openFraming,
    first: (jalon) => field(jalon).pressSequentially(texts[0]),
    erase: async (jalon) => {
      await field(jalon).press('Control+a');
      await field(jalon).press('Delete');
    },
    again: (jalon) => field(jalon).pressSequentially(texts[1]),
    isEmpty: (jalon) => expect(field(jalon)).toHaveValue(''),
    isKept: (jalon) => expect(field(jalon)).toHaveValue(shown ?? texts[1]),
  };
}

/** A field given its value at once, such as a date picked in the calendar. */
function filled(kind: string, label: string, values: readonly [string, string]): FieldKind {
  const field = ({ page }: Jalon) => page.getByLabel(label, { exact: true });
  return {
    kind,
    open: openFraming,
    first: (jalon) => field(jalon).fill(values[0]),
    erase: (jalon) => field(jalon).fill(''),
    again: (jalon) => field(jalon).fill(values[1]),
    isEmpty: (jalon) => expect(field(jalon)).toHaveValue(''),
    isKept: (jalon) => expect(field(jalon)).toHaveValue(values[1]),
  };
}

function selected(kind: string, label: string, names: readonly [string, string], none: string): FieldKind {
  const field = ({ page }: Jalon) => page.getByLabel(label, { exact: true });
  const shows = (jalon: Jalon, name: string) =>
    expect(field(jalon).locator('option:checked')).toHaveText(name);
  return {
    kind,
    open: openFraming,
    first: async (jalon) => void (await field(jalon).selectOption({ label: names[0] })),
    erase: async (jalon) => void (await field(jalon).selectOption({ label: none })),
    again: async (jalon) => void (await field(jalon).selectOption({ label: names[1] })),
    isEmpty: (jalon) => shows(jalon, none),
    isKept: (jalon) => shows(jalon, names[1]),
  };
}

/** A group of buttons, boxes or radios, one of which is on. */
function chosen(
  kind: string,
  open: FieldKind['open'],
  option: (jalon: Jalon, name: string) => Locator,
  names: { readonly first: string; readonly none: string | null; readonly again: string },
): FieldKind {
  const choose = async (jalon: Jalon, name: string) => option(jalon, name).locator('xpath=..').click();
  return {
    kind,
    open,
    first: (jalon) => choose(jalon, names.first),
    // Where no choice stands for « nothing », choosing again what is chosen takes it back.
    erase: (jalon) => choose(jalon, names.none ?? names.first),
    again: (jalon) => choose(jalon, names.again),
    isEmpty: async (jalon) => {
      if (names.none === null) await expect(option(jalon, names.first)).not.toBeChecked();
      else await expect(option(jalon, names.none)).toBeChecked();
    },
    isKept: (jalon) => expect(option(jalon, names.again)).toBeChecked(),
  };
}

/** A list of choices found by typing. */
function picked(
  kind: string,
  label: string,
  names: readonly [string, string],
  open: FieldKind['open'],
): FieldKind {
  const field = ({ page }: Jalon) => page.getByRole('combobox', { name: label });
  const pill = (jalon: Jalon, name: string) =>
    jalon.page.locator('.mantine-InputWrapper-root', { has: field(jalon) }).getByText(name, { exact: true });
  const pick = async (jalon: Jalon, name: string) => {
    await field(jalon).pressSequentially(name.slice(0, 12));
    await jalon.page.getByRole('option', { name }).click();
  };
  return {
    kind,
    open,
    first: (jalon) => pick(jalon, names[0]),
    erase: async (jalon) => {
      await field(jalon).press('Backspace');
    },
    again: (jalon) => pick(jalon, names[1]),
    isEmpty: (jalon) => expect(pill(jalon, names[0])).toHaveCount(0),
    isKept: (jalon) => expect(pill(jalon, names[1])).toBeVisible(),
  };
}

const openPerson = openItem('interviews', /^Personnes/, 'Ajouter la première personne');
const openIrritant = openItem('landscape', /^Irritants/, 'Noter le premier irritant');
const openSource = openItem('landscape', /^Sources/, 'Décrire la première source');
const openUseCase = openItem('use-cases', null, 'Ouvrir une fiche vide');

const confirmedBox = ({ page }: Jalon) =>
  page.getByLabel('Conditions confirmées par Bpifrance pour cette mission');

const notes = ({ page }: Jalon) => page.getByRole('textbox', { name: 'Notes' });

export const FIELD_KINDS: readonly FieldKind[] = [
  typed('a line of text', 'Groupe', ['Holding Durand', 'Groupe « Été & Fils » – n° 1 ✓']),
  typed('a text of several lines', 'Activité', [
    'Fonderie',
    'Pièces « minces »\nen alliage d’aluminium : 40 t/mois',
  ]),
  typed('a figure typed the French way', 'Total du bilan', ['12', '1 234,5'], '1\u202f234,5'),
  filled('a date', 'Date de création', ['1990-01-02', '1987-05-12']),
  selected('a list of choices', 'Entreprise indépendante', ['Oui', 'Non'], 'Ne sait pas'),
  chosen(
    'a segmented choice',
    openPerson,
    ({ page }, name) => page.getByRole('radiogroup', { name: 'Groupe' }).getByRole('radio', { name }),
    { first: 'Direction', none: 'Terrain', again: 'Prestataire' },
  ),
  chosen(
    'a rating',
    openIrritant,
    ({ page }, name) => page.getByRole('group', { name: /^Gravité/ }).getByLabel(name),
    { first: '2', none: null, again: '4' },
  ),
  chosen(
    'a level',
    openSource,
    ({ page }, name) => page.getByRole('radiogroup', { name: 'Exactitude' }).getByRole('radio', { name }),
    { first: '1', none: null, again: '3' },
  ),
  picked('a choice of several', 'Technologies', ['Analyse de texte', 'Reconnaissance d’images'], openUseCase),
  {
    kind: 'notes with structure',
    open: openItem('interviews', null, 'Préparer le premier entretien'),
    first: (jalon) => notes(jalon).pressSequentially('Vu : 3 postes\n'),
    erase: async (jalon) => {
      await notes(jalon).press('Control+a');
      await notes(jalon).press('Delete');
    },
    again: async (jalon) => {
      await notes(jalon).press('Control+b');
      await notes(jalon).pressSequentially('« L’été »');
      await notes(jalon).press('Control+b');
      await notes(jalon).pressSequentially(' : 2*3*4, _a_ ✓\n- un\n');
      await notes(jalon).press('Tab');
      await notes(jalon).pressSequentially('deux');
    },
    isEmpty: (jalon) => expect(notes(jalon)).toHaveText(''),
    isKept: async (jalon) => {
      await expect(notes(jalon).getByRole('strong')).toHaveText('« L’été »');
      await expect(notes(jalon).getByRole('paragraph').first()).toHaveText('« L’été » : 2*3*4, _a_ ✓');
      await expect(notes(jalon).getByRole('list').getByRole('list')).toHaveText('deux');
    },
  },
  {
    kind: 'a box to tick',
    open: async (jalon) => {
      await jalon.goTo('framing');
      await jalon.openTab('Conditions du programme');
    },
    first: (jalon) => confirmedBox(jalon).check(),
    erase: (jalon) => confirmedBox(jalon).uncheck(),
    again: (jalon) => confirmedBox(jalon).check(),
    isEmpty: (jalon) => expect(confirmedBox(jalon)).not.toBeChecked(),
    isKept: (jalon) => expect(confirmedBox(jalon)).toBeChecked(),
  },
];
