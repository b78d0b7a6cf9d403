import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { useAttachmentFile } from '#renderer/data/use-attachment-file.ts';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { CheckField } from '#renderer/ui/fields/choice-fields.tsx';
import type { Attachment } from '#shared/domain/deliverable.ts';
import { formatCount } from '#shared/domain/french.ts';
import classes from './redaction.module.css';
import { RedactionBoard } from './redaction-board.tsx';
import { useFocusFirst } from './use-focus-first.ts';
import { useRedact } from './use-redact.ts';
import { type DrawnZone, type ImageSize, middleZone, placeOf } from './zones.ts';

/**
 * Blacks out parts of an image for good, in two steps: the zones, then what it costs. `onDone` is called when it is
 * done or given up.
 */
export function Redaction({
  attachment,
  onDone,
}: {
  readonly attachment: Attachment;
  readonly onDone: () => void;
}) {
  const file = useAttachmentFile(attachment);
  const { newId } = useServices();
  const [zones, setZones] = useState<readonly DrawnZone[]>([]);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [isConfirming, setConfirming] = useState(false);
  const isShown = file.kind === 'ready' && !isConfirming;
  const box = useFocusFirst<HTMLDivElement>(isShown);
  const [natural, setNatural] = useState<ImageSize | null>(null);
  const { width, height } = attachment;
  // A card that came from an older version does not say them.
  const size = width !== null && height !== null ? { width, height } : natural;
  if (file.kind !== 'ready') return null;

  const add = (zone: Omit<DrawnZone, 'id'>) => {
    const id = newId('zone');
    setZones([...zones, { ...zone, id }]);
    setFocusedId(id);
  };
  const remove = (id: string) => {
    const rest = zones.filter((zone) => zone.id !== id);
    setZones(rest);
    setFocusedId(rest.at(-1)?.id ?? ADD_BUTTON);
  };

  if (isConfirming)
    return (
      <Confirmation
        attachment={attachment}
        file={file}
        size={size ?? { width: 1, height: 1 }}
        zones={zones}
        onBack={() => setConfirming(false)}
        onDone={onDone}
      />
    );
  return (
    <div ref={box} className={classes.redaction}>
      <p className={classes.help}>
        Tracez les zones à noircir avec la souris. Au clavier : ajoutez une zone, déplacez-la avec les
        flèches, changez sa taille avec <kbd>Maj</kbd> et les flèches, retirez-la avec <kbd>Suppr</kbd>.
      </p>
      <RedactionBoard
        url={file.url}
        alt={attachment.alternativeText || attachment.name}
        size={size}
        onSize={setNatural}
        zones={zones}
        focusedId={focusedId}
        onDraw={add}
        onChange={(changed) => setZones(zones.map((zone) => (zone.id === changed.id ? changed : zone)))}
        onRemove={remove}
      />
      <div className={classes.bar}>
        <span id={ADD_BUTTON} tabIndex={-1} className={classes.tools}>
          <Button
            icon={<IconPlus size={15} />}
            isDisabled={size === null}
            onClick={() => (size ? add(middleZone(size)) : undefined)}
            isFirst
          >
            Ajouter une zone
          </Button>
          <Button
            icon={<IconTrash size={15} />}
            isDisabled={zones.length === 0}
            onClick={() => {
              setZones([]);
              setFocusedId(ADD_BUTTON);
            }}
          >
            Tout retirer
          </Button>
          <span role="status" className={classes.count}>
            {zones.length === 0 ? 'Aucune zone' : formatCount(zones.length, 'zone')}
          </span>
        </span>
        <span className={classes.tools}>
          <Button onClick={onDone}>Annuler</Button>
          <Button kind="primary" isDisabled={zones.length === 0} onClick={() => setConfirming(true)}>
            Continuer…
          </Button>
        </span>
      </div>
    </div>
  );
}

const ADD_BUTTON = 'redaction-tools';

/** Says what is destroyed and what still holds it, before anything is. */
function Confirmation({
  attachment,
  file,
  size,
  zones,
  onBack,
  onDone,
}: {
  readonly attachment: Attachment;
  readonly file: { readonly bytes: Uint8Array; readonly url: string };
  readonly size: ImageSize;
  readonly zones: readonly DrawnZone[];
  readonly onBack: () => void;
  readonly onDone: () => void;
}) {
  const { platform } = useServices();
  const hasBackups = platform.backupFolder !== null;
  const [withBackups, setWithBackups] = useState(hasBackups);
  const [isBusy, setBusy] = useState(false);
  const redact = useRedact();
  const copies = useMissionSelect(
    ({ attachments }) => attachments.filter(({ sha256 }) => sha256 === attachment.sha256).length,
  );
  const box = useFocusFirst<HTMLDivElement>(true);
  const confirm = async () => {
    setBusy(true);
    const isDone = await redact(attachment, file.bytes, zones, withBackups);
    setBusy(false);
    if (isDone) onDone();
  };
  return (
    <div ref={box} className={classes.confirmation}>
      <div className={classes.preview} aria-hidden="true">
        <img src={file.url} alt="" />
        {zones.map((zone) => (
          <span key={zone.id} style={placeOf(zone, size)} />
        ))}
      </div>
      <div className={classes.cost}>
        <p className={classes.warning}>
          L’original est détruit :{' '}
          {zones.length < 2 ? 'la zone noircie ne pourra' : 'les zones noircies ne pourront'} plus être{' '}
          {zones.length < 2 ? 'relue' : 'relues'}, même avec Ctrl+Z ou une version antérieure de la mission.
        </p>
        {copies > 1 ? (
          <p>Cette image est jointe à {copies} endroits de la mission : elle est caviardée partout.</p>
        ) : null}
        <p>
          Les copies écrites avant la contiennent encore : sauvegardes sur disque, archives .jalon exportées,
          copies de la mission, rapports déjà produits, et le fichier d’où elle vient.
        </p>
        {hasBackups ? (
          <CheckField
            name="redaction.backups"
            label="Refaire la sauvegarde et supprimer les anciennes de cette mission"
            value={withBackups}
            onChange={setWithBackups}
          />
        ) : null}
        <div className={classes.bar}>
          <Button onClick={onBack} isFirst>
            Revenir aux zones
          </Button>
          <Button kind="danger" onClick={() => void confirm()} isBusy={isBusy}>
            Caviarder et détruire l’original
          </Button>
        </div>
      </div>
    </div>
  );
}
