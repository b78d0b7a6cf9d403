import type { ReportDocument } from '#shared/report/model.ts';
import classes from './print-cover.module.css';

type CoverProps = { readonly report: ReportDocument; readonly logoUrl: string | null };

/** The first page, in the layout the firm chose. */
export function PrintCover({ report: { cover, theme }, logoUrl }: CoverProps) {
  return (
    <header className={classes.cover} data-layout={theme.cover}>
      {logoUrl === null ? null : <img className={classes.logo} src={logoUrl} alt="" />}
      <div className={classes.coverWords}>
        <p className={classes.coverTitle}>{cover.title}</p>
        <p className={classes.coverSubtitle}>{cover.subtitle}</p>
        <p className={classes.coverCompany}>{cover.companyName}</p>
      </div>
      <div className={classes.coverFoot}>
        {[cover.expertLine, cover.dateLine, cover.reference, cover.confidentiality]
          .filter((line) => line !== '')
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
      </div>
    </header>
  );
}

/** The words of the cover at the head of the first page. */
export function PrintLetterhead({ report: { cover }, logoUrl }: CoverProps) {
  const details = [cover.companyName, cover.reference, cover.confidentiality];
  return (
    <header className={classes.letterhead}>
      {logoUrl === null ? null : <img className={classes.logo} src={logoUrl} alt="" />}
      <p className={classes.letterheadLine}>
        <span>{cover.expertLine}</span>
        <span>{cover.dateLine}</span>
      </p>
      <p className={classes.letterheadTitle}>{cover.title}</p>
      <p>{cover.subtitle}</p>
      <p>{details.filter((part) => part !== '').join(' · ')}</p>
    </header>
  );
}
