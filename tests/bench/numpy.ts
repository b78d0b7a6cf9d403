import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PYTHON = '/usr/bin/python3';

/** Why there is nothing to compare with, in French, or null. */
export function numpyIsMissing(): string | null {
  const { status } = spawnSync(PYTHON, ['-c', 'import numpy']);
  return status === 0 ? null : 'numpy absent : apt-get install python3-numpy';
}

/** A Python process that has read the problem and runs it anew, with the given seed, each time it is asked. */
export function startNumpy(script: string, problem: unknown) {
  const path = fileURLToPath(new URL(`./numpy/${script}`, import.meta.url));
  const child = spawn(PYTHON, [path], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.stdin.write(`${JSON.stringify(problem)}\n`);
  return {
    run: async (seed: number): Promise<readonly number[]> => {
      child.stdin.write(`${seed}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`${script} stopped`);
      return JSON.parse(value) as readonly number[];
    },
    stop: () => child.stdin.end(),
  };
}
