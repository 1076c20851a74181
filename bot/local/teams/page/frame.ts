import { h } from './dom';
import { answerTab, type TabContext, type TabHost } from './host';
import type { PageWords } from './words';

type TabMessage = {
  readonly id?: number;
  readonly uuidAsString?: string;
  readonly func?: unknown;
  readonly args?: unknown;
};
export type Frame = {
  readonly element: HTMLElement;
  /** The tab hears of another theme without being loaded anew. */
  readonly retheme: (theme: TabContext['theme']) => void;
  readonly close: () => void;
};

const patienceMs = 10_000;

const listen = (iframe: HTMLIFrameElement, host: TabHost): (() => void) => {
  const onMessage = async ({ source, origin, data }: MessageEvent<TabMessage>): Promise<void> => {
    if (source !== iframe.contentWindow || origin !== location.origin || typeof data?.func !== 'string')
      return;
    const args = await answerTab(host, data.func, Array.isArray(data.args) ? data.args : []);
    if (args === null) return;
    const answer = { id: data.id, uuidAsString: data.uuidAsString, args };
    iframe.contentWindow?.postMessage(answer, origin);
  };
  window.addEventListener('message', onMessage);
  return () => window.removeEventListener('message', onMessage);
};

/** The tab in its frame, spoken to as Teams speaks to it. */
export const openFrame = (host: Omit<TabHost, 'status'>, title: string, words: PageWords): Frame => {
  const isChannel = host.context().channel !== null;
  const iframe = h('iframe', {
    class: 'tab-frame',
    title,
    src: `/tab/?local=1${isChannel ? '&channel=1' : ''}`,
    allow: 'clipboard-write',
    'data-testid': 'tab-frame',
  });
  const note = h('p', { class: 'tab-note', role: 'status', 'data-testid': 'tab-status' }, words.tabLoading);
  const element = h('div', { class: 'tab-host' }, note, iframe);
  const patience = setTimeout(() => {
    note.textContent = words.tabSilent;
  }, patienceMs);
  const status: TabHost['status'] = (is, message) => {
    clearTimeout(patience);
    note.hidden = is === 'ready';
    note.textContent = is === 'ready' ? '' : [words.tabFailed, message].filter(Boolean).join(': ');
  };
  const stop = listen(iframe, { ...host, status });
  return {
    element,
    retheme: (theme) =>
      iframe.contentWindow?.postMessage({ func: 'themeChange', args: [theme] }, location.origin),
    close: () => {
      clearTimeout(patience);
      stop();
      element.remove();
    },
  };
};
