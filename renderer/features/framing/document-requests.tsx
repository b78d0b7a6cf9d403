import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useServices } from '#renderer/data/services.tsx';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { RowAttachments } from '#renderer/panels/attachments/attachment-strip.tsx';
import { Button, IconButton } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { DateField } from '#renderer/ui/fields/date-field.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields/text-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { blankDocumentRequest } from '#shared/domain/blank.ts';
import type { DocumentRequest } from '#shared/domain/framing.ts';
import { formatCount } from '#shared/domain/french.ts';
import { DOCUMENT_STATUS_LABELS } from '#shared/domain/labels.ts';
import classes from './framing.module.css';

export function DocumentRequests() {
  const { documentRequests } = useMission();
  const run = useRun();
  const pack = usePack();
  const { newId } = useServices();
  const add = () =>
    run({ type: 'addItem', collection: 'documentRequests', item: blankDocumentRequest(newId('doc')) });
  const addUsual = () => {
    const known = new Set(documentRequests.map(({ label }) => label));
    run({
      type: 'batch',
      label: 'Ajouter les demandes habituelles',
      commands: pack.documentRequests
        .filter(({ label }) => !known.has(label))
        .map(({ label, ownerHint }) => ({
          type: 'addItem',
          collection: 'documentRequests',
          item: { ...blankDocumentRequest(newId('doc'), label), ownerName: ownerHint },
        })),
    });
  };
  if (documentRequests.length === 0) {
    return (
      <Card>
        <EmptyState
          title="Aucun document demandé"
          action={
            <>
              <Button kind="primary" onClick={addUsual}>
                Partir de la liste habituelle
              </Button>
              <Button onClick={add}>Ajouter un document</Button>
            </>
          }
        >
          La liste à envoyer au référent avant le premier jour : ce qui manque à l’arrivée coûte une
          demi-journée.
        </EmptyState>
      </Card>
    );
  }
  const received = documentRequests.filter(({ status }) => status === 'received').length;
  return (
    <Card
      title="Documents à recueillir"
      note={`${received} sur ${formatCount(documentRequests.length, 'reçu')}`}
      actions={
        <div style={{ display: 'flex', gap: 8 }}>
          <Button size="xs" onClick={addUsual}>
            Compléter par la liste habituelle
          </Button>
          <Button size="xs" icon={<IconPlus size={14} />} onClick={add}>
            Ajouter
          </Button>
        </div>
      }
    >
      <Stack gap={8}>
        <div className={classes.requestHead} aria-hidden="true">
          <span>Document</span>
          <span>Qui le doit</span>
          <span>État</span>
          <span>Pour le</span>
          <span>Note</span>
        </div>
        {documentRequests.map((request) => (
          <RequestRow key={request.id} request={request} />
        ))}
      </Stack>
    </Card>
  );
}

function RequestRow({ request }: { readonly request: DocumentRequest }) {
  const run = useRun();
  const field = useItem('documentRequests', request);
  return (
    <RowAttachments
      kind="document-request"
      id={request.id}
      label={`Joindre un fichier à la demande ${request.label}`}
    >
      {(attachButton) => (
        <div className={classes.requestRow}>
          <TextAreaField hideLabel minRows={1} label="Document" {...field('label')} />
          <TextField hideLabel label="Qui le doit" {...field('ownerName')} />
          <SelectField hideLabel label="État" options={DOCUMENT_STATUS_LABELS} {...field('status')} />
          <DateField hideLabel label="Pour le" {...field('dueOn')} />
          <TextAreaField hideLabel minRows={1} label="Note" {...field('note')} />
          {attachButton}
          <IconButton
            label={`Supprimer la demande ${request.label}`}
            icon={<IconTrash size={15} />}
            onClick={() => run({ type: 'removeItem', collection: 'documentRequests', id: request.id })}
          />
        </div>
      )}
    </RowAttachments>
  );
}
