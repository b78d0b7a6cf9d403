import { z } from 'zod';
import { blankExpert } from '#shared/domain/blank.ts';
import { type Expert, ExpertSchema } from '#shared/domain/company.ts';
import { type StoredFile, StoredFileSchema } from '#shared/domain/deliverable.ts';
import { DEFAULT_THEME, type Theme, ThemeSchema } from '#shared/domain/theme.ts';
import { getAttachment, putAttachment } from './attachments.ts';
import type { DataDeps } from './deps.ts';

/** What the expert sets once, for all missions to come. Kept before themes and templates were, it has none. */
const PreferencesSchema = z.strictObject({
  expert: ExpertSchema,
  theme: ThemeSchema.optional(),
  template: StoredFileSchema.nullable().optional(),
});
export type Preferences = {
  readonly expert: Expert;
  readonly theme: Theme;
  /** The firm's own Word template. */
  readonly template: StoredFile | null;
};

const KEY = 'preferences';

/** Owner of the firm's own files, the logo, among the attachments: no mission has such an identifier. */
export const FIRM = '@cabinet';

/** Blank ones when there are none, or when they cannot be read any more. */
export async function readPreferences({ db }: Pick<DataDeps, 'db'>): Promise<Preferences> {
  const row = await db.settings.get(KEY);
  const parsed = PreferencesSchema.safeParse(row?.value);
  return parsed.success
    ? {
        expert: parsed.data.expert,
        theme: parsed.data.theme ?? DEFAULT_THEME,
        template: parsed.data.template ?? null,
      }
    : { expert: blankExpert(), theme: DEFAULT_THEME, template: null };
}

/** Changes part of them; the rest stays, whatever else writes at the same time. */
export async function writePreferences(
  { db }: Pick<DataDeps, 'db'>,
  patch: Partial<Preferences>,
): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const known = await readPreferences({ db });
    await db.settings.put({ key: KEY, value: { ...known, ...patch } });
  });
}

/** How documents look: the theme, and the Word template they are poured into. */
export type Look = Pick<Preferences, 'theme' | 'template'>;

/** Puts the logo and the template of a look among the files of another owner (`FIRM`, or a mission) too. A lost one is left out. */
export async function lookFor(
  deps: DataDeps,
  { theme, template }: Look,
  owners: { readonly from: string; readonly to: string },
): Promise<Look> {
  const isCopied = async ({ sha256 }: { readonly sha256: string }) => {
    const bytes = await getAttachment(deps, owners.from, sha256);
    if (bytes !== null) await putAttachment(deps, owners.to, bytes);
    return bytes !== null;
  };
  const { logo } = theme;
  return {
    theme: logo === null || (await isCopied(logo)) ? theme : { ...theme, logo: null },
    template: template === null || (await isCopied(template)) ? template : null,
  };
}
