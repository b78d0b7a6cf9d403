import { useServices } from '#renderer/data/services.tsx';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Dialog } from '#renderer/ui/feedback/dialog.tsx';
import { SearchSelect } from '#renderer/ui/fields/search-select.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { blankDataSource, blankIrritant, blankUseCase } from '#shared/domain/blank.ts';
import { FACT_KIND_LABELS, namedFacts } from '#shared/domain/fact-names.ts';
import type { FactKind, FactRef } from '#shared/domain/fact-ref.ts';
import classes from './interviews.module.css';

type LinkPassageDialogProps = {
  readonly interviewId: string;
  readonly words: string;
  readonly onPick: (fact: FactRef) => void;
  readonly onClose: () => void;
};

/** What a sentence may bear on, in the order it is looked for during an interview. */
const KINDS = ['question', 'irritant', 'data-source', 'use-case'] as const satisfies readonly FactKind[];
const LONGEST_TITLE = 90;

/** Ties the selected words to a fact of the mission, or makes one of them. */
export function LinkPassageDialog({ interviewId, words, onPick, onClose }: LinkPassageDialogProps) {
  const doc = useMission();
  const { questions } = usePack();
  const run = useRun();
  const { newId } = useServices();
  const facts = namedFacts(doc, questions);
  const pick = (fact: FactRef) => {
    onClose();
    onPick(fact);
  };
  const title = words.replaceAll(/\s+/g, ' ').slice(0, LONGEST_TITLE);

  const createIrritant = () => {
    const id = newId('irr');
    const item = { ...blankIrritant(id), title, interviewIds: [interviewId] };
    if (run({ type: 'addItem', collection: 'irritants', item }).ok) pick({ kind: 'irritant', id });
  };
  const createDataSource = () => {
    const id = newId('src');
    const item = { ...blankDataSource(id), name: title };
    if (run({ type: 'addItem', collection: 'dataSources', item }).ok) pick({ kind: 'data-source', id });
  };
  const createUseCase = () => {
    const id = newId('cas');
    const item = { ...blankUseCase(id), title, interviewIds: [interviewId] };
    if (run({ type: 'addItem', collection: 'useCases', item }).ok) pick({ kind: 'use-case', id });
  };

  return (
    <Dialog title="Relier ce passage" isOpen onClose={onClose} size="lg">
      <Stack gap={14}>
        <blockquote className={classes.linkedWords}>{words}</blockquote>
        <SearchSelect
          label="À quoi se rapporte-t-il ?"
          placeholder="Tapez un mot de la question, de l’irritant, de la source…"
          none="Rien de ce nom. Créez-le ci-dessous."
          groups={KINDS.map((kind) => ({
            group: FACT_KIND_LABELS[kind],
            options: facts
              .filter(({ fact }) => fact.kind === kind)
              .map(({ fact, name }) => ({ value: `${kind}:${fact.id}`, label: name.trim() || 'Sans titre' })),
          }))}
          onPick={(value) => {
            const kind = KINDS.find((each) => value.startsWith(`${each}:`));
            if (kind) pick({ kind, id: value.slice(kind.length + 1) });
          }}
        />
        <div className={classes.createFacts}>
          <span>Ou en faire :</span>
          <Button size="xs" onClick={createIrritant}>
            un irritant
          </Button>
          <Button size="xs" onClick={createDataSource}>
            une source de données
          </Button>
          <Button size="xs" onClick={createUseCase}>
            une idée de cas d’usage
          </Button>
        </div>
      </Stack>
    </Dialog>
  );
}
