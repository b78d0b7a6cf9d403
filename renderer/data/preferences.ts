import { z } from 'zod';
import { blankExpert } from '#shared/domain/blank.ts';
import { type Expert, ExpertSchema } from '#shared/domain/company.ts';
import { DEFAULT_THEME, type Theme, ThemeSchema } from '#shared/domain/theme.ts';
import { getAttachment, putAttachment } from './attachments.ts';
import type { DataDeps } from './deps.ts';

/** What the expert sets once, for all missions to come. Kept before themes were, it has none. */
const PreferencesSchema = z.strictObject({ expert: ExpertSchema, theme: ThemeSchema.optional() });
type Preferences = { readonly expert: Expert; readonly theme: Theme };

const KEY = 'preferences';

/** Owner of the firm's own files, the logo, among the attachments: no mission has such an identifier. */
export const FIRM = '@cabinet';

/** Blank ones when there are none, or when they cannot be read any more. */
export async function readPreferences({ db }: Pick<DataDeps, 'db'>): Promise<Preferences> {
  const row = await db.settings.get(KEY);
  const parsed = PreferencesSchema.safeParse(row?.value);
  return parsed.success
    ? { expert: parsed.data.expert, theme: parsed.data.theme ?? DEFAULT_THEME }
    : { expert: blankExpert(), theme: DEFAULT_THEME };
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

/** Puts the logo of a theme among the files of another owner (`FIRM`, or a mission) too. A lost logo is left out of the theme. */
export async function withLogoFor(
  deps: DataDeps,
  theme: Theme,
  owners: { readonly from: string; readonly to: string },
): Promise<Theme> {
  if (theme.logo === null) return theme;
  const bytes = await getAttachment(deps, owners.from, theme.logo.sha256);
  if (bytes === null) return { ...theme, logo: null };
  await putAttachment(deps, owners.to, bytes);
  return theme;
}
