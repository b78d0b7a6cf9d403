import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DeliverablesScreen } from '#renderer/features/deliverables/deliverables-screen.tsx';
import { pageGroups } from '#renderer/features/deliverables/print/page-groups.ts';
import { pageRules } from '#renderer/features/deliverables/print/page-rules.ts';
import { blankInterview } from '#shared/domain/blank.ts';
import { cell, column, heading, paragraph, table } from '#shared/report/blocks.ts';
import type { Block } from '#shared/report/model.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const aTable = (caption: string, isWide: boolean): readonly Block[] =>
  table(caption, [column('Colonne', 1)], [[cell('a')]], { isWide });

/** What stands on pages of each orientation, in words. */
const groupsOf = (...blocks: readonly Block[]) =>
  pageGroups(blocks).map((group) => [
    group.isWide ? 'wide' : 'upright',
    ...group.blocks.map((block) =>
      block.kind === 'heading' ? block.text : 'caption' in block ? block.caption : block.kind,
    ),
  ]);

describe('the pages of a printed chapter', () => {
  it('turn for a wide table and turn back after it', () => {
    expect(groupsOf(paragraph('a'), ...aTable('Large', true), paragraph('b'))).toEqual([
      ['upright', 'paragraph'],
      ['wide', 'Large'],
      ['upright', 'paragraph'],
    ]);
  });

  it('turn with the headings above the table, none of which is left alone', () => {
    expect(
      groupsOf(
        heading(1, 'Un', 'un'),
        paragraph('a'),
        heading(2, 'Deux', 'deux'),
        heading(3, 'Trois', 'trois'),
        ...aTable('Large', true),
      ),
    ).toEqual([
      ['upright', 'Un', 'paragraph'],
      ['wide', 'Deux', 'Trois', 'Large'],
    ]);
    expect(groupsOf(heading(1, 'Un', 'un'), ...aTable('Large', true))).toEqual([['wide', 'Un', 'Large']]);
  });

  it('stay turned from one wide table to the next, a heading between them or not', () => {
    expect(
      groupsOf(
        ...aTable('A', true),
        heading(2, 'Suite', 'suite'),
        ...aTable('B', true),
        ...aTable('C', true),
      ),
    ).toEqual([['wide', 'A', 'Suite', 'B', 'C']]);
  });

  it('do not turn for a table of ordinary width', () => {
    expect(groupsOf(paragraph('a'), ...aTable('Étroit', false))).toEqual([
      ['upright', 'paragraph', 'Étroit'],
    ]);
  });
});

describe('the rules of the pages', () => {
  it('carry any header and footer as text, whatever could end it', () => {
    const rules = pageRules({ header: 'a"; } <b>\\\n', footer: 'Été « x »', mention: '', font: 'serif' });
    expect(rules).toContain(String.raw`content: "a\22 ; } \3c b\3e \5c \a "`);
    expect(rules).toContain('content: "Été « x »"');
  });
});

describe('the document printed', () => {
  beforeEach(() => {
    // jsdom cannot read the margin boxes of pages, and says so at length.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  const openMinutes = () =>
    openMission(
      { ...anEmptyMission(), interviews: [{ ...blankInterview('itw-1'), title: 'Atelier', status: 'done' }] },
      {
        screen: 'deliverables',
        content: <DeliverablesScreen />,
        spot: 'document.interview-minutes.itw-1',
      },
    );

  it('is saved under its name, and leaves nothing of itself in the page', async () => {
    const { user, platform } = await openMinutes();
    const title = document.title;
    await user.click(screen.getByRole('button', { name: 'Enregistrer en PDF' }));
    await waitFor(() => expect(platform.printed).toEqual([expect.stringMatching(/\.pdf$/)]));
    await screen.findByText(/^PDF enregistré/);
    expect(document.querySelector('[data-print]')).toBeNull();
    expect(document.title).toBe(title);
  });

  it('that cannot be saved says why, and can be printed again', async () => {
    const { user, platform } = await openMinutes();
    platform.willFail({ kind: 'disk-full' });
    const button = screen.getByRole('button', { name: 'Enregistrer en PDF' });
    await user.click(button);
    await screen.findByText(/disque est plein/);
    await user.click(button);
    await waitFor(() => expect(platform.printed).toHaveLength(1));
  });
});
