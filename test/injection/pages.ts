/**
 * Stands first in every page of the harness: whatever a payload would run or show is written down in `__hits` instead.
 *
 * An error that nobody catches is written down too.
 */
const CANARY = `(() => {
  const hits = [];
  const hold = (owner, name, value) => Object.defineProperty(owner, name, {value, writable: false, configurable: false});
  const record = (name) => (...given) => void hits.push(name + '(' + given.map(String).join().slice(0, 80) + ')');
  hold(window, '__hits', hits);
  for (const name of ['alert', 'prompt', 'confirm', 'print', 'open', 'eval', '__canary']) hold(window, name, record(name));
  for (const name of ['write', 'writeln']) hold(document, name, record('document.' + name));
  hold(navigator, 'sendBeacon', record('sendBeacon'));
  for (const name of ['setTimeout', 'setInterval']) {
    const timer = window[name].bind(window);
    hold(window, name, (code, ...rest) => typeof code === 'string' ? record(name)(code) : timer(code, ...rest));
  }
  const Made = Function;
  const made = record('Function');
  hold(window, 'Function', new Proxy(Made, {apply: (_, __, given) => made(...given), construct: (_, given) => (made(...given), Made)}));
  hold(Made.prototype, 'constructor', window.Function);
  addEventListener('error', ({message}) => hits.push('error: ' + message));
  addEventListener('unhandledrejection', ({reason}) => hits.push('error: ' + reason));
  addEventListener('beforeunload', () => {
    hits.push('leaves: ' + location.href);
    frameElement?.dispatchEvent(new Event('leaves'));
  });
  performance.setResourceTimingBufferSize(100000);
})();`;

/** Marks a document in a page, so that what comes of it is known by payload and shape. */
export const caseOf = (name: string, markup: string): string => `<x-case data-case="${name}">${markup}</x-case>\n`;

/**
 * Makes a page of printed documents, one after another, without any policy.
 *
 * In the midst of a body the parser passes over `html`, `head` and `body` and reads all else as it would in a page of its own.
 * Nothing is laid out, for what is hidden loads and runs as well. `next` is the payload that the page after this begins with.
 */
export function pageOf(body: string, next = 0): string {
  return `<!doctype html><html lang="en" hidden><head><meta charset="utf-8"><title>Payloads</title><script>${CANARY}window.__next = ${String(next)};document.currentScript.remove()</script></head><body>\n${body}</body></html>`;
}

/** Makes the page in which the elements of the built script are put. */
export function elementsPage(): string {
  const scripts = ['broadsheet.all.iife.js', 'broadsheet.frame.iife.js'];
  return pageOf(scripts.map((name) => `<script src="/cdn/${name}" onload="this.remove()"></script>`).join(''));
}
