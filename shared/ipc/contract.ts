import { z } from 'zod';
import { IdSchema, InstantSchema } from '#shared/domain/primitives.ts';
import type { CallName } from './channels.ts';

/** Largest file that crosses the bridge, in bytes: far above any mission, far below what would exhaust memory. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024;

/** Bytes, whatever the JavaScript realm they were made in (`instanceof` fails across realms). */
const BytesSchema = z.custom<Uint8Array>(
  (value) =>
    ArrayBuffer.isView(value) &&
    Object.prototype.toString.call(value) === '[object Uint8Array]' &&
    value.byteLength <= MAX_FILE_BYTES,
  'bytes expected',
);

const FileFilterSchema = z.strictObject({
  name: z.string().min(1).max(80),
  extensions: z
    .array(z.string().regex(/^[a-z0-9]{1,10}$/))
    .min(1)
    .max(10),
});

/** A plain file name: no separator, no control character, not a name of the folder itself or its parent. */
const PlainNameSchema = z
  .string()
  .min(1)
  .max(255)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused.
  .regex(/^[^/\\\u0000-\u001f]+$/)
  .refine((name) => name !== '.' && name !== '..');

const OpenedFileSchema = z.strictObject({ name: z.string(), bytes: BytesSchema });

const BackupInfoSchema = z.strictObject({
  missionId: IdSchema,
  name: PlainNameSchema,
  label: z.string(),
  size: z.int().min(0),
  writtenAt: InstantSchema,
});

/** Failures a user can be told about: the closed union of the platform port. */
export const FileFailureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('disk-full') }),
  z.strictObject({ kind: z.literal('denied'), path: z.string() }),
  z.strictObject({ kind: z.literal('too-large'), size: z.number(), limit: z.number() }),
  z.strictObject({ kind: z.literal('not-found'), path: z.string() }),
  z.strictObject({ kind: z.literal('failed'), detail: z.string() }),
]);
export type FileFailure = z.infer<typeof FileFailureSchema>;

/** The call itself was not accepted: wrong sender, or a request that does not fit its schema. */
const RefusalSchema = z.strictObject({
  kind: z.literal('refused'),
  reason: z.enum(['sender', 'request']),
});

export const CallErrorSchema = z.discriminatedUnion('kind', [...FileFailureSchema.options, RefusalSchema]);
export type CallError = z.infer<typeof CallErrorSchema>;

const NothingSchema = z.null();

/** For each call, what it receives and what it answers. The compiler refuses a call without its pair. */
export const CONTRACT = {
  describe: {
    request: NothingSchema,
    value: z.strictObject({ appVersion: z.string(), backupFolder: z.string() }),
  },
  saveFile: {
    request: z.strictObject({
      suggestedName: z.string().max(500),
      filter: FileFilterSchema,
      bytes: BytesSchema,
    }),
    value: z.strictObject({ shownPath: z.string() }),
  },
  /** Prints what the window shows on paper, then asks where to save it. */
  printPdf: {
    request: z.strictObject({ suggestedName: z.string().max(500) }),
    value: z.strictObject({ shownPath: z.string() }),
  },
  openFile: {
    request: z.strictObject({ filter: FileFilterSchema, maxBytes: z.int().min(1).max(MAX_FILE_BYTES) }),
    value: OpenedFileSchema,
  },
  revealFile: { request: z.strictObject({ shownPath: z.string().max(5000) }), value: NothingSchema },
  writeBackup: {
    request: z.strictObject({ missionId: IdSchema, label: z.string().max(200), bytes: BytesSchema }),
    value: BackupInfoSchema,
  },
  listBackups: {
    request: z.strictObject({ missionId: IdSchema.nullable() }),
    value: z.array(BackupInfoSchema),
  },
  readBackup: {
    request: z.strictObject({ missionId: IdSchema, name: PlainNameSchema }),
    value: BytesSchema,
  },
  removeBackups: {
    request: z.strictObject({ missionId: IdSchema }),
    value: z.strictObject({ removed: z.int().min(0) }),
  },
  revealBackups: { request: NothingSchema, value: NothingSchema },
  openExternal: { request: z.strictObject({ url: z.string().max(2000) }), value: NothingSchema },
  closeFlushed: { request: NothingSchema, value: NothingSchema },
  takeOpenedFile: { request: NothingSchema, value: OpenedFileSchema.nullable() },
} as const satisfies Record<CallName, { readonly request: z.ZodType; readonly value: z.ZodType }>;

export type CallRequest<C extends CallName> = z.infer<(typeof CONTRACT)[C]['request']>;
export type CallValue<C extends CallName> = z.infer<(typeof CONTRACT)[C]['value']>;

/** What every call answers: a value, or one of the known errors. A call never rejects. */
export type CallReply<C extends CallName> =
  | { readonly ok: true; readonly value: CallValue<C> }
  | { readonly ok: false; readonly error: CallError };

const FailedReplySchema = z.strictObject({ ok: z.literal(false), error: CallErrorSchema });
const OkReplySchema = z.strictObject({ ok: z.literal(true), value: z.unknown() });

/** Reads a reply received from the other side; a reply that does not fit becomes a `failed` error. */
export function parseReply<C extends CallName>(name: C, reply: unknown): CallReply<C> {
  const failed = FailedReplySchema.safeParse(reply);
  if (failed.success) return failed.data;
  const envelope = OkReplySchema.safeParse(reply);
  const value = CONTRACT[name].value.safeParse(envelope.success ? envelope.data.value : undefined);
  if (!envelope.success || !value.success) {
    return { ok: false, error: { kind: 'failed', detail: `unexpected reply to ${name}` } };
  }
  return { ok: true, value: value.data as CallValue<C> };
}
