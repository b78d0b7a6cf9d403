import { useCallback, useMemo } from 'react';
import { getAttachment } from '#renderer/data/attachments.ts';
import { useServices } from '#renderer/data/services.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { deliveryTabs } from '#renderer/features/deliverables/delivery-tabs.tsx';
import { DocumentFrame } from '#renderer/features/deliverables/document-frame.tsx';
import { resultOf, runFileJob } from '#renderer/features/deliverables/file-jobs/run-file-job.ts';
import { SectionChoice } from '#renderer/features/deliverables/options/section-choice.tsx';
import classes from '#renderer/features/deliverables/preview/preview.module.css';
import { useDeliverableContext } from '#renderer/features/deliverables/use-context.ts';
import { useFileExport } from '#renderer/features/deliverables/use-file-export.ts';
import { useLazy } from '#renderer/features/deliverables/use-lazy.ts';
import {
  useOtherDelivery,
  type WriteFromContext,
} from '#renderer/features/deliverables/use-other-delivery.ts';
import { Card } from '#renderer/ui/layout/card.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { OtherDeliverable } from '#shared/report/deliverables/all-deliverables.ts';
import { optionsOf } from '#shared/report/deliverables/options.ts';
import type { Source } from '#shared/report/model.ts';
import { targetOfSource } from '#shared/report/source-target.ts';
import { SlidesPreview } from './slides-preview.tsx';

const loadBuilder = () => import('#shared/report/slides/build-slides.ts');
const KIND = {
  extension: 'pptx',
  filter: { name: 'Présentation PowerPoint', extensions: ['pptx'] },
} as const;

/** The restitution: its slides on screen, which of them are shown and in which order. */
export function SlidesDocument({ deliverable }: { readonly deliverable: OtherDeliverable }) {
  const { data } = useServices();
  const { missionId, goToTarget } = useMissionPlace();
  const doc = useMission();
  const run = useRun();
  const { context, isWaiting } = useDeliverableContext();
  const builder = useLazy(loadBuilder);
  const deck = useMemo(
    () => builder?.buildRestitution(context.doc, context.assessment, context.pack, context.options) ?? null,
    [builder, context],
  );
  const write = useCallback<WriteFromContext>(
    async ({ doc: of, assessment, pack, options }, signal) => {
      const { buildRestitution } = await loadBuilder();
      const written = buildRestitution(of, assessment, pack, options);
      const { logo } = written.theme;
      const bytes = logo && (await getAttachment(data, missionId, logo.sha256));
      const images = new Map(logo && bytes ? [[logo.sha256, new Uint8Array(bytes)]] : []);
      return resultOf(runFileJob('slides', { deck: written, images }), signal);
    },
    [data, missionId],
  );
  const delivery = useOtherDelivery(deliverable, KIND, write);
  const file = useFileExport(
    useMemo(
      () => ({
        ...KIND,
        nameParts: deck?.fileNameParts ?? [],
        make: (signal) => write(context, signal),
      }),
      [deck, context, write],
    ),
  );
  // The same from one drawing to the next: a long preview is not drawn again for each step of a computation.
  const openSource = useCallback(
    (source: Source) => {
      const target = targetOfSource(source);
      if (target) goToTarget(target);
    },
    [goToTarget],
  );
  return (
    <DocumentFrame
      deliverable={deliverable}
      subjectId={null}
      file={file}
      isWaiting={isWaiting || deck === null}
      tabs={[
        {
          id: 'preview',
          label: 'Aperçu',
          content: () =>
            deck === null || builder === null ? null : (
              <div className={classes.layout}>
                <Card title="Diapositives">
                  <SectionChoice
                    sections={builder.RESTITUTION_SECTIONS}
                    options={optionsOf(doc, deliverable.id)}
                    name={`deliverables.options.${deliverable.id}.hiddenSectionIds`}
                    onChange={(patch) =>
                      run({ type: 'setDeliverableOptions', deliverableId: deliverable.id, patch })
                    }
                  />
                </Card>
                <SlidesPreview deck={deck} onOpenSource={openSource} />
              </div>
            ),
        },
        ...deliveryTabs(delivery, isWaiting),
      ]}
    />
  );
}
