import 'fake-indexeddb/auto';
import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// What Mantine asks of a browser and jsdom does not have.
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
    addEventListener: () => {},
    removeEventListener: () => {},
    dispatchEvent: () => false,
  }) satisfies MediaQueryList;

class NoResizes implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver = NoResizes;
// One window serves the test files of a worker in turn: this runs again before each of them.
window.localStorage.clear();
window.sessionStorage.clear();
// No font is ever loaded here.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
window.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } as typeof CSS;
window.HTMLElement.prototype.scrollIntoView = () => {};
Blob.prototype.arrayBuffer ??= function (this: Blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(this);
  });
};
URL.createObjectURL ??= () => 'blob:essai';
URL.revokeObjectURL ??= () => {};
vi.spyOn(window, 'scrollTo').mockImplementation(() => {});

afterEach(() => {
  cleanup();
  // Few are shown at a time, and the same store serves every file of the worker: none waits behind those of before.
  notifications.clean();
  notifications.cleanQueue();
});
// A wait ends with what it waits for; on a busy machine a second is not enough to call it missing.
configure({ asyncUtilTimeout: 8000 });

// Laid out nowhere in jsdom, text has no place: the editor asks for one to scroll to the caret.
Range.prototype.getClientRects = () => document.createElement('div').getClientRects();
Range.prototype.getBoundingClientRect = () => new DOMRect();
