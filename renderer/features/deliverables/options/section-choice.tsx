import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { IconButton } from '#renderer/ui/feedback/button.tsx';
import { CheckField } from '#renderer/ui/fields/choice-fields.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import type { DeliverableOptions } from '#shared/domain/deliverable.ts';
import { inChosenOrder } from '#shared/report/deliverables/options.ts';
import classes from './section-choice.module.css';

/** Which sections are written, in which order. */
export function SectionChoice({
  sections,
  options,
  name,
  onChange,
}: {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly options: DeliverableOptions;
  readonly name: string;
  readonly onChange: (patch: Partial<DeliverableOptions>) => void;
}) {
  const ordered = inChosenOrder(sections, options.sectionOrder);
  const hidden = new Set(options.hiddenSectionIds);
  const move = (from: number, to: number) => {
    const ids = ordered.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    onChange({ sectionOrder: ids });
  };
  return (
    <fieldset className={classes.sections}>
      <legend>Sections</legend>
      <Stack gap={4}>
        {ordered.map(({ id, title }, index) => (
          <div key={id} className={classes.section}>
            <CheckField
              name={`${name}.${id}`}
              label={title}
              value={!hidden.has(id)}
              onChange={(isShown) =>
                onChange({
                  hiddenSectionIds: isShown
                    ? options.hiddenSectionIds.filter((other) => other !== id)
                    : [...options.hiddenSectionIds, id],
                })
              }
            />
            <span className={classes.moves}>
              <IconButton
                label={`Monter « ${title} »`}
                isDisabled={index === 0}
                icon={<IconArrowUp size={15} />}
                onClick={() => move(index, index - 1)}
              />
              <IconButton
                label={`Descendre « ${title} »`}
                isDisabled={index === ordered.length - 1}
                icon={<IconArrowDown size={15} />}
                onClick={() => move(index, index + 1)}
              />
            </span>
          </div>
        ))}
      </Stack>
    </fieldset>
  );
}
