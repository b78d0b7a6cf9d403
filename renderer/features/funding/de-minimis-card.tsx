import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useServices } from '#renderer/data/services.tsx';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button, IconButton } from '#renderer/ui/feedback/button.tsx';
import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { DateField } from '#renderer/ui/fields/date-field.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { blankDeMinimisAid } from '#shared/domain/blank.ts';
import { formatEuros, formatPercent } from '#shared/domain/french.ts';
import {
  checkDeMinimis,
  type DeMinimis,
  type DeMinimisLine,
  windowLabel,
} from '#shared/funding/de-minimis.ts';
import classes from './funding.module.css';
import { VerdictTag } from './verdict-tag.tsx';

/** Aids declared by the company, and the room they leave under the ceiling. */
export function DeMinimisCard({ grantedOn }: { readonly grantedOn: string }) {
  const { deMinimisAids, terms } = useMission();
  const { programme, newId } = useServices();
  const run = useRun();
  const { goTo } = useMissionPlace();
  const result = checkDeMinimis({ aids: deMinimisAids, terms, rules: programme.eligibility, grantedOn });
  const add = () => {
    const id = newId('aide');
    run({ type: 'addItem', collection: 'deMinimisAids', item: blankDeMinimisAid(id) });
    goTo('funding', `deMinimisAids.${id}.label`);
  };
  const declareNone = () => {
    const item = {
      ...blankDeMinimisAid(newId('aide')),
      label: 'Aucune aide reçue, déclare l’entreprise',
      amount: 0,
    };
    run({ type: 'addItem', collection: 'deMinimisAids', item });
  };
  return (
    <Card
      title="Plafond de minimis"
      note={windowLabel(result) ?? ''}
      actions={<VerdictTag verdict={result.verdict} />}
    >
      <p className={classes.summary}>{result.summary}</p>
      <Sums result={result} />
      {result.lines.length === 0 ? null : (
        <div className={classes.aidHead} aria-hidden="true">
          <span>Aide déclarée</span>
          <span>Octroyée le</span>
          <span>Montant</span>
          <span />
        </div>
      )}
      {result.lines.map((line) => (
        <AidRow key={line.aid.id} line={line} />
      ))}
      <div className={classes.aidActions}>
        <Button size="xs" icon={<IconPlus size={14} />} onClick={add}>
          Ajouter une aide
        </Button>
        {result.lines.length === 0 ? (
          <Button size="xs" onClick={declareNone}>
            L’entreprise déclare n’en avoir reçu aucune
          </Button>
        ) : null}
      </div>
      <p className={classes.hint}>
        Le plafond vaut pour l’entreprise unique : comptez les aides de tout le groupe.
      </p>
    </Card>
  );
}

function AidRow({ line }: { readonly line: DeMinimisLine }) {
  const run = useRun();
  const { aid, reason } = line;
  const field = useItem('deMinimisAids', aid);
  const remove = () => {
    run({ type: 'removeItem', collection: 'deMinimisAids', id: aid.id });
    notifySuccess('Aide supprimée. Ctrl+Z pour annuler.');
  };
  return (
    <div className={classes.aid}>
      <TextField hideLabel label="Aide déclarée" placeholder="Nature, organisme" {...field('label')} />
      <DateField hideLabel label="Octroyée le" {...field('grantedOn')} />
      <NumberField hideLabel label="Montant" unit="€" {...field('amount')} />
      <IconButton label={`Supprimer l’aide ${aid.label}`} icon={<IconTrash size={15} />} onClick={remove} />
      <small className={classes.aidReason}>{reason}</small>
    </div>
  );
}

function Sums({ result }: { readonly result: DeMinimis }) {
  const { terms } = useMission();
  const { goTo } = useMissionPlace();
  const { pastAid, thisAid, total, ceiling, margin } = result;
  return (
    <dl className={classes.sums}>
      <div>
        <dt>Aides de la période</dt>
        <dd>{formatEuros(pastAid)}</dd>
      </div>
      <div>
        <dt>Ce diagnostic</dt>
        <dd>
          {thisAid === null ? (
            <Button kind="quiet" size="xs" onClick={() => goTo('framing', 'terms.priceExclTax')}>
              à saisir
            </Button>
          ) : (
            <Explained
              label={`Aide de ce diagnostic : ${formatEuros(thisAid)}. Voir le calcul`}
              explanation={
                <p>
                  Prix hors taxes × part prise en charge : {formatEuros(terms.priceExclTax ?? 0)} ×{' '}
                  {formatPercent(terms.aidRate ?? 0)} = <b>{formatEuros(thisAid)}</b>
                </p>
              }
            >
              {formatEuros(thisAid)}
            </Explained>
          )}
        </dd>
      </div>
      <div>
        <dt>Total</dt>
        <dd>
          <b>{formatEuros(total)}</b>
        </dd>
      </div>
      <div>
        <dt>Plafond</dt>
        <dd>{formatEuros(ceiling)}</dd>
      </div>
      <div>
        <dt>{margin < 0 ? 'Dépassement' : 'Marge'}</dt>
        <dd>{formatEuros(Math.abs(margin))}</dd>
      </div>
    </dl>
  );
}
