import { isAppUrl } from '#electron/window/origin.ts';
import { CALLS, type CallName } from '#shared/ipc/channels.ts';
import { type CallError, type CallReply, type CallRequest, CONTRACT } from '#shared/ipc/contract.ts';

/** One handler per call: the compiler refuses a call without its handler, and a handler without its call. */
export type Handlers = {
  readonly [C in CallName]: (request: CallRequest<C>) => Promise<CallReply<C>>;
};

/** Who is calling, as the main process sees it. */
export type CallSender = {
  /** Address of the calling frame; null once the frame is gone. */
  readonly frameUrl: string | null;
  readonly isTopFrame: boolean;
  readonly isOwnWindow: boolean;
};

type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: CallError };

export type RouterOptions = {
  readonly handlers: Handlers;
  readonly log: (message: string, error?: unknown) => void;
};

function isTrusted(sender: CallSender): boolean {
  return sender.isOwnWindow && sender.isTopFrame && sender.frameUrl !== null && isAppUrl(sender.frameUrl);
}

/** Checks the sender, then the request, then calls the handler. Always answers, never throws. */
export function createRouter({ handlers, log }: RouterOptions) {
  async function dispatch<C extends CallName>(name: C, sender: CallSender, payload: unknown): Promise<Reply> {
    if (!isTrusted(sender)) {
      log(`call ${name} refused: sender`);
      return { ok: false, error: { kind: 'refused', reason: 'sender' } };
    }
    const request = CONTRACT[name].request.safeParse(payload);
    if (!request.success) {
      log(`call ${name} refused: request`);
      return { ok: false, error: { kind: 'refused', reason: 'request' } };
    }
    try {
      return await handlers[name](request.data as CallRequest<C>);
    } catch (error) {
      log(`call ${name} failed`, error);
      return { ok: false, error: { kind: 'failed', detail: name } };
    }
  }
  return { calls: CALLS, dispatch };
}

export type Router = ReturnType<typeof createRouter>;
