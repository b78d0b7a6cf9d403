import { SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import type { InventoryFile } from '#shared/inventory/table.ts';

/** Which sheet of the workbook is imported. */
export function SheetChoice({
  file: { sheetNames, sheetIndex },
  onSheet,
}: {
  readonly file: InventoryFile;
  readonly onSheet: (index: number) => void;
}) {
  return (
    <SelectField
      label="Feuille"
      hideLabel
      name="inventory.sheet"
      options={Object.fromEntries(sheetNames.map((name, index) => [`sheet-${index}`, name]))}
      value={`sheet-${sheetIndex}`}
      onChange={(value) => onSheet(Number(value.slice('sheet-'.length)))}
    />
  );
}
