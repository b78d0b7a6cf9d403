import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The packaged application, for Linux. */
export const PACKAGED_EXECUTABLE = fileURLToPath(new URL('../release/linux-unpacked/jalon', import.meta.url));

function readKernelSetting(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
}

/** Whether Chromium can make its sandbox: with the setuid helper, or with unprivileged user namespaces. */
function canSandbox(executable: string): boolean {
  const helper = join(dirname(executable), 'chrome-sandbox');
  const helperStats = existsSync(helper) ? statSync(helper) : null;
  if (helperStats !== null && helperStats.uid === 0 && (helperStats.mode & 0o4000) !== 0) return true;
  return (
    readKernelSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') !== '1' &&
    readKernelSetting('/proc/sys/kernel/unprivileged_userns_clone') !== '0' &&
    readKernelSetting('/proc/sys/user/max_user_namespaces') !== '0'
  );
}

/**
 * Switches an unpacked Electron needs on this machine. As root, or where the system forbids the sandbox to a
 * program that was not installed, Chromium refuses to start without `--no-sandbox`.
 */
export function launchSwitches(executable: string): string[] {
  if (process.platform !== 'linux') return [];
  return process.getuid?.() === 0 || !canSandbox(executable) ? ['--no-sandbox'] : [];
}

/** The environment without what would make Electron behave as plain Node (editors set it in their terminals). */
export function launchEnvironment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _asNode, NODE_OPTIONS: _options, ...rest } = process.env;
  return Object.fromEntries(
    Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
