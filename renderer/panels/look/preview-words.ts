import type { ThemeField } from '#shared/domain/theme.ts';

/** What stands on the previewed pages: the values of the fields. */
export type PreviewWords = Readonly<Record<ThemeField, string>>;
