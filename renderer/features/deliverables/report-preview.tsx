import { memo, useDeferredValue, useMemo } from 'react';
import type { ImageUrl } from '#renderer/data/report-images.ts';
import type { ReportDocument, Source } from '#shared/report/model.ts';
import { numberReport } from '#shared/report/numbering.ts';
import classes from './preview.module.css';
import { PreviewBlock } from './preview-block.tsx';

type ReportPreviewProps = {
  readonly report: ReportDocument;
  readonly imageUrl: ImageUrl;
  readonly onOpenSource: (source: Source) => void;
};

/** The report on screen, from the same model as the Word file. Pagination is Word's: it is not imitated here. */
export const ReportPreview = memo(function ReportPreview({
  report,
  imageUrl,
  onOpenSource,
}: ReportPreviewProps) {
  const shown = useDeferredValue(report);
  const numbering = useMemo(() => numberReport(shown), [shown]);
  const { cover } = shown;
  return (
    <article className={classes.sheet} lang="fr" aria-label="Aperçu du rapport">
      <header className={classes.cover}>
        <span className={classes.rod} aria-hidden="true" />
        <div>
          <p className={classes.confidentiality}>{cover.confidentiality}</p>
          <p className={classes.coverTitle}>{cover.title}</p>
          <p className={classes.coverCompany}>{cover.companyName}</p>
          <p>{cover.subtitle}</p>
          <p className={classes.coverNote}>
            {cover.expertLine}
            <br />
            {[cover.dateLine, cover.reference].filter((part) => part !== '').join(' · ')}
          </p>
        </div>
      </header>
      {shown.chapters.map(({ id, blocks }) => (
        <section key={id} className={classes.chapter}>
          {blocks.map((block, index) => (
            <PreviewBlock
              // Blocks have no identity of their own: their place in the chapter is it.
              key={`${id}-${index.toString()}`}
              block={block}
              numbering={numbering}
              imageUrl={imageUrl}
              onOpenSource={onOpenSource}
            />
          ))}
        </section>
      ))}
    </article>
  );
});
