import { describe, expect, it } from 'vitest';
import { themeText } from '#shared/report/theme-text.ts';

const VALUES = {
  entreprise: 'Fonderie Marchand',
  titre: 'Diagnostic data et IA de la Fonderie Marchand',
  cabinet: 'Delmas Conseil',
  expert: '',
  mission: '',
  date: '',
  version: '',
  confidentialité: '',
};

describe('a header of the theme', () => {
  it('leaves out a part whose words another part says', () => {
    expect(themeText('{entreprise} · {titre}', VALUES)).toBe(VALUES.titre);
    expect(themeText('{titre} · {entreprise} · {cabinet}', VALUES)).toBe(`${VALUES.titre} · Delmas Conseil`);
    expect(themeText('{entreprise} · {titre}', { ...VALUES, titre: 'Note de cadrage' })).toBe(
      'Fonderie Marchand · Note de cadrage',
    );
  });

  it('keeps what was typed without a field, and a part that comes twice', () => {
    expect(themeText('Fonderie · {entreprise}', VALUES)).toBe('Fonderie · Fonderie Marchand');
    expect(themeText('{cabinet} | {cabinet}', VALUES)).toBe('Delmas Conseil | Delmas Conseil');
  });
});
