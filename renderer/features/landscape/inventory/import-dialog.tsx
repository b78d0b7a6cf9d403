import { useServices } from '#renderer/data/services.tsx';
import { useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Dialog } from '#renderer/ui/feedback/dialog.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { ProgressBar } from '#renderer/ui/feedback/progress-bar.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { describeInventoryError } from '#shared/inventory/describe-error.ts';
import { INVENTORY_FIELDS } from '#shared/inventory/fields.ts';
import { importCommand } from '#shared/inventory/import-command.ts';
import { countItems, type ImportPlan } from '#shared/inventory/plan-import.ts';
import type { InventoryFile, InventoryTarget } from '#shared/inventory/table.ts';
import classes from './inventory.module.css';
import { Review } from './review.tsx';
import { SheetChoice } from './sheet-choice.tsx';
import { useInventoryFile } from './use-inventory-file.ts';

const TITLES: Readonly<Record<InventoryTarget, string>> = {
  applications: 'Importer un inventaire d’applications',
  dataSources: 'Importer un inventaire de sources de données',
  irritants: 'Importer une liste d’irritants',
};

/** Chooses a file, says how its columns are read and what is wrong in it, then imports all of it or nothing. */
export function ImportDialog({
  target,
  onClose,
}: {
  readonly target: InventoryTarget;
  readonly onClose: () => void;
}) {
  const run = useRun();
  const { newId } = useServices();
  const { goTo } = useMissionPlace();
  const { state, choose, chooseSheet, cancel } = useInventoryFile(target);

  const importLines = (plan: ImportPlan, leaveOutFaulty: boolean) => {
    const command = importCommand(plan, target, { leaveOutFaulty, newId });
    const [first] = command?.commands ?? [];
    if (!command || first?.type !== 'addItem') return;
    run(command);
    const count = command.commands.length;
    notifySuccess(
      `${countItems(count, target)} ${count < 2 ? 'importée' : 'importées'}. Ctrl+Z pour annuler.`,
    );
    onClose();
    goTo('landscape', `${target}.${first.item.id}`);
  };

  return (
    <Dialog title={TITLES[target]} isOpen onClose={onClose} size="xl">
      {state.kind === 'none' ? <Welcome target={target} onChoose={choose} onClose={onClose} /> : null}
      {state.kind === 'reading' ? (
        <Stack gap={14}>
          <ProgressBar label={`Lecture de ${state.fileName}`} ratio={state.ratio} />
          <div className={classes.buttons}>
            <Button onClick={cancel} isFirst>
              Arrêter la lecture
            </Button>
          </div>
        </Stack>
      ) : null}
      {state.kind === 'refused' ? (
        <Refusal fileName={state.fileName} message={state.message} onChoose={choose} onClose={onClose} />
      ) : null}
      {state.kind === 'read' ? (
        <Stack gap={14}>
          <FileLine fileName={state.fileName} file={state.file} onSheet={chooseSheet} onChoose={choose} />
          {state.file.table.ok ? (
            <Review table={state.file.table.value} target={target} onImport={importLines} onClose={onClose} />
          ) : (
            <Refusal
              fileName=""
              message={describeInventoryError(state.file.table.error)}
              onChoose={choose}
              onClose={onClose}
            />
          )}
        </Stack>
      ) : null}
    </Dialog>
  );
}

type Leave = { readonly onChoose: () => void; readonly onClose: () => void };

function Welcome({ target, onChoose, onClose }: Leave & { readonly target: InventoryTarget }) {
  const labels = INVENTORY_FIELDS[target].fields.map(({ label }) => label);
  return (
    <Stack gap={12}>
      <p className={classes.text}>
        Un fichier CSV ou Excel (.xlsx), une ligne de titres, puis une ligne par élément. Vous vérifiez les
        colonnes avant d’importer ; tout est importé d’un coup, ou rien.
      </p>
      <p className={classes.hint}>{`Colonnes reconnues : ${labels.join(', ')}.`}</p>
      <div className={classes.buttons}>
        <Button onClick={onClose}>Annuler</Button>
        <Button kind="primary" onClick={onChoose} isFirst>
          Choisir un fichier…
        </Button>
      </div>
    </Stack>
  );
}

function Refusal({
  fileName,
  message,
  onChoose,
  onClose,
}: Leave & { readonly fileName: string; readonly message: string }) {
  return (
    <Stack gap={14}>
      <div role="alert" className={classes.refusal}>
        {fileName === '' ? null : <strong>{fileName}</strong>}
        <p>{message}</p>
      </div>
      <div className={classes.buttons}>
        <Button onClick={onClose}>Annuler</Button>
        <Button kind="primary" onClick={onChoose} isFirst>
          Choisir un autre fichier…
        </Button>
      </div>
    </Stack>
  );
}

function FileLine({
  fileName,
  file,
  onSheet,
  onChoose,
}: {
  readonly fileName: string;
  readonly file: InventoryFile;
  readonly onSheet: (index: number) => void;
  readonly onChoose: () => void;
}) {
  return (
    <div className={classes.fileLine}>
      <strong>{fileName}</strong>
      {file.sheetNames.length > 1 ? <SheetChoice file={file} onSheet={onSheet} /> : null}
      <span className={classes.push}>
        <Button size="xs" kind="quiet" onClick={onChoose}>
          Changer de fichier…
        </Button>
      </span>
    </div>
  );
}
