import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepBackups } from '#renderer/data/backups.ts';
import { exportMission } from '#renderer/data/export-mission.ts';
import { readFrozen, reissueFile } from '#renderer/data/issue.ts';
import { issueVersion } from '#renderer/data/issue-version.ts';
import type { MissionSession } from '#renderer/data/mission-session.ts';
import { readFile } from '#renderer/data/read-file.ts';
import { createMission, eraseMission, importMission, restoreDocument } from '#renderer/data/repository.ts';
import { listSnapshots } from '#renderer/data/snapshots.ts';
import { createMemoryPlatform, type MemoryPlatform } from '#renderer/platform/memory.ts';
import { assess } from '#shared/assessment/assess.ts';
import type { Issue } from '#shared/domain/deliverable.ts';
import { buildReport } from '#shared/report/build.ts';
import { FROZEN_FORMAT, type FrozenCopy } from '#shared/report/issue/frozen.ts';
import { issuedFacts } from '#shared/report/issue/issued-facts.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { createWorld, fillDisk, type TestWindow } from '#tests/fixtures/data-world.ts';
import { anEmptyMission, aSmallPack, sha256Of } from '#tests/fixtures/missions.ts';

let world: ReturnType<typeof createWorld>;
let window: TestWindow;
let platform: MemoryPlatform;
const MISSION = 'mission-1';
const HOURS = 60 * 60_000;

beforeEach(async () => {
  world = createWorld();
  window = await world.openWindow();
  platform = createMemoryPlatform();
  await createMission(window.deps, anEmptyMission(MISSION, 'Fonderie Marchand'));
});
afterEach(() => world.destroy());

/** Stands for a writer of any format: the same report gives the same bytes. */
const write = async ({ report }: Pick<FrozenCopy, 'report'>) =>
  new TextEncoder().encode(JSON.stringify(report));

/** Hands over the report of the mission as it stands in the session. */
async function issue(session: MissionSession, version: string) {
  const { doc } = session.getSnapshot();
  const pack = aSmallPack();
  const date = '2026-11-23';
  const assessment = assess(doc, pack, date);
  const report = buildReport(doc, assessment, pack, { date, version });
  const backups = await keepBackups(window.deps, platform, session);
  return issueVersion(
    { data: window.deps, platform, session, backUpNow: backups.backUpNow },
    {
      card: {
        deliverableId: 'report',
        version,
        date,
        recipient: 'La direction',
        note: '',
        changes: [],
        waived: [{ finding: 'Un point', reason: 'Accord écrit' }],
      },
      fileName: `Rapport v${version}.docx`,
      filter: { name: 'Document Word', extensions: ['docx'] },
      bytes: await write({ report }),
      frozen: {
        format: FROZEN_FORMAT,
        appVersion: '0.1.0',
        contentVersions: { pack: 'pack-test 1.0.0' },
        issuedAt: window.deps.now(),
        deliverableId: 'report',
        options: { date, version },
        facts: issuedFacts(doc, assessment, pack),
        report,
        doc,
        assessment,
      },
    },
  );
}

async function issued(session: MissionSession, version = '1.0'): Promise<Issue> {
  const result = await issue(session, version);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.issue;
}

const rename = (session: MissionSession, name: string) =>
  session.run({ type: 'editSection', section: 'company', patch: { name } });
const again = (it: Issue) => reissueFile(window.deps, MISSION, it, write);
const lose = (hash: string) => window.deps.db.attachments.delete([MISSION, hash]);

describe('handing a version over', () => {
  it('saves the file, records the version, keeps a snapshot and a backup', async () => {
    const session = await window.open(MISSION);
    const version = await issued(session);
    expect(sha256Of(platform.saved.get('Rapport v1.0.docx') ?? new Uint8Array())).toBe(version.file.sha256);
    expect(session.getSnapshot()).toMatchObject({ doc: { issues: [version] }, save: { kind: 'saved' } });
    const [snapshot] = await listSnapshots(window.deps, MISSION);
    expect(snapshot).toMatchObject({ reason: 'issue', label: 'Rapport v1.0.docx 1.0' });
    expect(await platform.listBackups(MISSION)).toMatchObject({ value: [{ missionId: MISSION }] });
  });

  it('records nothing when the saving is given up', async () => {
    const session = await window.open(MISSION);
    platform.willFail({ kind: 'cancelled' });
    expect(await issue(session, '1.0')).toEqual({
      ok: false,
      error: { kind: 'file', failure: { kind: 'cancelled' } },
    });
    expect(session.getSnapshot().doc.issues).toEqual([]);
    expect(session.getSnapshot().undoable).toBeNull();
  });

  it('records nothing, and says so, when the disk cannot hold the file', async () => {
    const session = await window.open(MISSION);
    const empty = fillDisk('attachments');
    expect(await issue(session, '1.0')).toMatchObject({ ok: false, error: { kind: 'storage' } });
    empty();
    expect(platform.saved.size).toBe(0);
    expect(session.getSnapshot().doc.issues).toEqual([]);
  });

  it('is no step of undo: what was typed before and after is undone, the version stays', async () => {
    const session = await window.open(MISSION);
    rename(session, 'Fonderie Durand');
    const version = await issued(session);
    session.run({ type: 'editReference', reference: '2026-999' });
    session.undo();
    session.undo();
    expect(session.undo()).toBe(false);
    expect(session.getSnapshot().doc).toMatchObject({
      company: { name: 'Fonderie Marchand' },
      reference: '2026-001',
      issues: [version],
    });
    session.redo();
    session.redo();
    expect(session.getSnapshot().doc).toMatchObject({
      company: { name: 'Fonderie Durand' },
      reference: '2026-999',
      issues: [version],
    });
  });
});

describe('an earlier state put back', () => {
  it('keeps the versions handed over since', async () => {
    const session = await window.open(MISSION);
    const before = session.getSnapshot().doc;
    const version = await issued(session);
    await session.close();
    await restoreDocument(window.deps, before);
    expect((await window.open(MISSION)).getSnapshot().doc.issues).toEqual([version]);
  });
});

describe('a version written again', () => {
  it('gives the same bytes after the mission changed, a day passed and the database was opened anew', async () => {
    const session = await window.open(MISSION);
    const version = await issued(session);
    rename(session, 'Fonderie Durand');
    await issued(session, '1.1');
    await session.close();
    window.advance(24 * HOURS);
    const other = await world.openWindow();
    const { doc } = (await other.open(MISSION)).getSnapshot();
    expect(doc.issues.map((it) => it.version)).toEqual(['1.0', '1.1']);
    const file = await reissueFile(other.deps, MISSION, version, write);
    expect(file).toEqual({ kind: 'stored', bytes: platform.saved.get('Rapport v1.0.docx') });
  });

  it('is rebuilt from the frozen copy when its bytes are lost, and they are kept again', async () => {
    const version = await issued(await window.open(MISSION));
    await lose(version.file.sha256);
    const rebuilt = await again(version);
    expect(rebuilt).toMatchObject({ kind: 'rebuilt', isSame: true });
    expect(await again(version)).toMatchObject({ kind: 'stored' });
  });

  it('is said to differ when what writes it has changed', async () => {
    const version = await issued(await window.open(MISSION));
    await lose(version.file.sha256);
    const bytes = new Uint8Array([1, 2, 3]);
    expect(await reissueFile(window.deps, MISSION, version, async () => bytes)).toEqual({
      kind: 'rebuilt',
      bytes,
      isSame: false,
    });
    expect(await again(version)).toMatchObject({ kind: 'rebuilt', isSame: true });
  });

  it('is the same Word file when it is written from the frozen copy', async () => {
    const version = await issued(await window.open(MISSION));
    const frozen = await readFrozen(window.deps, MISSION, version);
    const { doc } = (await window.open(MISSION)).getSnapshot();
    const pack = aSmallPack();
    const options = { date: '2026-11-23', version: '1.0' };
    const report = buildReport(doc, assess(doc, pack, options.date), pack, options);
    if (!frozen.ok) throw new Error(frozen.error);
    expect(sha256Of(await renderWord(frozen.value.report))).toBe(sha256Of(await renderWord(report)));
  });

  it('is never given from altered bytes', async () => {
    const version = await issued(await window.open(MISSION));
    const { sha256 } = version.file;
    await window.deps.db.attachments.put({ missionId: MISSION, sha256, bytes: new Uint8Array([0]) });
    expect(await again(version)).toMatchObject({ kind: 'rebuilt', isSame: true });
  });

  it('is lost when its bytes and its frozen copy are', async () => {
    const version = await issued(await window.open(MISSION));
    await lose(version.file.sha256);
    await lose(version.frozen.sha256);
    expect(await again(version)).toEqual({ kind: 'lost', error: 'lost' });
  });
});

describe('the frozen copy', () => {
  it('holds the mission and its conclusions as they were', async () => {
    const session = await window.open(MISSION);
    const version = await issued(session);
    rename(session, 'Fonderie Durand');
    const frozen = await readFrozen(window.deps, MISSION, version);
    expect(frozen).toMatchObject({
      ok: true,
      value: { doc: { company: { name: 'Fonderie Marchand' } }, facts: { axes: [{ name: 'Données' }] } },
    });
  });

  it.each([
    ['unreadable', 'not JSON'],
    ['unreadable', '{"format":1}'],
    ['too-new', '{"format":2}'],
  ])('is « %s » when it reads « %s »', async (error, text) => {
    const version = await issued(await window.open(MISSION));
    const bytes = new TextEncoder().encode(text);
    const sha256 = sha256Of(bytes);
    await window.deps.db.attachments.put({ missionId: MISSION, sha256, bytes });
    const forged = { ...version, frozen: { ...version.frozen, sha256 } };
    expect(await readFrozen(window.deps, MISSION, forged)).toEqual({ ok: false, error });
  });
});

describe('the files of a version', () => {
  it('stay when the mission is opened again, long after', async () => {
    const session = await window.open(MISSION);
    const version = await issued(session);
    await session.close();
    window.advance(24 * HOURS);
    await window.open(MISSION);
    expect(await again(version)).toMatchObject({ kind: 'stored' });
    expect(await readFrozen(window.deps, MISSION, version)).toMatchObject({ ok: true });
  });

  it('go when the saving was given up, once they are no longer new', async () => {
    const session = await window.open(MISSION);
    platform.willFail({ kind: 'cancelled' });
    await issue(session, '1.0');
    expect(await window.deps.db.attachments.count()).toBe(2);
    await session.close();
    window.advance(24 * HOURS);
    await window.open(MISSION);
    expect(await window.deps.db.attachments.count()).toBe(0);
  });

  it('travel with the mission in its archive', async () => {
    const session = await window.open(MISSION);
    const version = await issued(session);
    await session.close();
    const { bytes } = await exportMission(window.deps, MISSION);
    await eraseMission(window.deps, MISSION);
    const read = await readFile(window.deps, { name: 'x.jalon', bytes });
    if (!read.ok) throw new Error(read.error.kind);
    expect(read.value.missingAttachments).toEqual([]);
    await importMission(window.deps, read.value, 'refuse');
    expect((await window.open(MISSION)).getSnapshot().doc.issues).toEqual([version]);
    expect(await again(version)).toMatchObject({ kind: 'stored' });
    expect(await readFrozen(window.deps, MISSION, version)).toMatchObject({ ok: true });
  });
});
