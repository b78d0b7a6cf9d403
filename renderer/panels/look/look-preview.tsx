import type { Theme } from '#shared/domain/theme.ts';
import { themeText } from '#shared/report/theme-text.ts';
import { CoverDrawing } from './cover-drawing.tsx';
import classes from './look.module.css';
import type { PreviewWords } from './preview-words.ts';

const BARS = [
  ['Données', 2.6],
  ['Compétences', 1.4],
  ['Sécurité', 2.1],
] as const;

/** The cover and a page, drawn as they are typed. */
export function LookPreview({
  theme,
  logoUrl,
  words,
}: {
  readonly theme: Theme;
  readonly logoUrl: string | null;
  readonly words: PreviewWords;
}) {
  const heading = { color: theme.primary, fontFamily: `"${theme.headingFont}", sans-serif` };
  return (
    <section className={classes.preview} aria-label="Aperçu de la présentation">
      <div className={classes.page}>
        <CoverDrawing theme={theme} logoUrl={logoUrl} words={words} />
      </div>
      <div className={classes.page} style={{ fontFamily: `"${theme.bodyFont}", sans-serif` }}>
        <p className={classes.pageHeader}>{themeText(theme.header, words)}</p>
        <p className={classes.pageTitle} style={heading}>
          4 Maturité data et IA
        </p>
        <p>
          La maturité moyenne est de 2,1 sur 4. Les données portent l’ensemble ; les compétences le
          retiennent.
        </p>
        <table className={classes.pageTable}>
          <thead>
            <tr style={{ background: tint(theme.primary), borderColor: theme.primary, color: theme.primary }}>
              <th>Axe</th>
              <th>Note</th>
            </tr>
          </thead>
          <tbody>
            {BARS.map(([label, value]) => (
              <tr key={label}>
                <td>{label}</td>
                <td>
                  <span
                    className={classes.bar}
                    style={{ width: `${value * 22}%`, background: theme.primary }}
                  />
                  {value.toLocaleString('fr-FR', { minimumFractionDigits: 1 })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={classes.callout} style={{ borderColor: theme.accent }}>
          <strong style={heading}>Décision demandée</strong>
          <br />
          Lancer le premier cas d’usage avant la fin du trimestre.
        </p>
        <p className={classes.pageFooter}>
          <span>{themeText(theme.footer, words)}</span>
          <span>Page 12 sur 48</span>
        </p>
      </div>
    </section>
  );
}

/** The colour on a white ground, a tenth of it. */
function tint(colour: string): string {
  return `color-mix(in srgb, ${colour} 12%, #ffffff)`;
}
