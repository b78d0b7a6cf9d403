import { useSection } from '#renderer/data/use-bind.ts';
import { TextAreaField } from '#renderer/ui/fields/text-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';

/** The expert's own words; the rest of the report is drawn from the mission. */
export function ReportTexts() {
  const section = useSection('deliverables');
  return (
    <Card title="Textes de l’expert" note="le reste du rapport se tire de la mission">
      <Stack gap={14}>
        <TextAreaField
          label="Synthèse pour le dirigeant"
          description="Ce qu’il retiendra s’il ne lit que cette page : le constat, le cas à lancer, la décision demandée."
          minRows={8}
          {...section('executiveSummary')}
        />
        <TextAreaField label="Méthode suivie" {...section('methodNote')} />
        <TextAreaField
          label="Limites et réserves"
          description="Ce qui n’a pas été vu, ce qui reste déclaré."
          {...section('limits')}
        />
        <TextAreaField label="Lecture de l’état des lieux" {...section('landscapeSummary')} />
        <TextAreaField label="Lecture de la maturité" {...section('maturitySummary')} />
        <TextAreaField label="Lecture du classement" {...section('rankingSummary')} />
        <TextAreaField label="Conclusion" {...section('conclusion')} />
      </Stack>
    </Card>
  );
}
