import type { ComparedState } from '#renderer/data/compared-state.ts';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import type { Company } from '#shared/domain/company.ts';
import { foldText, formatPercent } from '#shared/domain/french.ts';
import { assertNever } from '#shared/domain/result.ts';
import type { ComparisonCaution } from '#shared/scoring/comparison.ts';
import classes from './comparison.module.css';

export type ComparedSide = ComparedState & { readonly name: string };

type ComparisonCautionsProps = {
  readonly cautions: readonly ComparisonCaution[];
  readonly before: ComparedSide;
  readonly after: ComparedSide;
};

/** What keeps the overall change from being read as progress. */
export function ComparisonCautions({ cautions, before, after }: ComparisonCautionsProps) {
  const [earlier, later] = [before.doc.company, after.doc.company];
  const sentences = [
    ...(isSameCompany(earlier, later)
      ? []
      : [
          `Deux entreprises différentes : ${nameOf(earlier)}, puis ${nameOf(later)}. Un écart n’est pas un progrès.`,
        ]),
    ...cautions.map(describeCaution),
  ];
  if (sentences.length === 0) return null;
  return (
    <ul className={classes.cautions} aria-label="Précautions de lecture">
      {sentences.map((sentence) => (
        <li key={sentence}>
          <Tag tone="warn">à savoir</Tag> {sentence}
        </li>
      ))}
    </ul>
  );
}

function describeCaution(caution: ComparisonCaution): string {
  switch (caution.kind) {
    case 'coverage-differs':
      return `La couverture passe de ${formatPercent(caution.before)} à ${formatPercent(caution.after)} : l’écart d’ensemble vient en partie de ce qui était inconnu. Préférez la lecture à questions égales.`;
    case 'packs-differ':
      return `Le référentiel n’est pas le même (${caution.before}, puis ${caution.after}) : seules les questions communes se comparent.`;
    case 'axes-differ':
      return `Sans score à l’une des deux dates : ${caution.axes.map(({ name }) => name).join(', ')}. L’ensemble ne repose pas sur les mêmes axes.`;
    default:
      return assertNever(caution);
  }
}

function isSameCompany(earlier: Company, later: Company): boolean {
  if (earlier.siren && later.siren) return earlier.siren === later.siren;
  return foldText(earlier.name.trim()) === foldText(later.name.trim());
}

function nameOf({ name }: Company): string {
  return name || 'entreprise à nommer';
}
