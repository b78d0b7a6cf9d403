import { act, fireEvent, screen, within } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { describe, expect, it, vi } from 'vitest';
import { InterviewsScreen } from '#renderer/features/interviews/interviews-screen.tsx';
import { blankInterview, blankPerson } from '#shared/domain/blank.ts';
import { passagesOf } from '#shared/domain/passages.ts';
import { plainTextOf, richTextOf } from '#shared/domain/rich-text.ts';
import { aFullMission, anEmptyMission } from '#tests/fixtures/missions.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const openInterviews = (doc = anEmptyMission(), spot?: string) =>
  openMission(doc, {
    screen: 'interviews',
    content: <InterviewsScreen />,
    ...(spot === undefined ? {} : { spot }),
  });

/** The notes once their editor is loaded, with the editor that Tiptap leaves on its element. */
async function theNotes(): Promise<{ readonly field: HTMLElement; readonly editor: Editor }> {
  const field = await screen.findByRole('textbox', { name: 'Notes' });
  return { field, editor: (field as unknown as { editor: Editor }).editor };
}

describe('the interviews', () => {
  it('are prepared from an empty place: the first one is added, chosen, and ready to be named', async () => {
    const { user, doc } = await openInterviews();
    await user.click(screen.getByRole('button', { name: 'Préparer le premier entretien' }));
    expect(screen.getByRole('textbox', { name: 'Intitulé' })).toBe(document.activeElement);
    await user.keyboard('Entretien avec le chef d’atelier');
    expect(doc().interviews).toEqual([
      { ...blankInterview('itw-new1'), title: 'Entretien avec le chef d’atelier' },
    ]);
  });

  it('take a person who is not in the list yet, by the keyboard alone', async () => {
    const interview = { ...blankInterview('itw-1'), title: 'Visite' };
    const { user, doc } = await openInterviews({ ...anEmptyMission(), interviews: [interview] });
    await user.click(screen.getByRole('combobox', { name: 'Personnes rencontrées' }));
    await user.keyboard('Jean Roux{Enter}');
    expect(doc().people).toEqual([{ ...blankPerson(doc().people[0]?.id ?? ''), name: 'Jean Roux' }]);
    expect(doc().interviews[0]?.personIds).toEqual([doc().people[0]?.id]);
  });

  it('find a known person without her accents, and add nobody', async () => {
    const people = [
      { ...blankPerson('per-1'), name: 'Karim Benali' },
      { ...blankPerson('per-2'), name: 'Élodie Œuvrard' },
    ];
    const { user, doc } = await openInterviews({
      ...anEmptyMission(),
      people,
      interviews: [blankInterview('itw-1')],
    });
    await user.click(screen.getByRole('combobox', { name: 'Personnes rencontrées' }));
    await user.keyboard('elodie oeuv{Enter}');
    expect(doc().interviews[0]?.personIds).toEqual(['per-2']);
    expect(doc().people).toEqual(people);
  });

  it('stamp the time at the caret with Ctrl+; and let writing go on after it', async () => {
    const interview = { ...blankInterview('itw-1'), notes: richTextOf('Début. Fin.') };
    const { doc } = await openInterviews({ ...anEmptyMission(), interviews: [interview] });
    const { editor, field } = await theNotes();
    editor.commands.focus();
    editor.commands.setTextSelection(8);
    fireEvent.keyDown(field, { key: ';', ctrlKey: true });
    expect(plainTextOf(doc().interviews[0]?.notes ?? [])).toBe('Début. [14:32] Fin.');
    editor.commands.insertContent('Four arrêté. ');
    expect(plainTextOf(doc().interviews[0]?.notes ?? [])).toBe('Début. [14:32] Four arrêté. Fin.');
  });

  it('open a new stamped line at the end when the notes were not entered yet', async () => {
    const interview = { ...blankInterview('itw-1'), notes: richTextOf('Déjà noté') };
    const { user, doc } = await openInterviews({ ...anEmptyMission(), interviews: [interview] });
    const { field } = await theNotes();
    await user.click(screen.getByRole('button', { name: 'Horodater' }));
    expect(plainTextOf(doc().interviews[0]?.notes ?? [])).toBe('Déjà noté\n[14:32] ');
    await vi.waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('turn a selected sentence into a quote of the only person met, not citable until said so', async () => {
    const interview = {
      ...blankInterview('itw-1'),
      personIds: ['per-1'],
      notes: richTextOf('Il dit que tout est dans sa tête.'),
    };
    const { user, doc } = await openInterviews({
      ...anEmptyMission(),
      people: [{ ...blankPerson('per-1'), name: 'Jean Roux' }],
      interviews: [interview],
    });
    const { editor } = await theNotes();
    editor.commands.setTextSelection({ from: 12, to: 33 });
    await user.click(screen.getByRole('button', { name: 'Citer' }));
    const [quote] = doc().interviews[0]?.quotes ?? [];
    expect(quote).toMatchObject({ text: 'tout est dans sa tête', personId: 'per-1', isCitable: false });
    await user.click(screen.getByRole('checkbox', { name: 'Citable dans les livrables' }));
    expect(doc().interviews[0]?.quotes[0]?.isCitable).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Supprimer la citation 1' }));
    expect(doc().interviews[0]?.quotes).toEqual([]);
  });

  it('follow what happens to the notes elsewhere, such as undo, and leave the rest of them alone', async () => {
    const interview = { ...blankInterview('itw-1'), notes: richTextOf('Un\nDeux') };
    const { doc, session } = await openInterviews({ ...anEmptyMission(), interviews: [interview] });
    const { editor, field } = await theNotes();
    editor.commands.setTextSelection(3);
    editor.commands.toggleMark('bold');
    editor.commands.insertContentAt(3, ' !');
    expect(plainTextOf(doc().interviews[0]?.notes ?? [])).toBe('Un\u202f!\nDeux');
    act(() => void session().undo());
    expect(field.textContent).toBe('UnDeux');
    expect(doc().interviews[0]?.notes).toEqual(richTextOf('Un\nDeux'));
  });

  it('have words that can be tied to an irritant, found by typing, or made of them', async () => {
    const full = aFullMission();
    const interview = { ...blankInterview('itw-1'), notes: richTextOf('On ressaisit tout le lundi.') };
    const { user, doc } = await openInterviews({ ...full, interviews: [interview] });
    const { editor, field } = await theNotes();
    fireEvent.keyDown(field, { key: 'l', ctrlKey: true });
    expect(screen.queryByRole('dialog')).toBeNull();

    editor.commands.setTextSelection({ from: 4, to: 18 });
    fireEvent.keyDown(field, { key: 'l', ctrlKey: true });
    const dialog = await screen.findByRole('dialog', { name: 'Relier ce passage' });
    await user.type(within(dialog).getByRole('combobox'), 'ressaisie{Enter}');
    expect(passagesOf(doc().interviews)).toEqual([
      { interviewId: 'itw-1', text: 'ressaisit tout', fact: { kind: 'irritant', id: 'irritant-1' } },
    ]);

    editor.commands.setTextSelection({ from: 22, to: 27 });
    fireEvent.keyDown(field, { key: 'l', ctrlKey: true });
    await user.click(await screen.findByRole('button', { name: 'une idée de cas d’usage' }));
    const idea = doc().useCases.at(-1);
    expect(idea).toMatchObject({ title: 'lundi', status: 'idea', interviewIds: ['itw-1'] });
    const list = within(screen.getByRole('list', { name: 'Passages reliés' }));
    await user.click(list.getByRole('button', { name: 'Délier : Ressaisie des devis' }));
    expect(passagesOf(doc().interviews).map(({ fact }) => fact)).toEqual([
      { kind: 'use-case', id: idea?.id },
    ]);
  });

  it('show what rests on them: irritants, answers and use cases', async () => {
    await openInterviews(aFullMission());
    const linked = (name: string) =>
      within(screen.getByRole('list', { name }))
        .getAllByRole('button')
        .map((button) => button.textContent);
    expect(linked('Irritants')).toEqual(['Ressaisie des devis']);
    expect(linked('Réponses de maturité')).toEqual(['Responsable']);
    expect(linked('Cas d’usage')).toEqual(['Lecture des demandes de prixRetenu']);
  });

  it('note an irritant heard there, already tied to the interview', async () => {
    const { user, doc } = await openInterviews({
      ...anEmptyMission(),
      interviews: [blankInterview('itw-1')],
    });
    await user.click(screen.getByRole('button', { name: 'Noter un irritant entendu ici' }));
    expect(doc().irritants[0]?.interviewIds).toEqual(['itw-1']);
    expect(window.location.hash).toContain(`landscape/irritants.${doc().irritants[0]?.id}`);
  });

  it('leave with all that pointed to them, and choose the neighbour', async () => {
    const interviews = [
      { ...blankInterview('itw-late'), title: 'Après', date: '2026-11-12' },
      { ...blankInterview('itw-early'), title: 'Avant', date: '2026-11-10' },
    ];
    const { user, doc, session } = await openInterviews(
      { ...anEmptyMission(), interviews },
      'interviews.itw-early',
    );
    await user.click(screen.getByRole('button', { name: /^Supprimer\s:\sEntretien$/ }));
    expect(doc().interviews.map(({ id }) => id)).toEqual(['itw-late']);
    expect(screen.getByRole('textbox', { name: 'Intitulé' })).toHaveProperty('value', 'Après');
    session().undo();
    expect(doc().interviews.map(({ id }) => id)).toEqual(['itw-late', 'itw-early']);
  });
});

describe('the people', () => {
  it('open on the person a link points to', async () => {
    await openInterviews(aFullMission(), 'people.person-2');
    expect(screen.getByRole('tab', { name: /Personnes/ }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('textbox', { name: 'Nom' })).toHaveProperty('value', 'Élodie Œuvrard');
  });

  it('take a new person, whose voice then counts with the field', async () => {
    const { user, doc } = await openInterviews(anEmptyMission(), 'people');
    await user.click(screen.getByRole('button', { name: 'Ajouter la première personne' }));
    await user.keyboard('Valérie Petit');
    await user.click(screen.getByRole('radio', { name: 'Terrain' }));
    await user.type(screen.getByRole('textbox', { name: 'Fonction' }), 'Contrôleuse');
    expect(doc().people).toEqual([
      { ...blankPerson('per-new1'), name: 'Valérie Petit', role: 'Contrôleuse', group: 'field' },
    ]);
  });

  it('are one arrow key away from each other', async () => {
    const { user } = await openInterviews(aFullMission(), 'people.person-1');
    screen.getByRole('button', { name: /Yann Kerbrat/ }).focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('textbox', { name: 'Nom' })).toHaveProperty('value', 'Élodie Œuvrard');
  });
});
