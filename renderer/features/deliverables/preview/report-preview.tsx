import { memo, useDeferredValue, useMemo } from 'react';
import type { ImageUrl } from '#renderer/data/report-images.ts';
import type { ReadProposal } from '#shared/report/checks/check.ts';
import type { Block, ReportCover, ReportDocument, Source } from '#shared/report/model.ts';
import { numberReport } from '#shared/report/numbering.ts';
import type { Proposal } from '#shared/report/proposals.ts';
import classes from './preview.module.css';
import { SourcedBlock } from './sourced-block.tsx';

type ReportPreviewProps = {
  readonly report: ReportDocument;
  readonly imageUrl: ImageUrl;
  readonly onOpenSource: (source: Source) => void;
  readonly proposals: readonly (ReadProposal & Proposal)[];
};

/** The report on screen, from the same model as the Word file. Pagination is Word's: it is not imitated here. */
export const ReportPreview = memo(function ReportPreview({
  report,
  imageUrl,
  onOpenSource,
  proposals,
}: ReportPreviewProps) {
  const shown = useDeferredValue(report);
  const numbering = useMemo(() => numberReport(shown), [shown]);
  const begun = useMemo(() => proposalStarts(shown, proposals), [shown, proposals]);
  const { cover } = shown;
  return (
    <article className={classes.sheet} lang="fr" aria-label="Aperçu du document">
      {shown.opening === 'cover' ? <PreviewCover cover={cover} /> : <PreviewLetterhead cover={cover} />}
      {shown.chapters.map(({ id, blocks }) => (
        <section key={id} className={classes.chapter}>
          {blocks.map((block, index) => (
            <SourcedBlock
              // Blocks have no identity of their own: their place in the chapter is it.
              key={`${id}-${index.toString()}`}
              block={block}
              numbering={numbering}
              imageUrl={imageUrl}
              onOpenSource={onOpenSource}
              proposal={begun.get(block)}
            />
          ))}
        </section>
      ))}
    </article>
  );
});

/** The first block of each derived text: where its mark stands. */
function proposalStarts(
  { chapters }: ReportDocument,
  proposals: readonly (ReadProposal & Proposal)[],
): ReadonlyMap<Block, ReadProposal & Proposal> {
  const byKey = new Map(proposals.map((proposal) => [proposal.key, proposal]));
  const starts = new Map<Block, ReadProposal & Proposal>();
  for (const block of chapters.flatMap(({ blocks }) => blocks)) {
    if (block.origin?.kind !== 'proposal') continue;
    const proposal = byKey.get(block.origin.key);
    if (proposal) starts.set(block, proposal);
    byKey.delete(block.origin.key);
  }
  return starts;
}

function PreviewCover({ cover }: { readonly cover: ReportCover }) {
  return (
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
          {filled([cover.dateLine, cover.reference])}
        </p>
      </div>
    </header>
  );
}

function PreviewLetterhead({ cover }: { readonly cover: ReportCover }) {
  return (
    <header className={classes.letterhead}>
      <p>
        <span>{cover.expertLine}</span>
        <span>{cover.dateLine}</span>
      </p>
      <p className={classes.confidentiality}>{cover.subtitle}</p>
      <p className={classes.coverTitle}>{cover.title}</p>
      <p>{filled([cover.companyName, cover.reference, cover.confidentiality])}</p>
    </header>
  );
}

function filled(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
