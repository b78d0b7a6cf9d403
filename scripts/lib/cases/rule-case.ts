import { coveredMean } from '#shared/scoring/coverage.ts';
import { bandOf } from '#shared/scoring/maturity.ts';
import { type Check, checkFigure, checkFigures, numbered, unknownCheck } from './checks.ts';
import { readFigure } from './figures.ts';
import { CaseError, isRecord, partOf, plainKey, type RawCase } from './raw-case.ts';

/** A published model gives a score whatever is known of it. */
const NO_THRESHOLD = { indicativeBelow: 0, emptyBelow: 0 };
const PRACTICES_BY_FUNCTION = 3;
const STREAMS = 2;

type Level = number | null;

/**
 * OWASP SAMM: a practice is the sum, over its levels, of the mean of streams A and B; a function the mean of its
 * three practices; overall the mean of the functions. Means are those of the product’s maturity: an unknown answer
 * leaves them. Answers are lists by practice (A then B, level after level), or said in a sentence.
 */
export function checkMaturity(raw: RawCase, expected: RawCase): readonly Check[] {
  const practices = answersOf(partOf(raw, 'answers', 'practices')).map((answers) =>
    groupsOf(answers, STREAMS).reduce<Level>((sum, streams) => {
      const level = meanOf(streams);
      return sum === null || level === null ? null : sum + level;
    }, 0),
  );
  const functions = groupsOf(practices, PRACTICES_BY_FUNCTION).map(meanOf);
  const note =
    'règle : pratique = somme des niveaux, moyenne des deux flux ; fonction = moyenne de 3 pratiques';
  return Object.entries(expected).map(([key, value]): Check => {
    switch (plainKey(key)) {
      case 'practice':
      case 'practices':
        return { ...checkFigures(key, practices, value, numbered(practices.length)), note };
      case 'function':
      case 'functions':
        return { ...checkFigures(key, functions, value, numbered(functions.length)), note };
      case 'overall':
        return { ...checkFigure(key, meanOf(functions), value), note };
      default:
        return unknownCheck(key, value);
    }
  });
}

/**
 * Bands given by their lowest and highest score: a score is rounded, half up, to as many decimals as the bands have,
 * then falls in the last band that it reaches. So no score between two bands is lost: 2.55 is 2.6.
 */
export function checkBands(_raw: RawCase, expected: RawCase): readonly Check[] {
  const bands = Object.entries(expected).map(([name, value]) => {
    const [from, to] = Array.isArray(value) ? value.map(readFigure) : [];
    if (!from || !to) throw new CaseError(`Bornes illisibles pour « ${name} ».`);
    return { name, from, to };
  });
  const digits = Math.max(...bands.flatMap(({ from, to }) => [from, to]).map(({ text }) => decimalsOf(text)));
  // bandOf rounds to one decimal: scores are brought to the unit that makes it round as the bands do.
  const unit = 10 ** (digits - 1);
  const rules = bands
    .map(({ name, from }) => ({ name, from: Math.round(from.value * unit * 10) / 10 }))
    .toSorted((a, b) => a.from - b.from);
  const bandAt = (score: number) => bandOf(score * unit, rules);
  const lowest = Math.min(...bands.map(({ from }) => from.value));
  const highest = Math.max(...bands.map(({ to }) => to.value));
  const count = Math.round((highest - lowest) * 10 ** digits);
  const scores = Array.from({ length: count + 1 }, (_, step) => lowest + step / 10 ** digits);
  return bands.map(({ name, from, to }) => {
    const inside = scores.filter((score) => bandAt(score) === name);
    const [least, most] = [inside[0], inside.at(-1)].map((score) => score?.toFixed(digits) ?? 'aucun');
    const halfStep = 0.5 / 10 ** digits;
    const above = to.value >= highest ? null : bandAt(to.value + halfStep);
    return {
      what: name,
      computed: `${least}–${most}`,
      expected: `${from.text}–${to.text}`,
      agrees: Number(least) === from.value && Number(most) === to.value,
      note: `règle : arrondi à ${digits} décimale(s), au demi supérieur${above === null ? '' : ` ; ${(to.value + halfStep).toFixed(digits + 1)} → ${above}`}`,
    };
  });
}

function answersOf(raw: unknown): readonly (readonly Level[])[] {
  if (typeof raw === 'string') return answersSaid(raw);
  const lists = isRecord(raw) ? Object.values(raw) : raw;
  if (!Array.isArray(lists) || lists.length === 0) throw new CaseError('Réponses illisibles.');
  if (lists.every((answers) => Array.isArray(answers)))
    return lists.map((answers: readonly unknown[]) => answers.map(levelOf));
  // A flat list: six answers by practice, two streams of three levels.
  return groupsOf(lists.map(levelOf), 6);
}

/** « 15 practices x 6 equal answers, practice values in order: 1,0,.25 ». */
function answersSaid(text: string): readonly (readonly Level[])[] {
  const said = /(\d+)\s*practices?\s*[x×]\s*(\d+)\s*equal answers.*:\s*([-\d.,\s]+)$/i.exec(text.trim());
  const values = (said?.[3] ?? '').split(',').map((value) => levelOf(value.trim()));
  if (!said || values.length !== Number(said[1])) throw new CaseError('Réponses illisibles.');
  return values.map((value) => Array.from({ length: Number(said[2]) }, () => value));
}

function levelOf(raw: unknown): Level {
  if (raw === null) return null;
  const figure = readFigure(raw);
  if (figure === null) throw new CaseError(`Réponse illisible : ${JSON.stringify(raw)}.`);
  return figure.value;
}

function meanOf(levels: readonly Level[]): Level {
  const items = levels.map((level, place) => ({ id: String(place), weight: 1, level }));
  return coveredMean(items, NO_THRESHOLD).score;
}

function groupsOf<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, group) =>
    values.slice(group * size, (group + 1) * size),
  );
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
