import type { ReactNode } from 'react';
import { SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { ColourField } from '#renderer/ui/fields/colour-field.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import { contrast } from '#shared/domain/colour.ts';
import { FONTS, THEME_FIELDS, type Theme } from '#shared/domain/theme.ts';
import { CoverChoice } from './cover-choice.tsx';
import { LogoField } from './logo-field.tsx';
import classes from './look.module.css';
import { LookPreview } from './look-preview.tsx';
import type { PreviewWords } from './preview-words.ts';
import { useLogoUrl } from './use-logo-url.ts';

const FONT_LABELS = Object.fromEntries(FONTS.map((font) => [font, font])) as Record<
  (typeof FONTS)[number],
  string
>;
const SWATCHES = ['#125e5a', '#1f3a6e', '#5a2a5e', '#7a3b12', '#2e4a1f', '#1b2430', '#d0432a', '#b3700e'];
const READABLE = 4.5;

/** The firm's look, and at once what it gives. `owner`: whose files hold the logo. */
export function LookEditor({
  owner,
  theme,
  words,
  note,
  actions,
  children,
  onChange,
}: {
  readonly owner: string;
  readonly theme: Theme;
  readonly words: PreviewWords;
  readonly note: string;
  readonly actions?: ReactNode;
  /** Under the fields. */
  readonly children?: ReactNode;
  readonly onChange: (patch: Partial<Theme>) => void;
}) {
  const logoUrl = useLogoUrl(owner, theme.logo);
  const bind = <K extends keyof Theme>(key: K) => ({
    name: `theme.${key}`,
    value: theme[key],
    onChange: (value: Theme[K]) => onChange({ [key]: value } as Partial<Theme>),
  });
  return (
    <div className={classes.layout}>
      <Stack gap={14}>
        <Card title="Présentation des documents" note={note} actions={actions}>
          <Stack gap={14}>
            <LogoField
              owner={owner}
              logo={theme.logo}
              url={logoUrl}
              onChange={(logo) => onChange({ logo })}
            />
            <FieldGrid min={210}>
              <ColourField
                label="Couleur principale"
                description="Titres et tableaux"
                swatches={SWATCHES}
                warning={
                  contrast(theme.primary, '#ffffff') < READABLE
                    ? 'Trop claire pour des titres sur papier blanc : choisissez-la plus foncée.'
                    : undefined
                }
                {...bind('primary')}
              />
              <ColourField
                label="Couleur d’accent"
                description="Ce qui se voit d’abord"
                swatches={SWATCHES}
                {...bind('accent')}
              />
              <SelectField label="Police des titres" options={FONT_LABELS} {...bind('headingFont')} />
              <SelectField label="Police du texte" options={FONT_LABELS} {...bind('bodyFont')} />
            </FieldGrid>
            <CoverChoice {...bind('cover')} theme={theme} />
            <TextField label="En-tête des pages" warning={unknownField(theme.header)} {...bind('header')} />
            <TextField
              label="Pied de page"
              description={`Champs : ${THEME_FIELDS.map((field) => `{${field}}`).join(', ')}. Le numéro de page s’ajoute de lui-même.`}
              warning={unknownField(theme.footer)}
              {...bind('footer')}
            />
          </Stack>
        </Card>
        {children}
      </Stack>
      <LookPreview theme={theme} logoUrl={logoUrl} words={words} />
    </div>
  );
}

/** Says what to do of a field that no document fills. */
function unknownField(text: string): string | undefined {
  const known: readonly string[] = THEME_FIELDS;
  const unknown = [...text.matchAll(/\{([^{}]*)\}/g)]
    .map(([, field = '']) => field)
    .find((it) => !known.includes(it));
  return unknown === undefined
    ? undefined
    : `« {${unknown}} » n’est pas un champ connu : il sera imprimé tel quel. Corrigez-le ou retirez-le.`;
}
