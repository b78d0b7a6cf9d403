import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReportWorkerOrder, ReportWorkerReply } from '#renderer/features/deliverables/report.worker.ts';
import { writeWord } from '#renderer/features/deliverables/write-word.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { reportOf } from '#tests/support/report.ts';

/** Stands for the worker, which jsdom has not: the test says what it answers. */
class TalkingWorker {
  static last: TalkingWorker | null = null;
  onmessage: ((message: { readonly data: ReportWorkerReply }) => void) | null = null;
  onerror: unknown = null;
  order: ReportWorkerOrder | null = null;
  isTerminated = false;

  constructor() {
    TalkingWorker.last = this;
  }

  postMessage(order: ReportWorkerOrder): void {
    this.order = order;
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(data: ReportWorkerReply): void {
    if (!this.isTerminated) this.onmessage?.({ data });
  }
}

function talking(): TalkingWorker {
  if (!TalkingWorker.last) throw new Error('No worker was started.');
  return TalkingWorker.last;
}

describe('writing a Word file in a worker', () => {
  afterEach(() => vi.unstubAllGlobals());
  const report = reportOf(aMission().build());

  it('hands the images over, tells how far it is, and gives the bytes', async () => {
    vi.stubGlobal('Worker', TalkingWorker);
    const shares: number[] = [];
    const image = new Uint8Array([1, 2, 3]);
    const { bytes } = writeWord(report, Promise.resolve(new Map([['a', image]])), (share) =>
      shares.push(share),
    );
    await vi.waitFor(() => expect(talking().order?.images.get('a')).toEqual(image));
    talking().say({ kind: 'progress', share: 0.4 });
    talking().say({ kind: 'progress', share: 1 });
    expect(talking().isTerminated).toBe(false);
    talking().say({ kind: 'done', bytes: new Uint8Array([4]) });
    expect(await bytes).toEqual(new Uint8Array([4]));
    expect(shares).toEqual([0.4, 1]);
    expect(talking().isTerminated).toBe(true);
  });

  it('stops at once when it is cancelled', () => {
    vi.stubGlobal('Worker', TalkingWorker);
    const { cancel } = writeWord(report, Promise.resolve(new Map()));
    cancel();
    expect(talking().isTerminated).toBe(true);
  });

  it('says why when it fails', async () => {
    vi.stubGlobal('Worker', TalkingWorker);
    const { bytes } = writeWord(report, Promise.resolve(new Map()));
    talking().say({ kind: 'failed', message: 'Plus de mémoire' });
    await expect(bytes).rejects.toThrow('Plus de mémoire');
  });
});
