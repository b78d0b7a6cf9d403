import { IconTableImport } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '#renderer/ui/feedback/button.tsx';
import type { InventoryTarget } from '#shared/inventory/table.ts';

const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog.tsx')).ImportDialog }));

/** Opens the import of an inventory; nothing of it is loaded before. */
export function ImportButton({
  target,
  size = 'sm',
}: {
  readonly target: InventoryTarget;
  readonly size?: 'sm' | 'xs';
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size={size} icon={<IconTableImport size={15} />} onClick={() => setOpen(true)}>
        Importer un inventaire
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <ImportDialog target={target} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
