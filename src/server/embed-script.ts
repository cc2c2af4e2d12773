/**
 * Holds the script of an embed page: it tells the page around it how high the words are.
 *
 * It says that it is ready, which is no secret, since it may run after the frame's `load`. It answers only the window that frames it, at the origin that asked, and follows no message anywhere. Links open beside the frame.
 * It is a text, not a function turned into one: bundlers rewrite functions with helpers that a page does not have.
 */
export const EMBED_SCRIPT = `let host;
let told = 0;
const tell = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (host === undefined || height === told) return;
  told = height;
  parent.postMessage({type: 'broadsheet-height', height}, host);
};
addEventListener('message', ({data, origin, source}) => {
  if (parent === window || source !== parent || !/^https?:/.test(origin)) return;
  if (typeof data !== 'object' || data === null || data.type !== 'broadsheet-hello') return;
  host = origin;
  told = 0;
  tell();
});
if (parent !== window) parent.postMessage({type: 'broadsheet-ready'}, '*');
new ResizeObserver(tell).observe(document.documentElement);
addEventListener('click', ({target}) => {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  if (link === null || !/^https?:$/.test(link.protocol) || link.getAttribute('href').startsWith('#')) return;
  link.target = '_blank';
  link.rel = 'noopener';
});
`;
