import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const HOUSE = dirname(dirname(fileURLToPath(import.meta.url)));

export type Finished = { readonly code: number; readonly output: string; readonly errors: string };

export type RunOptions = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Keeps what is written instead of showing it. */
  readonly quiet?: boolean;
  /** Killed after so long; without it, a run may last for ever. */
  readonly minutes?: number;
};

/** The script behind a package's command, to be run by this very Node: no shell, the same on Windows. */
export function packageCommand(packageName: string, command: string): string {
  const folder = join(HOUSE, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}.`);
  return join(folder, script);
}

/** Runs a Node script to its end. A process that cannot be started, or is killed, has code -1. */
export function runNode(script: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return runProgram(process.execPath, script, options);
}

export function runProgram(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? HOUSE,
      env: { ...process.env, ...options.env },
      killSignal: 'SIGKILL',
      ...(options.minutes === undefined ? {} : { timeout: options.minutes * 60_000 }),
      stdio: options.quiet === true ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', (error) => resolve({ code: -1, output: '', errors: error.message }));
    child.on('close', (code) => {
      resolve({
        code: code ?? -1,
        output: Buffer.concat(output).toString('utf8'),
        errors: Buffer.concat(errors).toString('utf8'),
      });
    });
  });
}
