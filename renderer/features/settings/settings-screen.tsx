import { useEffect, useState } from 'react';
import { readPreferences, writeDefaultExpert } from '#renderer/data/preferences.ts';
import { useServices } from '#renderer/data/services.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { ColorSchemeField } from '#renderer/ui/fields/color-scheme-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Columns, Stack } from '#renderer/ui/layout/flow.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import type { Expert } from '#shared/domain/company.ts';
import { ExpertFields } from './expert-fields.tsx';

export function SettingsScreen() {
  const { platform, content, data } = useServices();
  const expert = useDefaultExpert();
  return (
    <Page title="Réglages" lead="Ce qui vaut pour toutes les missions de cet ordinateur.">
      <Columns columns="minmax(0, 1.3fr) minmax(0, 1fr)" gap={14}>
        <Stack gap={14}>
          <Card title="Expert et cabinet" note="recopiés dans chaque nouvelle mission">
            {expert ? (
              <ExpertFields initial={expert} onChange={(next) => void writeDefaultExpert(data, next)} />
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
    </Page>
  );
}

/** Read once: while this screen is open, what is typed here is the truth. */
function useDefaultExpert(): Expert | null {
  const { data } = useServices();
  const [expert, setExpert] = useState<Expert | null>(null);
  useEffect(() => {
    let isGone = false;
    void readPreferences(data).then((preferences) => {
      if (!isGone) setExpert(preferences.expert);
    });
    return () => {
      isGone = true;
    };
  }, [data]);
  return expert;
}
