import {
  type Content,
  cell,
  column,
  heading,
  list,
  note,
  paragraph,
  strong,
  table,
  text,
} from '#shared/report/blocks.ts';
import { CHAPTER_BUILDERS } from '#shared/report/chapters/chapters.ts';
import type { Block } from '#shared/report/model.ts';
import { FILTERS } from './language/filters.ts';
import { chapterName } from './points/known-points.ts';
import type { FieldInfo, FieldKind } from './variables/field.ts';
import { VARIABLES } from './variables/variables.ts';

const KINDS: Readonly<Record<FieldKind, string>> = {
  text: 'texte',
  number: 'nombre',
  date: 'date',
  condition: 'oui ou non',
  list: 'liste',
};

/**
 * How a template is written, and every variable it may use, as blocks of a report: shown by the application, and printed
 * at the end of the starter template. Made from the variables themselves: it cannot be out of date.
 */
export function templateGuide(): readonly Block[] {
  return [...syntax(), ...insertions(), ...looks(), ...limits(), ...variables()];
}

function title(level: 1 | 2 | 3, words: string, anchor: string): Block {
  return heading(level, words, `modele_${anchor}`, 'none');
}

/** A tag, then what it does. */
function example(tag: string, words: string): Content {
  return [strong(tag), text(` : ${words}`)];
}

function syntax(): readonly Block[] {
  return [
    title(1, 'Écrire un modèle Word', 'guide'),
    paragraph(
      'Un modèle est un document Word ordinaire (.docx). Tout ce qui n’est pas une balise est recopié tel quel, avec sa mise en forme. Une balise s’écrit entre deux accolades, d’un trait ; sa mise en forme est celle de son premier caractère. Majuscules et accents ne comptent pas.',
    ),
    title(2, 'Valeurs', 'valeurs'),
    ...list([
      example(
        '{{entreprise.nom}}',
        'la valeur de la variable, dans le texte, un tableau, une zone de texte, un en-tête ou un pied de page.',
      ),
      example(
        '{{rapport.date | date courte}}',
        'la même, écrite autrement. Une valeur qui n’est pas connue s’écrit « — », jamais zéro.',
      ),
    ]),
    ...table(
      'Filtres',
      [column('Filtre', 25), column('Effet', 45), column('Exemple', 30)],
      FILTERS.map(({ name, description, example: shown }) => [
        cell([strong(name)]),
        cell(description),
        cell(shown),
      ]),
    ),
    title(2, 'Conditions', 'conditions'),
    ...list([
      example(
        '{{#si entreprise.groupe}} … {{sinon}} … {{/si}}',
        'le premier passage si la valeur est connue et non vide, sinon le second. « sinon » est facultatif.',
      ),
      example('{{#si non maturite.est_indicative}} … {{/si}}', 'le contraire.'),
      example(
        '{{#si cas.rang <= 3 et cas.statut = "Retenu"}} … {{/si}}',
        'une comparaison avec =, ≠, <, <=, > ou >= ; « et », « ou » relient plusieurs conditions. Comparée, une valeur inconnue donne toujours faux.',
      ),
    ]),
    title(2, 'Boucles', 'boucles'),
    ...list([
      example(
        '{{#pour cas dans cas_retenus}} … {{/pour}}',
        'le passage est répété pour chaque élément de la liste, dont les valeurs s’appellent alors cas.titre, cas.rang… Le nom « cas » est libre. Avec {{sinon}}, la suite s’écrit quand la liste est vide.',
      ),
      example('{{#pour irritant dans cas.irritants}} … {{/pour}}', 'une boucle dans une boucle.'),
    ]),
    paragraph(
      'Ouverte et fermée dans un même paragraphe, une condition ou une boucle en commande une partie. Pour plusieurs paragraphes, mettez chaque balise seule dans le sien. Dans un tableau, ouvrez dans une cellule et fermez dans une autre : ce sont les lignes entières qui sont répétées ou retirées.',
    ),
  ];
}

function insertions(): readonly Block[] {
  return [
    title(2, 'Chapitres, tableaux et graphiques', 'insertions'),
    paragraph(
      'Seule dans un paragraphe du texte, une insertion est remplacée par ce qu’elle nomme, avec les styles du modèle.',
    ),
    ...list([
      example('{{@rapport}}', 'toutes les rubriques du livrable, dans l’ordre choisi.'),
      example('{{@chapitre:maturite}}', 'un chapitre.'),
      example('{{@tableau:recommandations_par_horizon}}', 'un tableau, nommé par sa légende.'),
      example('{{@graphique:maturite_par_axe}}', 'un graphique ou une image, nommé par sa légende.'),
    ]),
    ...table(
      'Chapitres',
      [column('Insertion', 50), column('Chapitre', 50)],
      CHAPTER_BUILDERS.map((builder) => [
        cell([strong(`{{@chapitre:${chapterName(builder)}}}`)]),
        cell(builder.title),
      ]),
    ),
  ];
}

function looks(): readonly Block[] {
  return [
    title(2, 'Styles', 'styles'),
    paragraph(
      'Les chapitres prennent les styles du modèle : Titre 1 à Titre 3, Normal ou Corps de texte, Légende, Liste à puces, Liste à numéros, Citation, Grille du tableau, en français ou en anglais. Un style absent est ajouté. Les titres sont numérotés si le style Titre 1 du modèle l’est.',
    ),
  ];
}

function limits(): readonly Block[] {
  return [
    title(2, 'Ce qu’un modèle ne fait pas', 'limites'),
    paragraph(
      'Un modèle n’exécute rien et ne va rien chercher : macros, images liées et champs qui ouvrent un autre fichier sont refusés ; objets incorporés, documents importés et commentaires sont retirés.',
    ),
    paragraph([
      text('Ce qui se trouve entre un paragraphe '),
      strong('{{#aide}}'),
      text(' et un paragraphe '),
      strong('{{/aide}}'),
      text(' reste dans le modèle et ne s’écrit pas dans le document : c’est le cas de ce mode d’emploi.'),
    ]),
  ];
}

function variables(): readonly Block[] {
  const plain = VARIABLES.filter(({ kind }) => kind !== 'list');
  const lists = VARIABLES.filter(({ kind }) => kind === 'list');
  const shown = new Map<readonly FieldInfo[], string>();
  return [
    title(2, 'Variables de la mission', 'variables'),
    ...variableTable('Variables', plain, ''),
    title(2, 'Listes', 'listes'),
    note('Chaque élément connaît aussi sa place : position (à partir de 1), est_premier, est_dernier.'),
    ...lists.flatMap((field) => listBlocks(field, shown)),
  ];
}

function variableTable(caption: string, fields: readonly FieldInfo[], prefix: string): readonly Block[] {
  return table(
    caption,
    [column('Nom', 31), column('Ce que c’est', 33), column('Nature', 12), column('Exemple', 24)],
    fields.map(({ name, description, kind, example: shown }) => [
      cell([strong(prefix + name)]),
      cell(description),
      cell(KINDS[kind]),
      cell(shown),
    ]),
  );
}

const PLACES = ['position', 'est_premier', 'est_dernier'];

function listBlocks(
  { name, description, item }: FieldInfo,
  shown: Map<readonly FieldInfo[], string>,
): readonly Block[] {
  if (!item) return [];
  const known = [...shown].find(([fields]) => sameNames(fields, item.fields))?.[1];
  shown.set(item.fields, known ?? name);
  const own = item.fields.filter((field) => !PLACES.includes(field.name));
  return [
    title(3, name, `liste_${name}`),
    paragraph([text(`${description}. `), strong(`{{#pour ${item.alias} dans ${name}}} … {{/pour}}`)]),
    ...(known === undefined
      ? variableTable(`Valeurs de chaque élément de ${name}`, own, `${item.alias}.`)
      : [paragraph(`Mêmes valeurs que ${known}.`)]),
  ];
}

function sameNames(left: readonly FieldInfo[], right: readonly FieldInfo[]): boolean {
  return left.map(({ name }) => name).join() === right.map(({ name }) => name).join();
}
