import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FramingScreen } from '#renderer/features/framing/framing-screen.tsx';
import { LandscapeScreen } from '#renderer/features/landscape/landscape-screen.tsx';
import { MaturityScreen } from '#renderer/features/maturity/maturity-screen.tsx';
import { ATTACHMENT_LIMITS } from '#shared/domain/attachment-limits.ts';
import { blankDocumentRequest } from '#shared/domain/blank.ts';
import type { Attachment } from '#shared/domain/deliverable.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { aFullMission, anEmptyMission } from '#tests/fixtures/missions.ts';
import {
  aPhotoFile,
  imagesForEver,
  imagesInProcess,
  TELLTALE,
  UNREADABLE,
} from '#tests/support/image-worker.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const IRRITANT = { kind: 'irritant', id: 'irritant-1' } as const;

const withoutFiles = (): MissionDoc => ({ ...aFullMission(), attachments: [] });
const openIrritant = (doc = withoutFiles()) =>
  openMission(doc, { screen: 'landscape', spot: 'irritants.irritant-1', content: <LandscapeScreen /> });
const openList = (doc: MissionDoc) =>
  openMission(doc, { screen: 'landscape', spot: 'attachments', content: <LandscapeScreen /> });

const panel = () => screen.getByRole('region', { name: 'Irritant' });
const drop = (target: Element, ...files: readonly File[]) =>
  fireEvent.drop(target, { dataTransfer: { files, types: ['Files'] } });
const paste = (target: Element, files: readonly File[], types: readonly string[] = ['Files']) =>
  fireEvent.paste(target, { clipboardData: { files, types } });
const pdf = (name: string) => new File(['%PDF-1.7 contenu'], name, { type: 'application/pdf' });

/** A file of any weight that fails the test when it is read. */
function aFileNeverRead(name: string, size: number): File {
  const file = pdf(name);
  Object.defineProperty(file, 'size', { value: size });
  vi.spyOn(file, 'arrayBuffer').mockImplementation(() => {
    throw new Error('This file was read');
  });
  return file;
}

function aCard(change: Partial<Attachment>): Attachment {
  return {
    id: 'pj-1',
    name: 'plan.pdf',
    mediaType: 'application/pdf',
    size: 1000,
    sha256: 'a'.repeat(64),
    width: null,
    height: null,
    addedOn: null,
    caption: '',
    alternativeText: '',
    target: null,
    isInReport: false,
    ...change,
  };
}

const refusals = async () =>
  within(await screen.findByText('Compris').then((button) => button.closest('[role=alert]') as HTMLElement))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

beforeEach(() => void imagesInProcess());

describe('a file comes to a fact', () => {
  it('by a drop anywhere on its panel, reduced and tied to it, in one step of undo', async () => {
    const { doc, session } = await openIrritant();
    drop(screen.getByRole('textbox', { name: 'Description' }), aPhotoFile('IMG_1.JPG'), pdf('devis.pdf'));
    expect(await within(panel()).findByRole('button', { name: /devis\.pdf/ })).toBeTruthy();
    expect(doc().attachments).toMatchObject([
      { name: 'IMG_1.jpg', mediaType: 'image/jpeg', width: 1000, height: 800, target: IRRITANT },
      {
        name: 'devis.pdf',
        mediaType: 'application/pdf',
        width: null,
        target: IRRITANT,
        addedOn: '2026-11-23',
      },
    ]);
    session().undo();
    expect(doc().attachments).toEqual([]);
  });

  it('by a paste while nothing has the hand, and while a text field has it', async () => {
    const { doc } = await openIrritant();
    paste(document.body, [aPhotoFile('image.png', 'un')]);
    await waitFor(() => expect(doc().attachments).toHaveLength(1));
    paste(screen.getByRole('textbox', { name: 'Description' }), [aPhotoFile('image.png', 'deux')]);
    await waitFor(() => expect(doc().attachments).toHaveLength(2));
    expect(doc().attachments.map(({ name, target }) => [name, target])).toEqual([
      ['capture.jpg', IRRITANT],
      ['capture.jpg', IRRITANT],
    ]);
  });

  it('but text stays with the field, also when a picture of it comes along', async () => {
    const requests = imagesInProcess();
    const { doc } = await openIrritant();
    const isLeftToField = paste(
      screen.getByRole('textbox', { name: 'Description' }),
      [aPhotoFile('image.png')],
      ['text/plain', 'text/html', 'Files'],
    );
    expect(isLeftToField).toBe(true);
    drop(panel(), pdf('après.pdf'));
    await waitFor(() => expect(doc().attachments.map(({ name }) => name)).toEqual(['après.pdf']));
    expect(requests).toEqual([]);
  });

  it('by the button', async () => {
    const { doc, user } = await openIrritant();
    const section = within(panel()).getByRole('region', { name: /^Pièces jointes/ });
    const input = section.querySelector<HTMLInputElement>('input[type=file][multiple]');
    if (!input) throw new Error('No file input');
    await user.upload(input, pdf('contrat.pdf'));
    await waitFor(() => expect(doc().attachments).toMatchObject([{ name: 'contrat.pdf', target: IRRITANT }]));
  });

  it('unless it is elsewhere that it was dropped', async () => {
    const { doc } = await openIrritant();
    const isLeftToBrowser = drop(screen.getByRole('heading', { level: 1 }), pdf('ailleurs.pdf'));
    expect(isLeftToBrowser).toBe(false);
    drop(panel(), pdf('ici.pdf'));
    await waitFor(() => expect(doc().attachments.map(({ name }) => name)).toEqual(['ici.pdf']));
  });
});

it('a file dropped on the row of a requested document is tied to that request', async () => {
  const documentRequests = [
    blankDocumentRequest('doc-1', 'Organigramme'),
    blankDocumentRequest('doc-2', 'Bilan'),
  ];
  const { doc } = await openMission(
    { ...anEmptyMission(), documentRequests },
    { screen: 'framing', spot: 'documentRequests.doc-2', content: <FramingScreen /> },
  );
  drop(screen.getByRole('button', { name: 'Joindre un fichier à la demande Bilan' }), pdf('bilan.pdf'));
  expect(await screen.findByRole('button', { name: /bilan\.pdf/ })).toBeTruthy();
  expect(doc().attachments).toMatchObject([
    { name: 'bilan.pdf', target: { kind: 'document-request', id: 'doc-2' } },
  ]);
});

it('a capture pasted while the question has the hand is tied to it', async () => {
  const { doc } = await openMission(anEmptyMission(), {
    screen: 'maturity',
    spot: 'q1',
    content: <MaturityScreen />,
  });
  paste(document.activeElement ?? document.body, [aPhotoFile('image.png')]);
  await waitFor(() => expect(doc().attachments).toMatchObject([{ target: { kind: 'question', id: 'q1' } }]));
});

describe('the room', () => {
  it('is said before anything is refused', async () => {
    await openIrritant({ ...withoutFiles(), attachments: [aCard({ size: 120_000_000 })] });
    expect(panel().textContent).toContain(
      '50\u00a0Mo par pièce\u202f; il reste 380\u00a0Mo sur 500\u00a0Mo.',
    );
  });

  it('refuses a file of more than 50 MB before it is read, with its weight and the limit', async () => {
    const { doc } = await openIrritant();
    drop(panel(), aFileNeverRead('film.pdf', ATTACHMENT_LIMITS.fileBytes + 1_000_000));
    expect(await refusals()).toEqual([
      expect.stringMatching(/^film\.pdf Ce fichier pèse 51\sMo, au-delà des 50\sMo acceptés par pièce/),
    ]);
    expect(doc().attachments).toEqual([]);
  });

  it('refuses what would pass 500 MB, and keeps what has room', async () => {
    const { doc } = await openIrritant({ ...withoutFiles(), attachments: [aCard({ size: 490_000_000 })] });
    drop(panel(), aFileNeverRead('gros.pdf', 20_000_000), pdf('petit.pdf'));
    expect(await refusals()).toEqual([
      expect.stringMatching(/^gros\.pdf Ce fichier prendrait 20\sMo et il reste 10\sMo sur les 500\sMo/),
    ]);
    expect(doc().attachments.map(({ name }) => name)).toEqual(['plan.pdf', 'petit.pdf']);
  });
});

describe('a file that is not what it says', () => {
  it.each([
    ['outil.exe', 'MZ', /peut exécuter un programme/],
    ['facture.pdf', 'MZ\u0000\u0000', /contient un programme/],
    ['facture.pdf', 'bonjour', /ne correspond pas à son nom/],
    ['dossier.zip', 'PK', /décompressez-la/],
    ['photo.jpg', 'bonjour', /n’est pas une image/],
  ])('%s is refused in a sentence', async (name, content, sentence) => {
    const { doc } = await openIrritant();
    drop(panel(), new File([content], name));
    expect(await refusals()).toEqual([expect.stringMatching(sentence)]);
    expect(doc().attachments).toEqual([]);
  });

  it.each([
    ['cannot be decoded', UNREADABLE, /ne s’ouvre pas/],
    ['still tells where it was taken', TELLTALE, /n’ont pas pu être retirées/],
  ])('an image that %s leaves nothing behind', async (_, picture, sentence) => {
    const { doc, data } = await openIrritant();
    drop(panel(), aPhotoFile('atelier.jpg', picture));
    expect(await refusals()).toEqual([expect.stringMatching(sentence)]);
    expect(doc().attachments).toEqual([]);
    expect(await data.db.attachments.where('missionId').equals(doc().id).count()).toBe(0);
  });
});

it('attaching many files can be stopped; what is attached already stays', async () => {
  const { isStopped } = imagesForEver();
  const { doc, user } = await openIrritant();
  drop(panel(), pdf('premier.pdf'), aPhotoFile('lente.jpg'), pdf('jamais.pdf'));
  await screen.findByText('lente.jpg (2 sur 3)');
  await user.click(screen.getByRole('button', { name: 'Arrêter' }));
  await waitFor(() => expect(doc().attachments.map(({ name }) => name)).toEqual(['premier.pdf']));
  expect(isStopped()).toBe(true);
});

describe('the list of all files', () => {
  it('opens on the tab that a finding or a search leads to, and says which bytes are lost', async () => {
    await openMission(aFullMission(), {
      screen: 'landscape',
      spot: 'attachments.file-1',
      content: <LandscapeScreen />,
    });
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Pièces jointes2');
    const row = screen.getByRole('row', { selected: true });
    expect(row.textContent).toContain('photo é.jpg');
    expect(await within(row).findByText('fichier absent')).toBeTruthy();
  });

  it('ties a file to a fact and unties it', async () => {
    const { doc, user } = await openList({ ...withoutFiles(), attachments: [aCard({})] });
    const target = screen.getByRole('combobox', { name: 'Rattachée à, plan.pdf' });
    await user.selectOptions(target, 'Ressaisie des devis');
    expect(doc().attachments[0]?.target).toEqual(IRRITANT);
    await user.selectOptions(target, 'Rien en particulier');
    expect(doc().attachments[0]?.target).toBeNull();
  });

  it('takes caption, alternative text and place in the report; the last two for images only', async () => {
    const image = aCard({ id: 'pj-2', name: 'écran.png', mediaType: 'image/png', sha256: 'b'.repeat(64) });
    const { doc, user } = await openList({ ...anEmptyMission(), attachments: [aCard({}), image] });
    await user.type(screen.getByRole('textbox', { name: 'Légende, plan.pdf' }), 'Plan');
    await user.type(screen.getByRole('textbox', { name: 'Texte alternatif, écran.png' }), 'Un écran');
    await user.click(screen.getByRole('checkbox', { name: 'Dans le rapport, écran.png' }));
    expect(doc().attachments).toMatchObject([
      { caption: 'Plan', isInReport: false },
      { alternativeText: 'Un écran', isInReport: true },
    ]);
    expect(screen.queryByRole('checkbox', { name: 'Dans le rapport, plan.pdf' })).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Texte alternatif, plan.pdf' })).toBeNull();
  });
});

describe('one file, opened', () => {
  it('is saved as a copy under its name', async () => {
    const { user, platform } = await openIrritant();
    drop(panel(), pdf('devis.pdf'));
    await user.click(await within(panel()).findByRole('button', { name: /devis\.pdf/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await waitFor(() =>
      expect(dialog.getByRole('button', { name: 'Enregistrer une copie' })).toHaveProperty('disabled', false),
    );
    await user.click(dialog.getByRole('button', { name: 'Enregistrer une copie' }));
    await waitFor(() =>
      expect(new TextDecoder().decode(platform.saved.get('devis.pdf'))).toBe('%PDF-1.7 contenu'),
    );
    expect(dialog.queryByRole('button', { name: 'Caviarder…' })).toBeNull();
  });

  it('is removed, the focus stays in its strip, and undo brings it back with its bytes', async () => {
    const { user, doc, session, data } = await openIrritant();
    drop(panel(), pdf('devis.pdf'));
    await user.click(await within(panel()).findByRole('button', { name: /devis\.pdf/ }));
    const [card] = doc().attachments;
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Supprimer' }));
    expect(doc().attachments).toEqual([]);
    await waitFor(() => expect(panel().contains(document.activeElement)).toBe(true));
    session().undo();
    expect(doc().attachments).toEqual([card]);
    expect(await data.db.attachments.get([doc().id, card?.sha256 ?? ''])).toMatchObject({
      sha256: card?.sha256,
    });
  });
});

describe('redaction by keyboard', () => {
  async function openRedaction() {
    const requests = imagesInProcess();
    const mission = await openIrritant();
    drop(panel(), aPhotoFile('écran.jpg'));
    await mission.user.click(await within(panel()).findByRole('button', { name: /écran\.jpg/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await waitFor(() =>
      expect(dialog.getByRole('button', { name: 'Caviarder…' })).toHaveProperty('disabled', false),
    );
    await mission.user.click(dialog.getByRole('button', { name: 'Caviarder…' }));
    await mission.user.click(await dialog.findByRole('button', { name: 'Ajouter une zone' }));
    return { ...mission, dialog, requests };
  }

  it('adds a zone with the focus on it, moves, resizes and removes it', async () => {
    const { user, dialog } = await openRedaction();
    const zone = () => dialog.getByRole('button', { name: /^Zone 1/ });
    expect(document.activeElement).toBe(zone());
    expect(zone().getAttribute('aria-label')).toBe(
      'Zone 1, 200 sur 160 pixels, à 400 du bord gauche et 320 du haut',
    );
    await user.keyboard('{ArrowRight}{ArrowUp}{Shift>}{ArrowDown}{ArrowLeft}{/Shift}');
    expect(zone().getAttribute('aria-label')).toBe(
      'Zone 1, 190 sur 170 pixels, à 410 du bord gauche et 310 du haut',
    );
    await user.keyboard('{Delete}');
    expect(dialog.queryByRole('button', { name: /^Zone/ })).toBeNull();
    expect(dialog.getByRole('button', { name: 'Continuer…' })).toHaveProperty('disabled', true);
  });

  it('says what is destroyed, destroys it, and starts the backups afresh', async () => {
    const { user, dialog, doc, data, session, platform, requests } = await openRedaction();
    const before = doc().attachments[0]?.sha256 ?? '';
    await platform.writeBackup({ missionId: doc().id, label: 'ancienne', bytes: new Uint8Array([1]) });
    await user.click(dialog.getByRole('button', { name: 'Continuer…' }));
    expect(dialog.getByText(/L’original est détruit/).textContent).toMatch(/même avec Ctrl\+Z/);
    expect(dialog.getByText(/contiennent encore/).textContent).toMatch(/sauvegardes sur disque/);
    expect(document.activeElement?.textContent).toBe('Revenir aux zones');
    expect(dialog.getByRole('checkbox')).toHaveProperty('checked', true);
    await user.click(dialog.getByRole('button', { name: 'Caviarder et détruire l’original' }));
    await dialog.findByRole('button', { name: 'Caviarder…' });

    expect(requests.at(-1)).toMatchObject({
      kind: 'redact',
      zones: [{ x: 400, y: 320, width: 200, height: 160 }],
    });
    const after = doc().attachments[0]?.sha256 ?? '';
    expect(after).not.toBe(before);
    expect(await data.db.attachments.get([doc().id, before])).toEqual({
      missionId: doc().id,
      sha256: before,
      redactedTo: after,
    });
    const backups = await platform.listBackups(doc().id);
    expect(backups.ok && backups.value.map(({ label }) => label)).toEqual([
      expect.not.stringMatching('ancienne'),
    ]);
    session().undo();
    expect(doc().attachments[0]?.sha256).toBe(before);
  });

  it('leaves the backups as they are when told so', async () => {
    const { user, dialog, doc, platform } = await openRedaction();
    await platform.writeBackup({ missionId: doc().id, label: 'ancienne', bytes: new Uint8Array([1]) });
    await user.click(dialog.getByRole('button', { name: 'Continuer…' }));
    await user.click(dialog.getByRole('checkbox'));
    await user.click(dialog.getByRole('button', { name: 'Caviarder et détruire l’original' }));
    await dialog.findByRole('button', { name: 'Caviarder…' });
    const backups = await platform.listBackups(doc().id);
    expect(backups.ok && backups.value.map(({ label }) => label)).toEqual(['ancienne']);
  });
});
