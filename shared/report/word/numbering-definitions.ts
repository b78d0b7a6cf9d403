import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';

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
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 340, hanging: 227 } } },
        },
      ],
    },
    {
      reference: 'numeros',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 397, hanging: 340 } } },
        },
      ],
    },
  ],
};
