import { usePack } from '#renderer/data/use-assessment.tsx';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { GroupedSelectField } from '#renderer/ui/fields/grouped-select-field.tsx';
import type { Attachment } from '#shared/domain/deliverable.ts';
import { FACT_KIND_LABELS, namedFacts } from '#shared/domain/fact-names.ts';
import type { FactKind, FactRef } from '#shared/domain/fact-ref.ts';

const KINDS = Object.entries(FACT_KIND_LABELS) as [FactKind, string][];
const LONGEST = 70;

/** What a file bears on, among everything noted in the mission. */
export function TargetField({
  attachment,
  hideLabel = false,
}: {
  readonly attachment: Attachment;
  readonly hideLabel?: boolean;
}) {
  const facts = namedFacts(useMission(), usePack().questions);
  const target = useItem('attachments', attachment)('target');
  return (
    <GroupedSelectField
      label={hideLabel ? `Rattachée à, ${attachment.name}` : 'Rattachée à'}
      hideLabel={hideLabel}
      none="Rien en particulier"
      groups={KINDS.map(([kind, group]) => ({
        group,
        options: facts
          .filter(({ fact }) => fact.kind === kind)
          .map(({ fact, name }) => ({ value: keyOf(fact), label: shortened(name) })),
      }))}
      name={target.name}
      value={target.value && keyOf(target.value)}
      onChange={(key) => target.onChange(facts.find(({ fact }) => keyOf(fact) === key)?.fact ?? null)}
    />
  );
}

function keyOf({ kind, id }: FactRef): string {
  return `${kind}.${id}`;
}

function shortened(name: string): string {
  const text = name.trim() || 'Sans nom';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
