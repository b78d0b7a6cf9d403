import { useMemo } from 'react';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { ChartFrame, LazyMaturityRadar } from '#renderer/ui/charts/lazy.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Columns, Stack } from '#renderer/ui/layout/flow.tsx';
import { compareMaturity } from '#shared/scoring/comparison.ts';
import classes from './comparison.module.css';
import { ComparisonAxes, OverallChange } from './comparison-axes.tsx';
import { type ComparedSide, ComparisonCautions } from './comparison-cautions.tsx';
import { ComparisonQuestions } from './comparison-questions.tsx';
import { OtherStatePicker } from './other-state-picker.tsx';
import type { OtherState } from './use-other-state.ts';

type ComparisonViewProps = {
  readonly otherState: OtherState;
  readonly onOpenQuestion: (questionId: string) => void;
};

/** Two dates, or two copies of a mission: what moved, by axis and by question. */
export function ComparisonView({ otherState, onOpenQuestion }: ComparisonViewProps) {
  const { other } = otherState;
  const mission = useMission();
  const pack = usePack();
  const open: ComparedSide = { name: 'mission ouverte', doc: mission, pack };
  return (
    <Stack gap={14}>
      <OtherStatePicker otherState={otherState} />
      {other === null ? (
        <EmptyState title="Mesurer ce qui a bougé">
          Gardez un point aujourd’hui pour y revenir plus tard, ou choisissez un état à comparer : un point
          gardé, une autre mission, un fichier .jalon. Rien n’est importé.
        </EmptyState>
      ) : null}
      {other?.failure ? (
        <p className={classes.failure} role="alert">
          {other.name} : {other.failure}
        </p>
      ) : null}
      {other?.state ? (
        <Comparison
          {...inOrder({ ...other.state, name: other.name }, open, other.isLater)}
          onOpenQuestion={onOpenQuestion}
        />
      ) : null}
    </Stack>
  );
}

type Sides = { readonly before: ComparedSide; readonly after: ComparedSide };

function inOrder(other: ComparedSide, open: ComparedSide, isOtherLater: boolean): Sides {
  return isOtherLater ? { before: open, after: other } : { before: other, after: open };
}

function Comparison({ before, after, onOpenQuestion }: Sides & Pick<ComparisonViewProps, 'onOpenQuestion'>) {
  const comparison = useMemo(
    () => compareMaturity({ doc: before.doc, pack: before.pack }, { doc: after.doc, pack: after.pack }),
    [before.doc, before.pack, after.doc, after.pack],
  );
  return (
    <>
      <ComparisonCautions cautions={comparison.cautions} before={before} after={after} />
      <Columns columns="minmax(350px, 1fr) minmax(0, 1.75fr)" gap={14}>
        <Card title="Avant et après">
          <ChartFrame height={280}>
            <LazyMaturityRadar
              height={255}
              names={{ reference: 'Avant', score: 'Après' }}
              points={comparison.axes.map(({ axis, before: reference, after: score }) => ({
                label: axis.shortName,
                score,
                reference,
              }))}
            />
          </ChartFrame>
          <dl className={classes.sides}>
            <dt>Avant</dt>
            <dd>{before.name}</dd>
            <dt>Après</dt>
            <dd>{after.name}</dd>
          </dl>
        </Card>
        <Card title="Par axe" actions={<OverallChange comparison={comparison} />}>
          <ComparisonAxes comparison={comparison} packs={[before.pack, after.pack]} />
        </Card>
      </Columns>
      <ComparisonQuestions comparison={comparison} onOpenQuestion={onOpenQuestion} />
    </>
  );
}
