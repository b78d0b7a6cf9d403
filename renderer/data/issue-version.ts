import type { FileFailure, FileFilter, Platform } from '#renderer/platform/port.ts';
import type { DomainError } from '#shared/domain/apply-command.ts';
import type { Issue } from '#shared/domain/deliverable.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { FrozenCopy } from '#shared/report/issue/frozen.ts';
import type { DataDeps } from './deps.ts';
import { storeIssued } from './issue.ts';
import type { MissionSession } from './mission-session.ts';
import { addSnapshot } from './snapshots.ts';
import { type StorageError, storageErrorOf } from './storage-error.ts';

/** A version about to be handed over: the words of its card, the file, and what it was made from. */
export type VersionToIssue = {
  readonly card: Pick<
    Issue,
    'deliverableId' | 'version' | 'date' | 'recipient' | 'note' | 'changes' | 'waived'
  >;
  readonly fileName: string;
  readonly filter: FileFilter;
  readonly bytes: Uint8Array;
  readonly frozen: FrozenCopy;
};

export type IssueFailure =
  | { readonly kind: 'storage'; readonly error: StorageError }
  | { readonly kind: 'file'; readonly failure: FileFailure }
  | { readonly kind: 'refused'; readonly error: DomainError };

type IssuedVersion = { readonly issue: Issue; readonly shownPath: string };

/** What handing over reaches: the open mission, its copies on disk, and where the file goes. */
type IssueDeps = {
  readonly data: DataDeps;
  readonly platform: Pick<Platform, 'saveFile'>;
  readonly session: MissionSession;
  readonly backUpNow: () => Promise<unknown>;
};

/**
 * Hands a version over: its bytes and its frozen copy are stored, the file is saved where the expert says, then the
 * version is written in the mission, which is saved, kept as a snapshot and backed up. Until the file is saved nothing is
 * written in the mission: a dialog that is cancelled issues nothing.
 */
export async function issueVersion(
  { data, platform, session, backUpNow }: IssueDeps,
  { card, fileName, filter, bytes, frozen }: VersionToIssue,
): Promise<Result<IssuedVersion, IssueFailure>> {
  const { missionId } = session;
  try {
    const stored = await storeIssued(data, missionId, { fileName, bytes, frozen });
    const saved = await platform.saveFile({ suggestedName: fileName, filter, bytes });
    if (!saved.ok) return err({ kind: 'file', failure: saved.error });
    const issue: Issue = { id: data.newId('iss'), issuedAt: frozen.issuedAt, ...card, ...stored };
    const added = session.run({ type: 'addItem', collection: 'issues', item: issue });
    if (!added.ok) return err({ kind: 'refused', error: added.error });
    const flushed = await session.flush();
    // It is in the document in memory, which is saved again by itself: the version is issued all the same.
    if (flushed.ok) await keepSnapshot(data, session, `${fileName} ${card.version}`);
    await backUpNow();
    return ok({ issue, shownPath: saved.value.shownPath });
  } catch (thrown) {
    return err({ kind: 'storage', error: storageErrorOf(thrown) });
  }
}

/** A snapshot more is a comfort: the frozen copy holds the same. One that cannot be written keeps nothing from being issued. */
async function keepSnapshot(data: DataDeps, session: MissionSession, label: string): Promise<void> {
  const { doc, rev } = session.getSnapshot();
  const { missionId } = session;
  await addSnapshot(data, { missionId, document: doc, rev, reason: 'issue', label }).catch(() => undefined);
}
