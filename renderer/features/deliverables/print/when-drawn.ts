/** A chart takes a few frames; one that takes so many will never be drawn. */
const MOST_FRAMES = 900;
const QUIET_FRAMES = 2;

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

/**
 * Resolves once all there is to see is there: typefaces and images loaded, every chart drawn and still. Rejects when
 * a chart never is.
 */
export async function whenDrawn(root: HTMLElement): Promise<void> {
  let changes = 0;
  const observer = new MutationObserver(() => {
    changes += 1;
  });
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  try {
    await document.fonts.ready;
    // An image that cannot be read leaves its alternative text.
    await Promise.all(
      [...root.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)),
    );
    let quiet = 0;
    for (let frames = 0; quiet < QUIET_FRAMES; frames += 1) {
      if (frames === MOST_FRAMES) throw new Error('a figure was never drawn');
      const before = changes;
      await nextFrame();
      quiet = changes === before && areChartsDrawn(root) ? quiet + 1 : 0;
    }
  } finally {
    observer.disconnect();
  }
}

function areChartsDrawn(root: HTMLElement): boolean {
  return [...root.querySelectorAll('[data-chart]')].every(
    (chart) => chart.querySelector('svg[role="img"]') !== null,
  );
}
