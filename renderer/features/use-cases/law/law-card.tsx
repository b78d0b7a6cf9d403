import { useItem } from '#renderer/data/use-bind.ts';
import { TextAreaField } from '#renderer/ui/fields/text-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import type { UseCase } from '#shared/domain/use-case.ts';
import classes from './law.module.css';
import { LawDuties } from './law-duties.tsx';
import { LawQuestions } from './law-questions.tsx';
import { LawVerdict } from './law-verdict.tsx';
import { spotOf, useLaw } from './use-law.ts';

/** What the law makes of the case: the verdict and what led to it, the duties, and the closed questions. */
export function LawCard({ useCase }: { readonly useCase: UseCase }) {
  const law = useLaw(useCase);
  const field = useItem('useCases', useCase);
  const openQuestion = (questionId: string) => {
    const spot = spotOf(useCase.id, questionId);
    const choice = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(spot)}"]`);
    const group = choice?.closest('details');
    if (group) group.open = true;
    choice?.closest('fieldset')?.scrollIntoView({ block: 'center' });
    choice?.focus();
  };
  return (
    <DetailSection
      title="Face à la loi"
      note={law === null ? 'lecture des règles…' : `${law.answered} sur ${law.asked.length} questions`}
    >
      <Stack>
        {law === null ? null : (
          <>
            <LawVerdict law={law} onOpenQuestion={openQuestion} />
            <LawDuties law={law} onOpenQuestion={openQuestion} />
            <p className={classes.hint}>
              Au clavier{' : '}O oui, N non, ? ne sait pas, 1 à 9 choisir ou cocher, 0 aucun, Suppr effacer,
              Entrée question suivante.
            </p>
            <LawQuestions law={law} useCaseId={useCase.id} />
            <p className={classes.hint}>
              Ceci n’est pas un conseil juridique. L’application énonce des conséquences, la personne juge.{' '}
              {law.rules.disclaimer}
            </p>
          </>
        )}
        <TextAreaField
          label="Note de l’expert sur la conformité"
          minRows={2}
          description="Ce qui a été regardé, ce qui reste à faire ; imprimée dans la fiche."
          {...field('compliance')}
        />
      </Stack>
    </DetailSection>
  );
}
