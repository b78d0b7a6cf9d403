/**
 * A long computation that gives way now and then: it yields how far it has got (0–1) and returns its result.
 * Whoever runs it may report, let messages in, or drop it between two steps.
 */
export type Steps<T> = Generator<number, T, void>;

/**
 * Runs to the end. `progress` is called with 0–1 between two steps; when it returns false the computation is dropped
 * and the result is null.
 */
export function runSteps<T>(steps: Steps<T>): T;
export function runSteps<T>(steps: Steps<T>, progress: (share: number) => boolean): T | null;
export function runSteps<T>(steps: Steps<T>, progress?: (share: number) => boolean): T | null {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (progress && !progress(step.value)) return null;
  }
}
