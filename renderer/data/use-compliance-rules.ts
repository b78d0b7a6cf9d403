import { useEffect, useState } from 'react';
import type { ContentLibrary } from '#renderer/platform/content-library.ts';
import type { ComplianceRules } from '#shared/content/compliance.ts';
import { useServices } from './services.tsx';

/** Read once, whatever asks first; then there from the first rendering on. */
const readRules = new WeakMap<ContentLibrary, ComplianceRules>();

/** Rules of the check of use cases against the law; null until they are read. */
export function useComplianceRules(): ComplianceRules | null {
  const { content } = useServices();
  const [rules, setRules] = useState(() => readRules.get(content) ?? null);
  useEffect(() => {
    if (readRules.has(content)) return;
    let isGone = false;
    void content.loadCompliance().then((read) => {
      readRules.set(content, read);
      if (!isGone) setRules(read);
    });
    return () => {
      isGone = true;
    };
  }, [content]);
  return rules;
}
