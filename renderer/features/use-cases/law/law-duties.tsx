import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { type Column, Table } from '#renderer/ui/layout/table.tsx';
import type { DutyFinding } from '#shared/compliance/assess.ts';
import type { ComplianceRules, Duty } from '#shared/content/compliance.ts';
import { formatCount, formatShortDate } from '#shared/domain/french.ts';
import classes from './law.module.css';
import { OpenLink, Reasons } from './law-verdict.tsx';
import type { Law } from './use-law.ts';

type Row = { readonly duty: Duty; readonly finding: DutyFinding };

/** Duties with their two dates, those that open points may bring, opportunities and notices. */
export function LawDuties({
  law: { rules, result },
  onOpenQuestion,
}: {
  readonly law: Law;
  readonly onOpenQuestion: (questionId: string) => void;
}) {
  if (result === null) return null;
  const rows = result.duties
    .flatMap((finding): Row[] => {
      const duty = rules.duties.find(({ id }) => id === finding.dutyId);
      return duty ? [{ duty, finding }] : [];
    })
    // What must come before the pilot first.
    .toSorted((a, b) => Number(b.duty.beforePilot) - Number(a.duty.beforePilot));
  const notices = rules.notices.filter(({ id }) => result.noticeIds.includes(id));
  return (
    <>
      {rows.length === 0 ? null : (
        <Table
          label="Obligations du cas"
          rows={rows}
          rowKey={({ duty }) => duty.id}
          columns={columnsOf(rules)}
        />
      )}
      {result.opportunities.map(({ id, because }) => {
        const found = rules.opportunities.find((it) => it.id === id);
        return (
          <div key={id} className={classes.opportunity}>
            <Tag tone="teal">possibilité</Tag> <b>{found?.label}</b> ({found?.reference.article}).{' '}
            {found?.text}
            <Reasons reasons={because} rules={rules} />
          </div>
        );
      })}
      {result.pendingDuties.length === 0 ? null : (
        <details className={classes.fold}>
          <summary>
            {formatCount(result.pendingDuties.length, 'obligation possible', 'obligations possibles')}, selon
            les réponses à venir
          </summary>
          <ul className={classes.pending}>
            {result.pendingDuties.map(({ dutyId, open }) => (
              <li key={dutyId}>
                {rules.duties.find(({ id }) => id === dutyId)?.label}
                <ul>
                  {open.map((point) => (
                    <li key={JSON.stringify(point)}>
                      <OpenLink point={point} rules={rules} onOpenQuestion={onOpenQuestion} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </details>
      )}
      {notices.length === 0 ? null : (
        <details className={classes.fold}>
          <summary>{formatCount(notices.length, 'point')} à savoir</summary>
          <ul className={classes.pending}>
            {notices.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function columnsOf(rules: ComplianceRules): readonly Column<Row>[] {
  return [
    {
      id: 'duty',
      header: 'Obligation',
      cell: ({ duty, finding }) => (
        <>
          {duty.label}
          <small className={classes.sub}>
            {textName(duty, rules)}, {duty.reference.article}
            {duty.reference.confidence === 'to-check' ? ' · à vérifier' : ''}
            {duty.nature === 'precaution' ? ' · précaution conseillée' : ''}
          </small>
          {duty.documents.length === 0 ? null : (
            <small className={classes.sub}>À produire : {duty.documents.join(' ; ')}</small>
          )}
          <Explained
            label={`Pourquoi : ${duty.label}`}
            explanation={
              <div>
                <p>{duty.reference.note}</p>
                <Reasons reasons={finding.because} rules={rules} />
              </div>
            }
          >
            <small>Pourquoi ?</small>
          </Explained>
        </>
      ),
    },
    {
      id: 'carrier',
      header: 'Porteur',
      width: '110px',
      cell: ({ duty }) => rules.carriers.find(({ id }) => id === duty.carrierId)?.label ?? '',
    },
    {
      id: 'adopted',
      header: 'Adopté le',
      width: '84px',
      cell: ({ finding }) => (finding.adoptedOn === '' ? '—' : formatShortDate(finding.adoptedOn)),
    },
    {
      id: 'applicable',
      header: 'Applicable le',
      width: '104px',
      cell: ({ finding: { applicableOn, formerlyOn } }) => (
        <>
          {applicableOn === null ? 'sans date' : formatShortDate(applicableOn)}
          {formerlyOn === null ? null : (
            <small className={classes.sub}>auparavant {formatShortDate(formerlyOn)}</small>
          )}
        </>
      ),
    },
    {
      id: 'pilot',
      header: 'Pilote',
      width: '76px',
      cell: ({ duty }) => (duty.beforePilot ? <Tag tone="warn">avant</Tag> : 'après'),
    },
  ];
}

function textName({ reference }: Duty, { texts }: ComplianceRules): string {
  return texts.find(({ id }) => id === reference.textId)?.shortName ?? '';
}
