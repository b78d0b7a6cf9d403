import { useState } from 'react';
import { useSection } from '#renderer/data/use-bind.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { DateField } from '#renderer/ui/fields/date-field.tsx';
import { TextAreaField } from '#renderer/ui/fields/text-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Tabs } from '#renderer/ui/layout/tabs.tsx';
import { useFocusSpot } from '#renderer/ui/navigation/use-focus-spot.ts';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { CompanyForm } from './company-form.tsx';
import { DocumentRequests } from './document-requests.tsx';
import { PlanAndTime } from './plan-and-time.tsx';
import { TermsForm } from './terms-form.tsx';

const TABS = [
  { id: 'company', label: 'Entreprise et expert' },
  { id: 'scope', label: 'Objectifs et périmètre' },
  { id: 'plan', label: 'Plan et temps' },
  { id: 'documents', label: 'Documents à recueillir' },
  { id: 'terms', label: 'Conditions du programme' },
] as const;
type TabId = (typeof TABS)[number]['id'];

/** Which tab holds the field a finding points to. */
function tabOfSpot(spot: string | null): TabId | null {
  if (spot === null) return null;
  if (spot.startsWith('framing.')) return 'scope';
  if (spot.startsWith('plan.') || spot.startsWith('timeEntries.')) return 'plan';
  if (spot.startsWith('documentRequests.')) return 'documents';
  if (spot.startsWith('terms.')) return 'terms';
  return 'company';
}

export function FramingScreen() {
  const { spot, goTo } = useMissionPlace();
  const { documentRequests } = useMission();
  const [chosen, setChosen] = useState<{ readonly spot: string | null; readonly tab: TabId } | null>(null);
  // A tab chosen by hand holds until a link brings another spot.
  const tab = chosen && chosen.spot === spot ? chosen.tab : (tabOfSpot(spot) ?? 'company');
  // An empty list of documents has its own first thing to do.
  const isListToStart = tab === 'documents' && documentRequests.length === 0;
  useFocusSpot(spot);
  return (
    <Page
      title="Cadrage"
      lead="Ce qui a été convenu avant d’aller sur le terrain : qui, quoi, quand, à quelles conditions."
      actions={
        <Button kind={isListToStart ? 'default' : 'primary'} onClick={() => goTo('interviews')}>
          Continuer : entretiens
        </Button>
      }
    >
      <Tabs label="Cadrage" items={TABS} current={tab} onChange={(id) => setChosen({ spot, tab: id })} />
      {tab === 'company' ? <CompanyForm /> : null}
      {tab === 'scope' ? <ScopeForm /> : null}
      {tab === 'plan' ? <PlanAndTime /> : null}
      {tab === 'documents' ? <DocumentRequests /> : null}
      {tab === 'terms' ? <TermsForm /> : null}
    </Page>
  );
}

function ScopeForm() {
  const framing = useSection('framing');
  return (
    <Card>
      <Stack gap={14}>
        <TextAreaField
          label="Contexte"
          description="Pourquoi maintenant ? Ce qui a déclenché la demande."
          {...framing('context')}
        />
        <TextAreaField
          label="Objectifs"
          description="Ce que la direction veut pouvoir décider à la fin."
          {...framing('goals')}
        />
        <FieldGrid min={360}>
          <TextAreaField
            label="Périmètre"
            description="Sites, services, processus étudiés."
            {...framing('scope')}
          />
          <TextAreaField label="Hors périmètre" {...framing('outOfScope')} />
          <TextAreaField
            label="Critères de réussite"
            description="À quoi le dirigeant verra que la mission a servi."
            {...framing('successCriteria')}
          />
          <TextAreaField
            label="Contraintes"
            description="Confidentialité, clôture, saison, indisponibilités."
            {...framing('constraints')}
          />
        </FieldGrid>
        <FieldGrid>
          <DateField label="Réunion de lancement" {...framing('kickoffOn')} />
          <DateField label="Restitution" {...framing('restitutionOn')} />
        </FieldGrid>
      </Stack>
    </Card>
  );
}
