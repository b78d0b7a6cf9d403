/**
 * A file name from its parts, the empty ones left out: « Rapport - Fonderie Marchand - 2026-12-04.docx ».
 * Characters that Windows refuses become spaces, and each part is cut at 80 characters, whole emoji kept.
 */
export function fileNameOf(parts: readonly string[], extension: string): string {
  const clean = parts
    .map((part) =>
      [...part.replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ').replace(/\s+/g, ' ')]
        .slice(0, 80)
        .join('')
        .trim()
        .replace(/\.+$/, ''),
    )
    .filter((part) => part !== '');
  return `${clean.join(' - ') || 'Jalon'}.${extension}`;
}
