import type { CSSProperties } from 'react';
import type { ImageUrl } from '#renderer/data/report-images.ts';
import { BlockView } from '#renderer/features/deliverables/blocks/block-view.tsx';
import { MediumContext } from '#renderer/features/deliverables/blocks/medium.tsx';
import type { Theme } from '#shared/domain/theme.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import { numberReport } from '#shared/report/numbering.ts';
import { pageGroups } from './page-groups.ts';
import { pageRules } from './page-rules.ts';
import { PAPER } from './paper.tsx';
import classes from './print.module.css';
import { PrintCover, PrintLetterhead } from './print-cover.tsx';

/** The whole report laid out for paper, from the same model as the Word file. Nothing in it answers to a click but links. */
export function PrintDocument({
  report,
  imageUrl,
}: {
  readonly report: ReportDocument;
  readonly imageUrl: ImageUrl;
}) {
  const numbering = numberReport(report);
  const logoUrl = report.theme.logo ? imageUrl(report.theme.logo.sha256) : null;
  const Opening = report.opening === 'cover' ? PrintCover : PrintLetterhead;
  return (
    <article className={classes.document} lang={report.language} style={looksOf(report.theme)}>
      <style>
        {pageRules({
          header: report.headerText,
          footer: report.footerText,
          font: familyOf(report.theme.bodyFont),
          mention: report.isWorkingVersion ? 'Version de travail' : '',
        })}
      </style>
      <Opening report={report} logoUrl={logoUrl} />
      <MediumContext value={PAPER}>
        {report.chapters.map((chapter) => (
          <section key={chapter.id} className={classes.chapter} data-new-page={chapter.startsOnNewPage}>
            {pageGroups(chapter.blocks).map((group, index) => (
              <div
                // Groups have no identity of their own: their place in the chapter is it.
                key={`${chapter.id}-${index.toString()}`}
                className={group.isWide ? classes.wide : classes.group}
              >
                {group.blocks.map((block, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity of their own
                  <BlockView key={at} block={block} numbering={numbering} imageUrl={imageUrl} />
                ))}
              </div>
            ))}
          </section>
        ))}
      </MediumContext>
    </article>
  );
}

/** Faces that stand in for one that is not installed, of the same width where there is such a face. */
const STAND_INS: Readonly<Record<Theme['bodyFont'], string>> = {
  Calibri: 'Carlito, "Inter Variable", sans-serif',
  Arial: '"Liberation Sans", sans-serif',
  Cambria: 'Caladea, Georgia, serif',
  Georgia: 'Gelasio, "DejaVu Serif", serif',
  'Segoe UI': 'Selawik, "Inter Variable", sans-serif',
  'Times New Roman': '"Liberation Serif", serif',
  Verdana: '"DejaVu Sans", sans-serif',
};

const familyOf = (font: Theme['bodyFont']) => `"${font}", ${STAND_INS[font]}`;

function looksOf({ primary, accent, headingFont, bodyFont }: Theme): CSSProperties {
  return {
    '--primary': primary,
    '--rod': accent,
    '--print-font': familyOf(bodyFont),
    '--print-heading-font': familyOf(headingFont),
  } as CSSProperties;
}
