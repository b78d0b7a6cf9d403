import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FileOrder, FileReply } from '#renderer/features/deliverables/file-jobs/file-orders.ts';
import { runFileJob } from '#renderer/features/deliverables/file-jobs/run-file-job.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { reportOf } from '#tests/support/report.ts';

/** Stands for the worker, which jsdom has not: the test says what it answers. */
class TalkingWorker {
  static last: TalkingWorker | null = null;
  onmessage: ((message: { readonly data: FileReply }) => void) | null = null;
  onerror: unknown = null;
  order: FileOrder | null = null;
  isTerminated = false;

  constructor() {
    TalkingWorker.last = this;
  }

  handedOver: Transferable[] = [];

  postMessage(order: FileOrder, handedOver: Transferable[]): void {
    this.order = order;
    this.handedOver = handedOver;
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(data: FileReply): void {
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
    const order = Promise.resolve({ report, images: new Map([['a', image]]) });
    const { result } = runFileJob('word', order, (share) => shares.push(share));
    await vi.waitFor(() =>
      expect(talking().order).toMatchObject({ kind: 'word', images: new Map([['a', image]]) }),
    );
    expect(talking().handedOver).toEqual([image.buffer]);
    talking().say({ kind: 'progress', share: 0.4 });
    talking().say({ kind: 'progress', share: 1 });
    expect(talking().isTerminated).toBe(false);
    talking().say({ kind: 'done', result: new Uint8Array([4]) });
    expect(await result).toEqual(new Uint8Array([4]));
    expect(shares).toEqual([0.4, 1]);
    expect(talking().isTerminated).toBe(true);
  });

  it('stops at once when it is cancelled', () => {
    vi.stubGlobal('Worker', TalkingWorker);
    const { cancel } = runFileJob('word', { report, images: new Map() });
    cancel();
    expect(talking().isTerminated).toBe(true);
  });

  it('says why when it fails', async () => {
    vi.stubGlobal('Worker', TalkingWorker);
    const { result } = runFileJob('word', { report, images: new Map() });
    talking().say({ kind: 'failed', message: 'Plus de mémoire' });
    await expect(result).rejects.toThrow('Plus de mémoire');
  });
});
