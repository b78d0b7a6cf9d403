import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { formatCount } from '#shared/domain/french.ts';
import type { Agreement } from '#shared/report/dossier/agreement.ts';
import type { Difference, DifferenceKind, Said } from '#shared/report/dossier/difference.ts';
import classes from './agreement-list.module.css';

const KIND_LABELS: Readonly<Record<DifferenceKind, string>> = {
  number: 'Chiffre',
  date: 'Date',
  'use-case': 'Cas d’usage',
  recommendation: 'Recommandation',
  text: 'Texte',
};

/** Whether the company and the funder are told the same, what was compared, and each difference with both values. */
export function AgreementList({ agreement }: { readonly agreement: Agreement }) {
  const { differences, isAgreed, compared } = agreement;
  const blocking = differences.filter(({ isBlocking }) => isBlocking).length;
  return (
    <section className={classes.agreement} aria-label="Concordance des deux rapports">
      <p className={classes.verdict}>
        <Tag tone={isAgreed ? 'teal' : 'bad'}>{isAgreed ? 'Concordants' : 'Discordants'}</Tag>
        <span>
          {isAgreed
            ? 'Le rapport remis à l’entreprise et celui de Bpifrance disent la même chose.'
            : `${formatCount(blocking, 'différence')} à lever avant d’écrire le dossier.`}
        </span>
      </p>
      <p className={classes.compared}>
        {`Comparés : ${[
          formatCount(compared.figures, 'chiffre'),
          formatCount(compared.dates, 'date'),
          formatCount(compared.useCases, 'cas d’usage', 'cas d’usage'),
          formatCount(compared.recommendations, 'recommandation'),
        ].join(', ')}.`}
      </p>
      {differences.length > 0 ? (
        <ul className={classes.list}>
          {differences.map((difference) => (
            <DifferenceItem key={JSON.stringify(difference)} difference={difference} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function DifferenceItem({ difference }: { readonly difference: Difference }) {
  const { kind, isBlocking, what, client, funder } = difference;
  return (
    <li>
      <p className={classes.what}>
        <Tag tone={isBlocking ? 'bad' : 'warn'}>{isBlocking ? KIND_LABELS[kind] : 'À vérifier'}</Tag>
        <span>{what}</span>
      </p>
      <dl className={classes.sides}>
        <SaidIn label="Rapport remis à l’entreprise" said={client} />
        <SaidIn label="Documents pour Bpifrance" said={funder} />
      </dl>
    </li>
  );
}

function SaidIn({ label, said }: { readonly label: string; readonly said: Said }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{said.value === '' ? <em>ne figure pas</em> : said.value}</dd>
      {said.where === '' ? null : <dd className={classes.where}>{said.where}</dd>}
    </div>
  );
}
