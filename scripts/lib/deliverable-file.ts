import { readFileSync } from 'node:fs';
import { fileNameOf } from '#shared/domain/file-name.ts';
import { buildDeliverable } from '#shared/report/build.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { type AnyDeliverable, isWord } from '#shared/report/deliverables/all-deliverables.ts';
import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import { buildDossier } from '#shared/report/dossier/build-dossier.ts';
import { buildWorkbook } from '#shared/report/sheets/build-workbook.ts';
import { renderWorkbook } from '#shared/report/sheets/render-workbook.ts';
import { buildRestitution } from '#shared/report/slides/build-slides.ts';
import { renderSlides } from '#shared/report/slides/render-slides.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import type { TemplateFinding } from '#shared/report/word/template/finding.ts';
import { renderWithTemplate } from '#shared/report/word/template/render-with-template.ts';
import { sha256 } from './sha256.ts';

type Images = ReadonlyMap<string, Uint8Array>;

/** What is written, or in French why it is not; and what there is to say of the template. */
export type DeliverableFile = {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly refusal: string;
  readonly remarks: readonly TemplateFinding[];
};

const REFUSED = { name: '', bytes: null, remarks: [] } as const;
const WRITTEN = { refusal: '', remarks: [] } as const;

/** The file of a deliverable. `template`: bytes of a Word template, for the Word documents alone. */
export async function deliverableFile(
  deliverable: AnyDeliverable,
  context: ChapterContext,
  images: Images,
  template: Uint8Array | null,
): Promise<DeliverableFile> {
  if (isWord(deliverable)) return wordFile(deliverable, context, images, template);
  const { doc, assessment, pack, options } = context;
  switch (deliverable.id) {
    case 'restitution': {
      const deck = buildRestitution(doc, assessment, pack, options);
      return {
        ...WRITTEN,
        name: fileNameOf(deck.fileNameParts, 'pptx'),
        bytes: renderSlides(deck, { images }),
      };
    }
    case 'workbook': {
      const workbook = buildWorkbook(context);
      return {
        ...WRITTEN,
        name: fileNameOf(workbook.fileNameParts, 'xlsx'),
        bytes: renderWorkbook(workbook),
      };
    }
    case 'dossier':
      return dossierFile(context, images);
  }
}

async function wordFile(
  deliverable: Deliverable,
  context: ChapterContext,
  images: Images,
  template: Uint8Array | null,
): Promise<DeliverableFile> {
  const { doc, assessment, pack, options } = context;
  const report = buildDeliverable(deliverable, doc, assessment, pack, options);
  const name = fileNameOf(report.fileNameParts, 'docx');
  if (template === null) return { ...WRITTEN, name, bytes: await renderWord(report, { images }) };
  const { bytes, findings } = renderWithTemplate(template, { context, deliverable, images });
  return {
    name,
    bytes,
    refusal: bytes === null ? 'Le document n’est pas écrit : corrigez d’abord le modèle.' : '',
    remarks: findings,
  };
}

async function dossierFile(context: ChapterContext, images: Images): Promise<DeliverableFile> {
  const made = await buildDossier({ context, appVersion: appVersion(), images, sha256 });
  if (made.ok)
    return { ...WRITTEN, name: fileNameOf(made.value.fileNameParts, 'zip'), bytes: made.value.bytes };
  const differences = made.error.differences
    .filter(({ isBlocking }) => isBlocking)
    .map(({ what, client, funder }) => `  - ${what} : « ${client.value} », « ${funder.value} »`);
  return {
    ...REFUSED,
    refusal: [
      'Les deux rapports ne disent pas la même chose, le dossier n’est pas écrit :',
      ...differences,
    ].join('\n'),
  };
}

function appVersion(): string {
  const path = new URL('../../package.json', import.meta.url);
  return String((JSON.parse(readFileSync(path, 'utf8')) as { readonly version: unknown }).version);
}
