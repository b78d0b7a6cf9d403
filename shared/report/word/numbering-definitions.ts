import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';

/** Deepest level of a list that Word numbers; lists nested deeper stay on it. */
export const LAST_LIST_LEVEL = 8;
/** Twips a nested list moves in. */
export const INDENT_BY_LEVEL = 340;

const LIST_LEVELS = Array.from({ length: LAST_LIST_LEVEL + 1 }, (_, level) => level);
const BULLETS = ['•', '–', '▪'] as const;
const COUNTS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const;

/** Real multilevel numbering of headings and annexes, bullets, ordered lists. */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: 'titres',
      levels: [0, 1, 2].map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: ['%1', '%1.%2', '%1.%2.%3'][level] ?? '',
        alignment: AlignmentType.LEFT,
        style: {
          style: `Heading${level + 1}`,
          paragraph: { indent: { left: [567, 680, 794][level] ?? 0, hanging: [567, 680, 794][level] ?? 0 } },
        },
      })),
    },
    {
      reference: 'annexes',
      levels: [
        {
          level: 0,
          format: LevelFormat.UPPER_LETTER,
          text: 'Annexe %1 –',
          suffix: LevelSuffix.SPACE,
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 0, hanging: 0 } } },
        },
        ...[1, 2].map((level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: level === 1 ? '%1.%2' : '%1.%2.%3',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 680, hanging: 680 } } },
        })),
      ],
    },
    {
      reference: 'puces',
      levels: LIST_LEVELS.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: BULLETS[level % BULLETS.length] ?? BULLETS[0],
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 340 + level * INDENT_BY_LEVEL, hanging: 227 } } },
      })),
    },
    {
      reference: 'numeros',
      levels: LIST_LEVELS.map((level) => ({
        level,
        format: COUNTS[level % COUNTS.length] ?? COUNTS[0],
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 397 + level * INDENT_BY_LEVEL, hanging: 340 } } },
      })),
    },
  ],
};
