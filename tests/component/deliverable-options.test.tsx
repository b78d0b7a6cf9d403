import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { putAttachment } from '#renderer/data/attachments.ts';
import { FIRM, lookFor, readPreferences, writePreferences } from '#renderer/data/preferences.ts';
import { DeliverablesScreen } from '#renderer/features/deliverables/deliverables-screen.tsx';
import { plainTextOf } from '#shared/domain/rich-text.ts';
import { DEFAULT_THEME } from '#shared/domain/theme.ts';
import { anEmptyMission, PHOTO, SCAN } from '#tests/fixtures/missions.ts';
import { simulateInProcess } from '#tests/support/in-process-simulations.ts';
import { openMission } from '#tests/support/open-mission.tsx';

beforeEach(() => {
  simulateInProcess();
});

const open = (spot?: string) =>
  openMission(anEmptyMission(), {
    screen: 'deliverables',
    content: <DeliverablesScreen />,
    ...(spot === undefined ? {} : { spot }),
  });

const chapterTitles = () =>
  [...screen.getByLabelText('Aperçu du document').querySelectorAll('h2')].map(
    ({ textContent }) => textContent ?? '',
  );

describe('the options of a document', () => {
  it('move a section and leave one out, in the preview at once', async () => {
    const { user, doc } = await open();
    await user.click(screen.getByLabelText('Monter « Maturité data et IA »'));
    await user.click(screen.getByLabelText('Feuille de route'));
    const place = (title: string) => chapterTitles().findIndex((it) => it.includes(title));
    await waitFor(() => expect(place('Feuille de route')).toBe(-1));
    expect(place('Maturité')).toBeLessThan(place('État des lieux technique'));
    expect(doc().deliverables.options['report']).toMatchObject({ hiddenSectionIds: ['roadmap'] });
  });

  it('give this document alone its own mention', async () => {
    const { user, doc } = await open();
    await user.type(screen.getByLabelText('Mention de ce document'), 'DG');
    expect(doc().deliverables.options['report']?.confidentiality).toBe('DG');
    expect(doc().deliverables.confidentiality).toBe('Confidentiel');
  });
});

describe('the expert’s words', () => {
  it('are written section by section, and stay with the document they were reached from', async () => {
    const { user, doc } = await open();
    await user.click(screen.getByRole('tab', { name: 'Textes de l’expert' }));
    await user.click(screen.getByRole('button', { name: /Limites et réserves/ }));
    const text = await screen.findByRole('textbox', { name: 'Limites et réserves' });
    text.focus();
    await user.keyboard('Deux sites non vus.');
    await waitFor(() => expect(plainTextOf(doc().sectionTexts['limits'] ?? [])).toBe('Deux sites non vus.'));
    expect(screen.getByRole('button', { name: /Limites et réserves/ }).textContent).toContain('écrit');
  });
});

describe('the look', () => {
  it('takes a colour once it is one, and says what to do until then', async () => {
    const { user, doc } = await open('theme.header');
    const colour = screen.getByLabelText('Couleur principale');
    await user.clear(colour);
    await user.type(colour, '#1F3A');
    screen.getByText(/Une couleur s’écrit #/);
    expect(doc().theme.primary).toBe('#125e5a');
    await user.type(colour, '6E');
    expect(doc().theme.primary).toBe('#1f3a6e');
  });

  it('chooses a cover by keyboard, and names a field that no document fills', async () => {
    const { user, doc } = await open('theme.header');
    await user.click(screen.getByRole('radio', { name: 'Jalon' }));
    await user.keyboard('{ArrowRight}');
    expect(doc().theme.cover).toBe('band');
    await user.type(screen.getByLabelText('En-tête des pages'), ' {{client}');
    screen.getByText(/« {client} » n’est pas un champ connu/);
  });

  it('is the firm’s, logo and Word template included, and goes from there to a mission', async () => {
    const { data, user, doc } = await open('theme.header');
    const { sha256 } = await putAttachment(data, FIRM, PHOTO);
    const theme = {
      ...DEFAULT_THEME,
      primary: '#5a2a5e',
      logo: { sha256, mediaType: 'image/png' as const, width: 200, height: 80 },
    };
    const file = await putAttachment(data, FIRM, SCAN);
    const template = { name: 'Modèle.docx', size: file.size, sha256: file.sha256 };
    await writePreferences(data, { theme });
    await user.click(screen.getByRole('button', { name: 'Reprendre celle du cabinet' }));
    await waitFor(() => expect(doc().theme).toEqual(theme));
    const look = { theme, template };
    expect(await lookFor(data, look, { from: FIRM, to: doc().id })).toEqual(look);
    expect(await lookFor(data, look, { from: doc().id, to: FIRM })).toEqual(look);
    expect(await lookFor(data, look, { from: 'nowhere', to: FIRM })).toEqual({
      theme: { ...theme, logo: null },
      template: null,
    });
    expect((await readPreferences(data)).expert.name).toBe('');
  });
});
