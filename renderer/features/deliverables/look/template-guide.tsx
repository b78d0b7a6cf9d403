import { useMemo } from 'react';
import { BlockView } from '#renderer/features/deliverables/blocks/block-view.tsx';
import { useLazy } from '#renderer/features/deliverables/use-lazy.ts';
import { numberReport } from '#shared/report/numbering.ts';
import classes from './template-card.module.css';

const load = () => import('#shared/report/word/template/guide.ts');
const noImage = () => null;

/** The language of templates and every variable, from the data that the engine itself reads. */
export function TemplateGuide() {
  const guide = useLazy(load);
  const blocks = useMemo(() => guide?.templateGuide() ?? [], [guide]);
  const numbering = useMemo(
    () => numberReport({ chapters: [{ id: 'guide', title: '', startsOnNewPage: false, blocks }] }),
    [blocks],
  );
  return (
    <section className={classes.guide} aria-label="Mode d’emploi des modèles">
      {blocks.map((block, index) => (
        <BlockView
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity of their own
          key={index}
          block={block}
          numbering={numbering}
          imageUrl={noImage}
        />
      ))}
    </section>
  );
}
