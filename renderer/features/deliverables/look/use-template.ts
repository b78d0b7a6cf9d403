import { useEffect, useState } from 'react';
import { getAttachment } from '#renderer/data/attachments.ts';
import { useServices } from '#renderer/data/services.tsx';
import { runFileJob } from '#renderer/features/deliverables/file-jobs/run-file-job.ts';
import type { TemplateRemark } from '#renderer/features/deliverables/file-jobs/template-remark.ts';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { StoredFile } from '#shared/domain/deliverable.ts';

const NONE: readonly TemplateRemark[] = [];

/** What is wrong with the template of the mission, read when it is chosen and when the screen opens. */
export function useTemplateRemarks(template: StoredFile | null): readonly TemplateRemark[] {
  const { data } = useServices();
  const { missionId } = useMissionPlace();
  const [found, setFound] = useState<{
    readonly sha256: string;
    readonly remarks: readonly TemplateRemark[];
  } | null>(null);
  const sha256 = template?.sha256;
  useEffect(() => {
    if (sha256 === undefined) return;
    let isGone = false;
    const read = async () => {
      const bytes = await getAttachment(data, missionId, sha256);
      const remarks = bytes === null ? LOST : await runFileJob('lint', { template: bytes }).result;
      if (!isGone) setFound({ sha256, remarks });
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [data, missionId, sha256]);
  return found !== null && found.sha256 === sha256 ? found.remarks : NONE;
}

const LOST: readonly TemplateRemark[] = [
  {
    kind: 'lost',
    severity: 'blocking',
    where: '',
    message: 'Le fichier du modèle n’est plus dans Jalon : choisissez-le de nouveau, ou retirez-le.',
  },
];
