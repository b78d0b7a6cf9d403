import { useEffect, useState } from 'react';
import type { ContentPack } from '#shared/content/pack.ts';
import { EMPTY_TOOLBOX, type Toolbox } from '#shared/content/toolbox.ts';
import { useServices } from './services.tsx';
import { usePack } from './use-assessment.tsx';

/** Read once for each pack, whatever screen asks first. */
const readToolboxes = new WeakMap<ContentPack, Promise<Toolbox>>();

/** Knowledge base, interview guides, recommendation and use case models; empty until they are read. */
export function useToolbox(): Toolbox {
  const { content } = useServices();
  const pack = usePack();
  const [toolbox, setToolbox] = useState(EMPTY_TOOLBOX);
  useEffect(() => {
    let isGone = false;
    const reading = readToolboxes.get(pack) ?? content.loadToolbox(pack);
    readToolboxes.set(pack, reading);
    void reading.then((read) => {
      if (!isGone) setToolbox(read);
    });
    return () => {
      isGone = true;
    };
  }, [content, pack]);
  return toolbox;
}
