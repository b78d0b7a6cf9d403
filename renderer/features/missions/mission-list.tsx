import { IconTrash } from '@tabler/icons-react';
import type { MissionCard } from '#renderer/data/records.ts';
import { IconButton } from '#renderer/ui/feedback/button.tsx';
import { Bar } from '#renderer/ui/feedback/level.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Table } from '#renderer/ui/layout/table.tsx';
import { formatDecimal } from '#shared/domain/french.ts';

type MissionListProps = {
  readonly cards: readonly MissionCard[];
  readonly onOpen: (missionId: string) => void;
  readonly onErase: (card: MissionCard) => void;
};

export function MissionList({ cards, onOpen, onErase }: MissionListProps) {
  return (
    <Card>
      <Table
        label="Missions"
        rows={cards}
        rowKey={({ id }) => id}
        onOpen={({ id }) => onOpen(id)}
        columns={[
          {
            id: 'company',
            header: 'Entreprise',
            cell: ({ companyName, reference }) => (
              <span>
                <b style={{ fontWeight: 600 }}>{companyName || 'Entreprise à nommer'}</b>
                {reference ? <span style={{ color: 'var(--mute)' }}> · {reference}</span> : null}
              </span>
            ),
          },
          {
            id: 'day',
            header: 'Avancement',
            width: '190px',
            cell: ({ figures }) =>
              figures.currentDay === null || figures.plannedDays === null ? (
                '—'
              ) : (
                <span
                  style={{ display: 'grid', gridTemplateColumns: '78px 1fr', gap: 8, alignItems: 'center' }}
                >
                  <span>
                    Jour {figures.currentDay} / {formatDecimal(figures.plannedDays)}
                  </span>
                  <Bar value={figures.progress ?? 0} max={1} />
                </span>
              ),
          },
          {
            id: 'updated',
            header: 'Modifiée',
            width: '170px',
            cell: ({ updatedAt }) => dateAndTime(updatedAt),
          },
          {
            id: 'backup',
            header: 'Sauvegarde sur disque',
            width: '190px',
            cell: ({ lastBackupAt, lastBackupRev, rev }) =>
              lastBackupAt === null ? (
                <span style={{ color: 'var(--mute)' }}>aucune</span>
              ) : (
                <span style={lastBackupRev === rev ? undefined : { color: 'var(--warn)' }}>
                  {dateAndTime(lastBackupAt)}
                </span>
              ),
          },
          {
            id: 'erase',
            header: '',
            width: '44px',
            cell: (card) => (
              <IconButton
                label={`Effacer la mission ${card.companyName}`}
                icon={<IconTrash size={16} />}
                onClick={() => onErase(card)}
              />
            ),
          },
        ]}
      />
    </Card>
  );
}

function dateAndTime(instant: string): string {
  return new Date(instant).toLocaleString('fr-FR', { dateStyle: 'medium', timeStyle: 'short' });
}
