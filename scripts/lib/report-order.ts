import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DETAIL_LEVELS, type DetailLevel } from '#shared/domain/deliverable.ts';
import { IsoDateSchema } from '#shared/domain/primitives.ts';
import {
  ALL_DELIVERABLES,
  type AnyDeliverable,
  isWord,
} from '#shared/report/deliverables/all-deliverables.ts';
import { attempt } from './attempt.ts';

const KNOWN = ALL_DELIVERABLES.map(({ id }) => id).join(', ');
export const USAGE = `Usage : npm run report -- <fichier de mission .jalon ou .json> --out <dossier> [--date AAAA-MM-JJ] [--deliverable <${KNOWN}>] [--detail <${DETAIL_LEVELS.join(', ')}>] [--template <modèle .docx>] [--working]`;

export type Order = {
  readonly file: string;
  readonly out: string;
  readonly date: string;
  readonly deliverable: AnyDeliverable;
  /** As the mission says, without it. */
  readonly detail: DetailLevel | null;
  /** Path of a Word template to pour the document into. */
  readonly template: string | null;
  readonly isWorkingVersion: boolean;
};

/** What was asked, or a French sentence that says what is wrong with it. */
export function readOrder(args: readonly string[], today: string): Order | string {
  const parsed = attempt(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        date: { type: 'string' },
        deliverable: { type: 'string' },
        detail: { type: 'string' },
        template: { type: 'string' },
        working: { type: 'boolean' },
      },
    }),
  );
  if (parsed === null) return 'Option inconnue ou incomplète.';
  const [file, ...others] = parsed.positionals;
  if (file === undefined || others.length > 0) return 'Indiquez un fichier de mission, et un seul.';
  const { out, date = today, deliverable: id = 'report', detail: level, template, working } = parsed.values;
  if (out === undefined) return 'Indiquez le dossier où écrire le document.';
  if (!IsoDateSchema.safeParse(date).success) return `« ${date} » n’est pas une date.`;
  const deliverable = ALL_DELIVERABLES.find((known) => known.id === id);
  if (!deliverable) return `« ${id} » n’est pas un livrable : ${KNOWN}.`;
  const detail = DETAIL_LEVELS.find((known) => known === level) ?? null;
  if (level !== undefined && detail === null)
    return `« ${level} » n’est pas un niveau de détail : ${DETAIL_LEVELS.join(', ')}.`;
  // As in the application: the other documents keep their own head.
  if (template !== undefined && !(isWord(deliverable) && deliverable.opening === 'cover'))
    return `« ${id} » ne se coule pas dans un modèle, qui est celui d’un rapport : retirez --template.`;
  return {
    file: resolve(file),
    out: resolve(out),
    date,
    deliverable,
    detail,
    template: template === undefined ? null : resolve(template),
    isWorkingVersion: working ?? false,
  };
}
