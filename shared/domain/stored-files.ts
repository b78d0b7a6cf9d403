import type { MissionDoc } from './mission.ts';

/** SHA-256 of every file the document names, each once: attached files, the logo, the template, what was issued. */
export function storedFilesOf(
  doc: Pick<MissionDoc, 'attachments' | 'theme' | 'deliverables' | 'issues'>,
): readonly string[] {
  const { attachments, theme, deliverables, issues } = doc;
  return [
    ...new Set([
      ...attachments.map(({ sha256 }) => sha256),
      ...(theme.logo ? [theme.logo.sha256] : []),
      ...(deliverables.template ? [deliverables.template.sha256] : []),
      ...issues.flatMap(({ file, frozen }) => [file.sha256, frozen.sha256]),
    ]),
  ];
}
