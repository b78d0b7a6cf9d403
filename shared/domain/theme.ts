import { z } from 'zod';

/** `#125e5a`. */
export const ColourSchema = z.string().regex(/^#[0-9a-f]{6}$/);

/** Faces the documents may be set in, each with what stands in for it where it is not installed. */
export const FONTS = [
  'Calibri',
  'Arial',
  'Cambria',
  'Georgia',
  'Segoe UI',
  'Times New Roman',
  'Verdana',
] as const;
export const COVER_LAYOUTS = ['rod', 'band', 'plain'] as const;
export type CoverLayout = (typeof COVER_LAYOUTS)[number];

/** The picture's bytes live in the attachments store under `sha256`; `width` and `height` in pixels. */
export const LogoSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(['image/jpeg', 'image/png']),
  width: z.int().min(1),
  height: z.int().min(1),
});
export type Logo = z.infer<typeof LogoSchema>;

/**
 * The look of the firm on every document. `primary` is the colour of titles and tables, `accent` that of what must be
 * seen first. `header` and `footer` are texts with fields in braces (see `THEME_FIELDS`); an empty one leaves the line out.
 */
export const ThemeSchema = z.strictObject({
  primary: ColourSchema,
  accent: ColourSchema,
  headingFont: z.enum(FONTS),
  bodyFont: z.enum(FONTS),
  cover: z.enum(COVER_LAYOUTS),
  logo: LogoSchema.nullable(),
  header: z.string(),
  footer: z.string(),
});
export type Theme = z.infer<typeof ThemeSchema>;

/** What a header or footer may name in braces. */
export const THEME_FIELDS = [
  'entreprise',
  'titre',
  'cabinet',
  'expert',
  'mission',
  'date',
  'version',
  'confidentialité',
] as const;
export type ThemeField = (typeof THEME_FIELDS)[number];

export const DEFAULT_THEME: Theme = {
  primary: '#125e5a',
  accent: '#d0432a',
  headingFont: 'Calibri',
  bodyFont: 'Calibri',
  cover: 'rod',
  logo: null,
  header: '{entreprise} · {titre}',
  footer: '{cabinet} · {mission}',
};
