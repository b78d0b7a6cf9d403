import { z } from 'zod';
import { blankExpert } from '#shared/domain/blank.ts';
import { type Expert, ExpertSchema } from '#shared/domain/company.ts';
import type { DataDeps } from './deps.ts';

/** What the expert sets once, for all missions to come. */
const PreferencesSchema = z.strictObject({ expert: ExpertSchema });
type Preferences = z.infer<typeof PreferencesSchema>;

const KEY = 'preferences';

/** Blank ones when there are none, or when they cannot be read any more. */
export async function readPreferences({ db }: Pick<DataDeps, 'db'>): Promise<Preferences> {
  const row = await db.settings.get(KEY);
  const parsed = PreferencesSchema.safeParse(row?.value);
  return parsed.success ? parsed.data : { expert: blankExpert() };
}

/** The expert copied into each new mission. */
export async function writeDefaultExpert({ db }: Pick<DataDeps, 'db'>, expert: Expert): Promise<void> {
  await db.settings.put({ key: KEY, value: { expert } satisfies Preferences });
}
