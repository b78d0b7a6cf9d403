import type { Theme } from '#shared/domain/theme.ts';
import type { PreviewWords } from './preview-words.ts';

const PAGE = { width: 210, height: 297 };
const SEGMENTS = 9;

/** The cover as the Word file lays it out, in millimetres of an A4 page. */
export function CoverDrawing({
  theme,
  logoUrl,
  words,
}: {
  readonly theme: Theme;
  readonly logoUrl: string | null;
  /** Without them, lines stand for the words. */
  readonly words: PreviewWords | null;
}) {
  const { cover, primary, accent, headingFont } = theme;
  const left = cover === 'rod' ? 50 : 23;
  const top = cover === 'band' ? 118 : 100;
  return (
    <svg viewBox={`0 0 ${PAGE.width} ${PAGE.height}`} role="img" aria-label="Page de garde">
      <rect width={PAGE.width} height={PAGE.height} fill="#ffffff" />
      {cover === 'rod'
        ? Array.from({ length: SEGMENTS }, (_, index) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: the segments of the rod are alike.
              key={index}
              x={23}
              y={22 + index * 28}
              width={5.5}
              height={28}
              fill={index % 2 === 0 ? accent : '#ffffff'}
              stroke={accent}
              strokeWidth={0.6}
            />
          ))
        : null}
      {cover === 'band' ? (
        <>
          <rect width={PAGE.width} height={92} fill={primary} />
          <rect y={92} width={PAGE.width} height={3} fill={accent} />
        </>
      ) : null}
      {cover === 'plain' ? <rect x={23} y={88} width={38} height={1.6} fill={accent} /> : null}
      {logoUrl === null ? null : (
        <image href={logoUrl} x={left} y={24} width={56} height={24} preserveAspectRatio="xMinYMin meet" />
      )}
      {words === null ? (
        <>
          <rect x={left} y={top} width={110} height={9} fill={primary} opacity={0.9} />
          <rect x={left} y={top + 15} width={82} height={9} fill={primary} opacity={0.9} />
          <rect x={left} y={top + 34} width={60} height={6} fill="#1b2430" opacity={0.75} />
          <rect x={left} y={top + 120} width={70} height={4} fill="#4a5565" opacity={0.5} />
        </>
      ) : (
        <g fontFamily={`${headingFont}, sans-serif`}>
          {linesOf(words.titre).map((line, index) => (
            <text key={line} x={left} y={top + index * 12} fontSize={10.5} fontWeight={700} fill={primary}>
              {line}
            </text>
          ))}
          <text x={left} y={top + 42} fontSize={8} fontWeight={700} fill="#1b2430">
            {words.entreprise}
          </text>
          <text x={left} y={top + 122} fontSize={4.6} fill="#4a5565">
            {[words.expert, words.cabinet].filter((part) => part !== '').join(', ')}
          </text>
        </g>
      )}
    </svg>
  );
}

const LONGEST_LINE = 26;

/** At most three lines, cut between words. */
function linesOf(title: string): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LONGEST_LINE)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 3);
}
