import { formatDecimal } from '#shared/domain/french.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { type Choice, foldTitle, foldWithoutBrackets } from './choices.ts';
import type { FieldKind } from './fields.ts';

export type CellValue = string | number | null;
/** `undefined`: the cell says nothing, and the item keeps its blank value. `shown` is the value as the form shows it. */
export type ParsedCell = { readonly value: CellValue | undefined; readonly shown: string };

/** Items already in the mission that a cell may name: folded name → id and name. */
export type LinkTargets = Readonly<
  Record<'applications' | 'processes', ReadonlyMap<string, { readonly id: string; readonly name: string }>>
>;

const NOTHING: ParsedCell = { value: undefined, shown: '' };
const NOTHING_SAID = new Set([
  '',
  'n a',
  'na',
  'nc',
  'nd',
  'neant',
  'sans objet',
  'so',
  'non renseigne',
  'vide',
]);
/** Levels of the forms: 1 accessory, 5 vital. */
const RATING_WORDS: Readonly<Record<string, number>> = {
  accessoire: 1,
  'tres faible': 1,
  mineure: 1,
  mineur: 1,
  faible: 2,
  basse: 2,
  moyenne: 3,
  moyen: 3,
  modere: 3,
  moderee: 3,
  forte: 4,
  fort: 4,
  haute: 4,
  elevee: 4,
  eleve: 4,
  importante: 4,
  vitale: 5,
  vital: 5,
  critique: 5,
  'tres forte': 5,
  'tres elevee': 5,
};

/** Reads a cell for a field; the error is a French sentence that says what to write instead. */
export function parseCell(raw: string, kind: FieldKind, links: LinkTargets): Result<ParsedCell, string> {
  const text = cleanText(raw);
  if (kind.kind === 'text') return ok(text === '' ? NOTHING : { value: text, shown: text });
  if (kind.kind === 'choice') return parseChoice(text, kind.choice);
  if (NOTHING_SAID.has(foldTitle(text))) return ok(NOTHING);
  if (kind.kind === 'link') return parseLink(text, kind.to, links);
  if (kind.kind === 'rating') return parseRating(text);
  const number = parseNumber(text);
  if (!number.ok) return number;
  if (kind.isWhole && !Number.isInteger(number.value))
    return err(`« ${text} » n’est pas un nombre entier : écrivez par exemple 12.`);
  return ok({ value: number.value, shown: formatDecimal(number.value, 2) });
}

function parseChoice(text: string, choice: Choice): Result<ParsedCell, string> {
  const folded = foldTitle(text);
  const found =
    choice.words.get(folded) ?? choice.words.get(foldWithoutBrackets(text)) ?? onlyHeld(folded, choice);
  if (found !== undefined) return ok({ value: found, shown: choice.labels[found] ?? '' });
  if (text === '') return ok(NOTHING);
  if (NOTHING_SAID.has(folded))
    return ok(
      choice.whenUnknown === null
        ? NOTHING
        : { value: choice.whenUnknown, shown: choice.labels[choice.whenUnknown] ?? '' },
    );
  return err(
    `« ${text} » n’est pas reconnu. Écrivez l’un de ces mots : ${Object.values(choice.labels).join(', ')}.`,
  );
}

/** The value whose words a longer text holds, when it holds those of one value only: « Cloud (SaaS) » but not « SaaS ou local ». */
function onlyHeld(folded: string, { words }: Choice): string | undefined {
  const held = new Set(
    [...words].flatMap(([word, value]) =>
      word.length > 2 && ` ${folded} `.includes(` ${word} `) ? [value] : [],
    ),
  );
  return held.size === 1 ? [...held][0] : undefined;
}

function parseLink(
  text: string,
  to: 'applications' | 'processes',
  links: LinkTargets,
): Result<ParsedCell, string> {
  const found = links[to].get(foldTitle(text));
  if (found) return ok({ value: found.id, shown: found.name });
  return err(
    to === 'applications'
      ? `« ${text} » n’est pas une application de la mission. Importez d’abord les applications, corrigez ce nom ou videz la cellule.`
      : `« ${text} » n’est pas un processus de la mission. Ajoutez-le d’abord, corrigez ce nom ou videz la cellule.`,
  );
}

function parseRating(text: string): Result<ParsedCell, string> {
  const level = RATING_WORDS[foldTitle(text)] ?? Number(/^([1-5])(?:[.,]0+)?(?:\s*\/\s*5)?$/.exec(text)?.[1]);
  if (level >= 1 && level <= 5) return ok({ value: level, shown: String(level) });
  return err(`« ${text} » n’est pas une note : écrivez un nombre entier de 1 à 5.`);
}

/**
 * Reads `1 234,5`, `12 k€`, `1.234,50 €/an`. `1.234` alone is refused: it means 1 234 to some and 1,234 to others.
 * Negative numbers are refused: no figure of an inventory is.
 */
export function parseNumber(text: string): Result<number, string> {
  const bare = text
    .replace(/[\s\u00a0\u202f\u2009']/g, '')
    .replace(/(?:\/|par)(?:an|mois)?$/i, (unit) => (/mois/i.test(unit) ? unit : ''))
    .replace(/(?:ht|ttc)$/i, '');
  const [, digits = '', unit = ''] = /^(-?[\d.,]+)(k€|m€|k|€|eur|euros)?$/i.exec(bare) ?? [];
  const wrong = err(`« ${text} » n’est pas un nombre : écrivez par exemple 1250 ou 1250,5.`);
  if (digits.startsWith('-'))
    return err(`« ${text} » est négatif : écrivez un nombre positif, ou videz la cellule.`);
  if (/^\d{1,3}\.\d{3}$/.test(digits))
    return err(
      `« ${text} » peut se lire ${digits.replace('.', '')} ou ${digits.replace('.', ',')} : écrivez le nombre sans point.`,
    );
  const plain = plainDigits(digits);
  if (plain === null) return wrong;
  const factor = /^k/i.test(unit) ? 1000 : /^m/i.test(unit) ? 1_000_000 : 1;
  const value = Number(plain) * factor;
  return Number.isFinite(value) ? ok(Number(value.toPrecision(15))) : wrong;
}

/** Digits with a point for decimals: French (1.234,5), plain (1234.5) or English (1,234.50) groups; null for none of them. */
function plainDigits(digits: string): string | null {
  if (/^\d+(?:,\d+)?$/.test(digits)) return digits.replace(',', '.');
  if (/^\d+\.\d+$/.test(digits)) return digits;
  if (/^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/.test(digits))
    return digits.replaceAll('.', '').replace(',', '.');
  if (/^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/.test(digits)) return digits.replaceAll(',', '');
  return null;
}

/** Without spaces at the ends, nor the control characters that no deliverable could hold. */
function cleanText(raw: string): string {
  return raw
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
