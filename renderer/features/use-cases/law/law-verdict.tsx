import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { Tag, type TagTone } from '#renderer/ui/feedback/tag.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { GateStep } from '#shared/compliance/assess.ts';
import type { OpenPoint, Reason } from '#shared/compliance/evaluate.ts';
import { describeOpenPoint, describeReason } from '#shared/compliance/words.ts';
import type { ComplianceClassId, ComplianceRules } from '#shared/content/compliance.ts';
import { formatEuros } from '#shared/domain/french.ts';
import classes from './law.module.css';
import type { Law } from './use-law.ts';

const TONES: Readonly<Record<ComplianceClassId, TagTone>> = {
  'hors-champ': 'neutral',
  interdit: 'bad',
  'haut-risque': 'bad',
  'non-haut-risque-a-documenter': 'warn',
  transparence: 'teal',
  'risque-minimal': 'teal',
  'a-examiner': 'warn',
};

const OUTCOMES: Readonly<Record<GateStep['outcome'], string>> = {
  'ruled-out': 'écarté',
  open: 'à trancher',
  decides: 'retenu',
};

type VerdictProps = { readonly law: Law; readonly onOpenQuestion: (questionId: string) => void };

/** The class with its meaning, what is still open, and the answers that led there. */
export function LawVerdict({ law, onOpenQuestion }: VerdictProps) {
  const { rules, result } = law;
  if (result === null) {
    return <p className={classes.hint}>Cas écarté : répondez aux questions si la loi en est la raison.</p>;
  }
  const found = rules.classes.find(({ id }) => id === result.classId);
  const possible = result.possibleClassIds.map((classId) => classLabel(classId, rules));
  return (
    <section className={classes.verdict} aria-label="Verdict">
      <p className={classes.class} aria-live="polite">
        <Tag tone={TONES[result.classId]}>{found?.label ?? result.classId}</Tag> {found?.meaning}
      </p>
      {result.classId === 'a-examiner' ? (
        <>
          <p className={classes.hint}>Classes encore possibles : {possible.join(', ')}.</p>
          <ul className={classes.open} aria-label="Questions ouvertes">
            {result.openQuestionIds.map((id) => (
              <li key={id}>
                <OpenLink
                  point={{ kind: 'question', questionId: id }}
                  rules={rules}
                  onOpenQuestion={onOpenQuestion}
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {result.facts.length === 0 ? null : (
        <ul className={classes.tags} aria-label="Qualités retenues">
          {result.facts.map(({ id }) => (
            <li key={id}>
              <Tag>{rules.facts.find((fact) => fact.id === id)?.label}</Tag>
            </li>
          ))}
        </ul>
      )}
      <details className={classes.fold}>
        <summary>Ce qui mène à ce verdict</summary>
        <ol className={classes.trail}>
          {result.trail.map((step) => (
            <TrailStep key={step.gateId} step={step} rules={rules} onOpenQuestion={onOpenQuestion} />
          ))}
        </ol>
      </details>
      {result.fines.map(({ fineId, ceilingEuros }) => (
        <p key={fineId} className={classes.hint}>
          Amende encourue, {rules.fines.find(({ id }) => id === fineId)?.label.toLowerCase()} :{' '}
          {ceilingEuros === null
            ? 'à calculer, il manque le chiffre d’affaires ou la taille de l’entreprise'
            : `${formatEuros(ceilingEuros)} au plus`}
          .
        </p>
      ))}
    </section>
  );
}

function TrailStep({
  step,
  rules,
  onOpenQuestion,
}: {
  readonly step: GateStep;
  readonly rules: ComplianceRules;
  readonly onOpenQuestion: (questionId: string) => void;
}) {
  const gate = rules.gates.find(({ id }) => id === step.gateId);
  return (
    <li>
      <b>{gate?.label}</b> ({gate?.reference.article}) : {OUTCOMES[step.outcome]}
      <Reasons reasons={step.because} rules={rules} />
      {step.open.length === 0 ? null : (
        <ul>
          {step.open.map((point) => (
            <li key={JSON.stringify(point)}>
              <OpenLink point={point} rules={rules} onOpenQuestion={onOpenQuestion} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** The answers something rests on. */
export function Reasons({
  reasons,
  rules,
}: {
  readonly reasons: readonly Reason[];
  readonly rules: ComplianceRules;
}) {
  const company = useMissionSelect((doc) => doc.company);
  if (reasons.length === 0) return null;
  return (
    <ul className={classes.reasons}>
      {reasons.map((reason) => {
        const { subject, answer } = describeReason(reason, rules, company);
        return (
          <li key={`${subject} ${answer}`}>
            {subject} <b>{answer}</b>
          </li>
        );
      })}
    </ul>
  );
}

/** Leads to a question of the sheet, or to the figure of the company. */
export function OpenLink({
  point,
  rules,
  onOpenQuestion,
}: {
  readonly point: OpenPoint;
  readonly rules: ComplianceRules;
  readonly onOpenQuestion: (questionId: string) => void;
}) {
  const { goTo } = useMissionPlace();
  return (
    <button
      type="button"
      className={classes.link}
      onClick={() =>
        point.kind === 'question'
          ? onOpenQuestion(point.questionId)
          : goTo('framing', `company.${point.field}`)
      }
    >
      {describeOpenPoint(point, rules)}
    </button>
  );
}

function classLabel(classId: ComplianceClassId, { classes: all }: ComplianceRules): string {
  return all.find(({ id }) => id === classId)?.label ?? classId;
}
