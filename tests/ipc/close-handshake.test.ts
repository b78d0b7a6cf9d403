import { describe, expect, test } from 'vitest';
import { CLOSE_WAIT_MS, createCloseHandshake } from '#electron/window/close-handshake.ts';

/** A handshake whose time is moved by hand, and what it did, in order. */
function handshakeByHand(beforeDestroy: () => Promise<void> = async () => undefined) {
  const did: string[] = [];
  let timer: { readonly milliseconds: number; readonly callback: () => void } | null = null;
  const handshake = createCloseHandshake({
    ask: () => void did.push('ask'),
    beforeDestroy: async () => {
      did.push('remember');
      await beforeDestroy();
    },
    destroy: () => void did.push('destroy'),
    after: (milliseconds, callback) => {
      timer = { milliseconds, callback };
      return () => {
        timer = null;
      };
    },
  });
  return {
    handshake,
    did,
    waits: () => timer?.milliseconds ?? null,
    timeIsUp: () => timer?.callback(),
    settled: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

describe('closing the window', () => {
  test('asks the page to save, and waits for it', async () => {
    const { handshake, did, waits, settled } = handshakeByHand();
    handshake.windowListens();
    handshake.request();
    await settled();
    expect(did).toEqual(['ask']);
    expect(waits()).toBe(CLOSE_WAIT_MS);
    handshake.flushed();
    await settled();
    expect(did).toEqual(['ask', 'remember', 'destroy']);
    expect(waits()).toBeNull();
  });

  test('does not wait for ever for a page that is stuck', async () => {
    const { handshake, did, timeIsUp, settled } = handshakeByHand();
    handshake.windowListens();
    handshake.request();
    timeIsUp();
    await settled();
    expect(did).toEqual(['ask', 'remember', 'destroy']);
    expect(CLOSE_WAIT_MS).toBe(5000);
  });

  test('goes at once when no page listens yet', async () => {
    const { handshake, did, settled } = handshakeByHand();
    handshake.request();
    await settled();
    expect(did).toEqual(['remember', 'destroy']);
  });

  test('goes at once when the page crashes while it is awaited', async () => {
    const { handshake, did, settled } = handshakeByHand();
    handshake.windowListens();
    handshake.request();
    handshake.windowGone();
    await settled();
    expect(did).toEqual(['ask', 'remember', 'destroy']);
  });

  test('asks once, and destroys once, however often it is asked', async () => {
    const { handshake, did, settled } = handshakeByHand();
    handshake.windowListens();
    handshake.request();
    handshake.request();
    handshake.flushed();
    handshake.flushed();
    handshake.windowGone();
    await settled();
    expect(did).toEqual(['ask', 'remember', 'destroy']);
  });

  test('goes even when its place cannot be remembered', async () => {
    const { handshake, did, settled } = handshakeByHand(() => Promise.reject(new Error('full')));
    handshake.request();
    await settled();
    expect(did).toEqual(['remember', 'destroy']);
  });

  test('is not taken for granted when the page saves for another reason', async () => {
    const { handshake, did, settled } = handshakeByHand();
    handshake.windowListens();
    handshake.flushed();
    await settled();
    expect(did).toEqual([]);
  });
});
