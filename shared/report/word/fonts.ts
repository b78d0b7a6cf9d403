import type { Theme } from '#shared/domain/theme.ts';

type Face = Theme['bodyFont'];

/**
 * What a face is replaced by where it is not installed, how Word tells it apart, and how it measures beside Calibri:
 * `width` of a text of average letters, `line` height of a single line in em (ascent, descent and gap of the face).
 */
type FaceFacts = {
  readonly alternatives: readonly string[];
  readonly panose: string;
  readonly family: 'swiss' | 'roman';
  readonly width: number;
  readonly line: number;
};

/** Panose and measures: the faces' own OS/2, hhea and hmtx tables. */
export const FACES: Readonly<Record<Face, FaceFacts>> = {
  Calibri: {
    alternatives: ['Carlito', 'Arial'],
    panose: '020F0502020204030204',
    family: 'swiss',
    width: 1,
    line: 1.2207,
  },
  Arial: {
    alternatives: ['Liberation Sans', 'Helvetica'],
    panose: '020B0604020202020204',
    family: 'swiss',
    width: 1.09,
    line: 1.1499,
  },
  Cambria: {
    alternatives: ['Caladea', 'Times New Roman'],
    panose: '02040503050406030204',
    family: 'roman',
    width: 1.05,
    line: 1.1724,
  },
  Georgia: {
    alternatives: ['Gelasio', 'Times New Roman'],
    panose: '02040502050405020303',
    family: 'roman',
    width: 1.08,
    line: 1.1362,
  },
  'Segoe UI': {
    alternatives: ['Selawik', 'Arial'],
    panose: '020B0502040204020203',
    family: 'swiss',
    width: 1.08,
    line: 1.3301,
  },
  'Times New Roman': {
    alternatives: ['Liberation Serif', 'Times'],
    panose: '02020603050405020304',
    family: 'roman',
    width: 0.98,
    line: 1.1499,
  },
  Verdana: {
    alternatives: ['DejaVu Sans', 'Arial'],
    panose: '020B0604030504040204',
    family: 'swiss',
    width: 1.25,
    line: 1.2153,
  },
};
