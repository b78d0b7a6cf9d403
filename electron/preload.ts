import { contextBridge, ipcRenderer } from 'electron';
import {
  type Bridge,
  CALLS,
  type CallName,
  callChannel,
  SIGNALS,
  type SignalName,
  signalChannel,
} from '#shared/ipc/channels.ts';

/*
 * One closure per channel, and nothing else: the page can neither choose a channel nor reach ipcRenderer.
 * No checking here: the main process parses requests, the page parses replies.
 */

function toCall(name: CallName) {
  const channel = callChannel(name);
  return (request: unknown): Promise<unknown> => ipcRenderer.invoke(channel, request);
}

function toSignal(name: SignalName) {
  const channel = signalChannel(name);
  return (listener: () => void): (() => void) => {
    // The event carries the sender: it must not reach the page.
    const forward = () => listener();
    ipcRenderer.on(channel, forward);
    return () => void ipcRenderer.removeListener(channel, forward);
  };
}

const bridge = {
  calls: Object.fromEntries(CALLS.map((name) => [name, toCall(name)])) as Bridge['calls'],
  signals: Object.fromEntries(SIGNALS.map((name) => [name, toSignal(name)])) as Bridge['signals'],
} satisfies Bridge;

contextBridge.exposeInMainWorld('jalon', bridge);
