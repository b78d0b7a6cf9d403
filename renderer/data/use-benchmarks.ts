import { useEffect, useState } from 'react';
import type { ContentLibrary } from '#renderer/platform/content-library.ts';
import { type BenchmarkFile, EMPTY_BENCHMARKS } from '#shared/content/benchmark.ts';
import { useServices } from './services.tsx';

/** Read once, whatever screen asks first; then there from the first rendering on. */
const readFiles = new WeakMap<ContentLibrary, BenchmarkFile>();

/** Published figures to set beside the company; none until they are read. */
export function useBenchmarks(): BenchmarkFile {
  const { content } = useServices();
  const [file, setFile] = useState(() => readFiles.get(content) ?? EMPTY_BENCHMARKS);
  useEffect(() => {
    if (readFiles.has(content)) return;
    let isGone = false;
    void content.loadBenchmarks().then((read) => {
      readFiles.set(content, read);
      if (!isGone) setFile(read);
    });
    return () => {
      isGone = true;
    };
  }, [content]);
  return file;
}
