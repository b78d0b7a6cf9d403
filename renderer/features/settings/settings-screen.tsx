import { type ReactNode, useEffect, useState } from 'react';
import { FIRM, type Preferences, readPreferences, writePreferences } from '#renderer/data/preferences.ts';
import { useServices } from '#renderer/data/services.tsx';
import { LookEditor } from '#renderer/panels/look/look-editor.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { ColorSchemeField } from '#renderer/ui/fields/color-scheme-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Columns, Stack } from '#renderer/ui/layout/flow.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import type { Expert } from '#shared/domain/company.ts';
import type { StoredFile } from '#shared/domain/deliverable.ts';
import type { Theme, ThemeField } from '#shared/domain/theme.ts';
import { ExpertFields } from './expert-fields.tsx';

export function SettingsScreen() {
  const { platform, content, data } = useServices();
  const preferences = usePreferences();
  return (
    <Page title="Réglages" lead="Ce qui vaut pour toutes les missions de cet ordinateur.">
      <Columns columns="minmax(0, 1.3fr) minmax(0, 1fr)" gap={14}>
        <Stack gap={14}>
          <Card title="Expert et cabinet" note="recopiés dans chaque nouvelle mission">
            {preferences ? (
              <ExpertFields
                initial={preferences.expert}
                onChange={(expert) => void writePreferences(data, { expert })}
              />
            ) : null}
          </Card>
          <Card title="Apparence">
            <ColorSchemeField />
          </Card>
        </Stack>
        <Stack gap={14}>
          <Card title="Sauvegardes sur disque">
            <p style={{ color: 'var(--ink-2)', marginBottom: 10 }}>
              {platform.backupFolder === null
                ? 'Dans un navigateur, Jalon ne peut pas écrire de sauvegarde par lui-même : exportez vos missions.'
                : `Une copie de chaque mission s’écrit toutes les dix minutes de travail et en fermant. Vingt sont gardées, ici : ${platform.backupFolder}`}
            </p>
            {platform.backupFolder === null ? null : (
              <Button onClick={() => void platform.revealBackups()}>Ouvrir le dossier</Button>
            )}
          </Card>
          <Card title="Confidentialité">
            <p style={{ color: 'var(--ink-2)' }}>
              Rien ne quitte cet ordinateur : Jalon n’ouvre aucune connexion, n’envoie ni mesure ni rapport
              d’erreur, et ne cherche pas de mise à jour. Vous seul exportez un fichier, où vous voulez.
              Effacer une mission efface ses réponses, ses notes et ses pièces jointes.
            </p>
          </Card>
          <Card title="À propos">
            <p style={{ color: 'var(--ink-2)' }}>
              Jalon {platform.appVersion} · référentiel {content.currentPack.id} {content.currentPack.version}
              <br />
              Outil indépendant de Bpifrance. Les conditions du programme sont données avec leur source et
              leur date, à confirmer auprès de Bpifrance.
            </p>
          </Card>
        </Stack>
      </Columns>
      {preferences ? (
        <div style={{ marginTop: 14 }}>
          <FirmLook initial={preferences.theme} expert={preferences.expert}>
            <FirmTemplate initial={preferences.template} />
          </FirmLook>
        </div>
      ) : null}
    </Page>
  );
}

/** Shows what is chosen at once; the database follows. */
function FirmLook({
  initial,
  expert,
  children,
}: {
  readonly initial: Theme;
  readonly expert: Expert;
  readonly children: ReactNode;
}) {
  const { data } = useServices();
  const [theme, setTheme] = useState(initial);
  const words: Readonly<Record<ThemeField, string>> = {
    entreprise: 'Entreprise conseillée',
    titre: 'Diagnostic data et intelligence artificielle',
    cabinet: expert.firm,
    expert: expert.name,
    mission: 'Mission 2026-001',
    date: '4 décembre 2026',
    version: '1.0',
    confidentialité: 'Confidentiel',
  };
  return (
    <LookEditor
      owner={FIRM}
      note="recopiée dans chaque nouvelle mission, où elle se change encore"
      theme={theme}
      words={words}
      onChange={(patch) => {
        const next = { ...theme, ...patch };
        setTheme(next);
        void writePreferences(data, { theme: next });
      }}
    >
      {children}
    </LookEditor>
  );
}

/** Which template new missions get: chosen in a mission, where it is read and its faults are told. */
function FirmTemplate({ initial }: { readonly initial: StoredFile | null }) {
  const { data } = useServices();
  const [template, setTemplate] = useState(initial);
  return (
    <Card title="Modèle Word" note={template ? template.name : 'aucun'}>
      <p style={{ color: 'var(--ink-2)' }}>
        Il se choisit dans une mission (Livrables, Présentation), où ses défauts sont relevés ; « En faire
        celle du cabinet » le donne aux missions suivantes.
      </p>
      {template ? (
        <Button
          onClick={() => {
            setTemplate(null);
            void writePreferences(data, { template: null });
          }}
        >
          Ne plus le donner aux nouvelles missions
        </Button>
      ) : null}
    </Card>
  );
}

/** Read once: while this screen is open, what is typed here is the truth. */
function usePreferences(): Preferences | null {
  const { data } = useServices();
  const [preferences, setPreferences] = useState<Preferences | null>(null);
  useEffect(() => {
    let isGone = false;
    void readPreferences(data).then((read) => {
      if (!isGone) setPreferences(read);
    });
    return () => {
      isGone = true;
    };
  }, [data]);
  return preferences;
}
