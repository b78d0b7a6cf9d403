// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMission, listMissions } from '#renderer/data/repository.ts';
import { type Services, ServicesProvider } from '#renderer/data/services.tsx';
import { describeStorageError } from '#renderer/data/storage-error.ts';
import {
  MissionProvider,
  useBackUpNow,
  useBackupState,
  useMission,
  useMissionSelect,
  useRun,
  useSaveState,
  useUndo,
} from '#renderer/data/use-mission.tsx';
import { useMissionCards } from '#renderer/data/use-mission-cards.ts';
import { createMemoryPlatform } from '#renderer/platform/memory.ts';
import { createWorld, eventually, type TestWindow } from '#tests/fixtures/data-world.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';

let world: ReturnType<typeof createWorld>;
let window_: TestWindow;
let platform: ReturnType<typeof createMemoryPlatform>;
let cityDraws = 0;

beforeEach(async () => {
  world = createWorld();
  window_ = await world.openWindow();
  platform = createMemoryPlatform();
  cityDraws = 0;
  await createMission(window_.deps, anEmptyMission());
});
afterEach(async () => {
  cleanup();
  await world.destroy();
});

function Name() {
  const { company } = useMission();
  const run = useRun();
  return (
    <input
      aria-label="Nom"
      value={company.name}
      onChange={({ target }) =>
        run({ type: 'editSection', section: 'company', patch: { name: target.value } })
      }
    />
  );
}

function City() {
  cityDraws += 1;
  return <p>Ville {useMissionSelect(({ company }) => company.city)}</p>;
}

function Status() {
  const { undo, redo, undoable } = useUndo();
  const { lastBackupAt } = useBackupState();
  const backUpNow = useBackUpNow();
  return (
    <>
      <output>{useSaveState().kind}</output>
      <p>{undoable === null ? 'rien à annuler' : undoable.type}</p>
      <p>{lastBackupAt === null ? 'sans copie' : 'copie faite'}</p>
      <button type="button" onClick={undo}>
        Annuler
      </button>
      <button type="button" onClick={redo}>
        Rétablir
      </button>
      <button type="button" onClick={() => void backUpNow()}>
        Copier
      </button>
    </>
  );
}

function RemoveGone() {
  const run = useRun();
  return (
    <button type="button" onClick={() => run({ type: 'removeItem', collection: 'irritants', id: 'gone' })}>
      Supprimer ce qui n’est plus là
    </button>
  );
}

function Cards() {
  return (
    <ul>
      {useMissionCards()?.map(({ id, companyName }) => (
        <li key={id}>{companyName}</li>
      ))}
    </ul>
  );
}

const refusals: string[] = [];

function show(missionId = 'mission-1') {
  const services = {
    platform,
    data: window_.deps,
    now: window_.deps.now,
    newId: window_.deps.newId,
  } as unknown as Services;
  return render(
    <StrictMode>
      <ServicesProvider services={services}>
        <MissionProvider
          missionId={missionId}
          onRefused={(error) => refusals.push(error.kind)}
          opening={<p>Ouverture</p>}
          failed={(error) => <p>{describeStorageError(error)}</p>}
        >
          <Name />
          <City />
          <Status />
          <RemoveGone />
        </MissionProvider>
        <Cards />
      </ServicesProvider>
    </StrictMode>,
  );
}

/** Types once the screen listens to the mission: it does so just after it is drawn. */
async function typeName(value: string) {
  const field = screen.getByLabelText<HTMLInputElement>('Nom');
  fireEvent.change(field, { target: { value } });
  await eventually(() => expect(field.value).toBe(value));
}

const storedName = async () => (await listMissions(window_.deps))[0]?.companyName;

describe('a mission on the screen', () => {
  it('opens, shows what is typed at once, and redraws only what changed', async () => {
    show();
    expect(screen.getByText('Ouverture')).toBeDefined();
    const field = await screen.findByLabelText<HTMLInputElement>('Nom');
    expect(field.value).toBe('Kerbrat Usinage');
    await typeName('Kerbrat');
    const before = cityDraws;
    fireEvent.change(field, { target: { value: 'Kerbrat & Fils' } });
    expect(field.value).toBe('Kerbrat & Fils');
    expect(screen.getByRole('status').textContent).toBe('pending');
    expect(cityDraws).toBe(before);
  });

  it('is saved when a field is left, and the list of missions follows', async () => {
    show();
    const field = await screen.findByLabelText('Nom');
    await typeName('Nouveau nom');
    act(() => {
      field.focus();
      field.blur();
    });
    await eventually(async () => expect(await storedName()).toBe('Nouveau nom'));
    expect(await screen.findByText('Nouveau nom')).toBeDefined();
    await eventually(() => expect(screen.getByRole('status').textContent).toBe('saved'));
  });

  it('is saved and copied to disk when it is left', async () => {
    const { unmount } = show();
    await screen.findByLabelText('Nom');
    await typeName('En partant');
    unmount();
    await eventually(async () => {
      expect(await storedName()).toBe('En partant');
      const backups = await platform.listBackups('mission-1');
      expect(backups.ok && backups.value.length).toBeGreaterThan(0);
    });
  });

  it('undoes, redoes and copies on demand', async () => {
    show();
    const field = await screen.findByLabelText<HTMLInputElement>('Nom');
    await typeName('B');
    expect(screen.getByText('editSection')).toBeDefined();
    act(() => screen.getByText('Annuler').click());
    expect(field.value).toBe('Kerbrat Usinage');
    expect(screen.getByText('rien à annuler')).toBeDefined();
    act(() => screen.getByText('Rétablir').click());
    expect(field.value).toBe('B');
    act(() => screen.getByText('Copier').click());
    expect(await screen.findByText('copie faite')).toBeDefined();
  });

  it('that is not there any more says so', async () => {
    show('disparue');
    expect(await screen.findByText(/a été effacée/)).toBeDefined();
  });

  it('tells why when a change is refused, and changes nothing', async () => {
    show();
    await screen.findByLabelText('Nom');
    fireEvent.click(screen.getByRole('button', { name: 'Supprimer ce qui n’est plus là' }));
    expect(refusals).toEqual(['item-not-found']);
    expect(screen.getByLabelText<HTMLInputElement>('Nom').value).not.toBe('');
  });
});
