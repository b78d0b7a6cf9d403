import { z } from 'zod';
import type { Issue } from '#shared/domain/deliverable.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { FROZEN_FORMAT, type FrozenCopy } from '#shared/report/issue/frozen.ts';
import { getAttachment, putAttachment } from './attachments.ts';
import type { DataDeps } from './deps.ts';

/** The file handed over, and all that it was made from. */
type Issued = { readonly fileName: string; readonly bytes: Uint8Array; readonly frozen: FrozenCopy };

/**
 * Stores the file and its frozen copy among the attachments of the mission, and gives the cards that name them. Nothing
 * else names them as long as the issue is not added: opening the mission deletes them after an hour.
 */
export async function storeIssued(
  deps: DataDeps,
  missionId: string,
  { fileName, bytes, frozen }: Issued,
): Promise<Pick<Issue, 'file' | 'frozen'>> {
  const copy = new TextEncoder().encode(JSON.stringify(frozen));
  const file = await putAttachment(deps, missionId, bytes);
  const stored = await putAttachment(deps, missionId, copy);
  return {
    file: { name: fileName, size: file.size, sha256: file.sha256 },
    frozen: {
      name: `${fileName.replace(/\.[^.]+$/, '')} - copie figée.json`,
      size: stored.size,
      sha256: stored.sha256,
    },
  };
}

/** Why a frozen copy cannot be read: its bytes are gone or altered, or a newer Jalon wrote it. */
export type FrozenError = 'lost' | 'unreadable' | 'too-new';

export async function readFrozen(
  deps: DataDeps,
  missionId: string,
  issue: Issue,
): Promise<Result<FrozenCopy, FrozenError>> {
  const bytes = await readVerified(deps, missionId, issue.frozen.sha256);
  if (!bytes) return err('lost');
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const head = HeadSchema.safeParse(value);
    if (head.success && head.data.format > FROZEN_FORMAT) return err('too-new');
    return FrozenSchema.safeParse(value).success ? ok(value as FrozenCopy) : err('unreadable');
  } catch {
    return err('unreadable');
  }
}

/** stored: the very bytes handed over · rebuilt: written anew from the frozen copy, the same or not · lost: neither. */
export type ReissuedFile =
  | { readonly kind: 'stored'; readonly bytes: Uint8Array }
  | { readonly kind: 'rebuilt'; readonly bytes: Uint8Array; readonly isSame: boolean }
  | { readonly kind: 'lost'; readonly error: FrozenError };

/**
 * A version again, byte for byte: what was stored, its hash checked. When those bytes are gone or altered, the file is
 * written from the frozen copy; the same bytes are stored again, others are said to differ and stored nowhere.
 */
export async function reissueFile(
  deps: DataDeps,
  missionId: string,
  issue: Issue,
  write: (frozen: FrozenCopy) => Promise<Uint8Array>,
): Promise<ReissuedFile> {
  const stored = await readVerified(deps, missionId, issue.file.sha256);
  if (stored) return { kind: 'stored', bytes: stored };
  const frozen = await readFrozen(deps, missionId, issue);
  if (!frozen.ok) return { kind: 'lost', error: frozen.error };
  const bytes = await write(frozen.value);
  const isSame = (await deps.sha256(bytes)) === issue.file.sha256;
  if (isSame) await putAttachment(deps, missionId, bytes);
  return { kind: 'rebuilt', bytes, isSame };
}

async function readVerified(deps: DataDeps, missionId: string, sha256: string): Promise<Uint8Array | null> {
  const bytes = await getAttachment(deps, missionId, sha256);
  return bytes && (await deps.sha256(bytes)) === sha256 ? bytes : null;
}

const HeadSchema = z.looseObject({ format: z.int() });

const StatusSchema = z.enum(['firm', 'indicative', 'empty']);
const AmountSchema = z.number().nullable();

/**
 * What is read of a frozen copy without further care. It was written by Jalon and its hash is checked, but an archive may
 * come from anywhere; the document and the assessment inside are kept for later readers, and looked at by none today.
 */
const FrozenSchema = z.looseObject({
  format: z.literal(FROZEN_FORMAT),
  appVersion: z.string(),
  contentVersions: z.record(z.string(), z.string()),
  deliverableId: z.string(),
  options: z.looseObject({ date: z.string() }),
  facts: z.looseObject({
    maturity: z.looseObject({ score: AmountSchema, status: StatusSchema, coverage: z.number() }),
    axes: z.array(
      z.looseObject({ id: z.string(), name: z.string(), score: AmountSchema, status: StatusSchema }),
    ),
    irritantCost: AmountSchema,
    gain: AmountSchema,
    roadmapCost: AmountSchema,
    useCases: z.array(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        status: z.string(),
        rank: AmountSchema,
        score: AmountSchema,
        gain: AmountSchema,
        netGain: AmountSchema,
      }),
    ),
    recommendations: z.array(
      z.looseObject({
        id: z.string(),
        number: z.number(),
        title: z.string(),
        dueOn: z.string().nullable(),
        ownerName: z.string(),
        cost: AmountSchema,
      }),
    ),
  }),
  report: z.looseObject({
    cover: z.looseObject({ title: z.string(), confidentiality: z.string(), companyName: z.string() }),
    chapters: z.array(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        blocks: z.array(z.looseObject({ kind: z.string() })),
      }),
    ),
  }),
  doc: z.looseObject({ id: z.string() }),
  assessment: z.looseObject({}),
});
