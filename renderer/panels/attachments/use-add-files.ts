import { useCallback, useRef, useState } from 'react';
import { localDate } from '#renderer/data/local-date.ts';
import { useServices } from '#renderer/data/services.tsx';
import { useRun, useSession } from '#renderer/data/use-mission.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { planAttachments, type RefusedFile } from '#shared/domain/attachment-limits.ts';
import type { Attachment } from '#shared/domain/deliverable.ts';
import { hasFact } from '#shared/domain/fact-names.ts';
import type { FactRef } from '#shared/domain/fact-ref.ts';
import { formatCount } from '#shared/domain/french.ts';
import { storeFile } from './store-file.ts';

/** How far the files being attached are; `done` of `total` are behind. */
export type AddingProgress = { readonly done: number; readonly total: number; readonly fileName: string };

export type AddFiles = {
  readonly add: (files: readonly File[]) => void;
  /** Null when nothing is being attached. */
  readonly progress: AddingProgress | null;
  /** Stops after what is attached already, which is kept. */
  readonly cancel: () => void;
  /** What was not attached, and why, until dismissed. */
  readonly refused: readonly RefusedFile[];
  readonly dismiss: () => void;
};

/** Attaches files to the open mission, tied to a fact or to none. A drop of several files is one step of undo. */
export function useAddFiles(target: FactRef | null): AddFiles {
  const { data, newId, now } = useServices();
  const session = useSession();
  const run = useRun();
  const [progress, setProgress] = useState<AddingProgress | null>(null);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const stop = useRef<AbortController | null>(null);

  const addAll = useCallback(
    async (files: readonly File[]) => {
      const docNow = () => session.getSnapshot().doc;
      const plan = planAttachments(
        files.map((file) => ({ name: file.name, size: file.size, mediaType: file.type, file })),
        docNow(),
      );
      const refusals = [...plan.refused];
      const cards: Attachment[] = [];
      const controller = new AbortController();
      stop.current = controller;
      for (const [done, { file, name }] of plan.accepted.entries()) {
        setProgress({ done, total: plan.accepted.length, fileName: name });
        const attached = [...docNow().attachments, ...cards];
        const place = { data, missionId: session.missionId, attached, signal: controller.signal };
        const stored = await storeFile(file, place);
        if (controller.signal.aborted) break;
        if (stored.ok)
          cards.push({ ...NEW_CARD, id: newId('pj'), addedOn: localDate(now()), ...stored.value });
        else if (stored.error !== null) refusals.push({ name, reason: stored.error });
      }
      setProgress(null);
      setRefused((earlier) => [...earlier, ...refusals]);
      if (cards.length === 0) return;
      // The fact may have been removed while its files were being read.
      const kept = target && hasFact(docNow(), target) ? target : null;
      run({
        type: 'batch',
        label: 'Joindre des fichiers',
        commands: cards.map((card) => ({
          type: 'addItem',
          collection: 'attachments',
          item: { ...card, target: kept },
        })),
      });
      notifySuccess(
        `${formatCount(cards.length, 'pièce jointe ajoutée', 'pièces jointes ajoutées')}. Ctrl+Z pour annuler.`,
      );
      await session.flush();
    },
    [data, newId, now, run, session, target],
  );

  return {
    add: (files) => {
      if (files.length > 0) queue.current = queue.current.then(() => addAll(files));
    },
    progress,
    cancel: () => stop.current?.abort(),
    refused,
    dismiss: () => setRefused([]),
  };
}

const NEW_CARD = { caption: '', alternativeText: '', target: null, isInReport: false } as const;
