/**
 * Shows a publisher's embed page in a frame as high as its words: `<div data-news-frame="https://lantern.example/embed/quay">`.
 *
 * What stands inside the holder, such as a link to the story, stays until the frame has answered.
 */
const ATTRIBUTE = 'data-news-frame';
const SELECTOR = `[${ATTRIBUTE}]`;

/** Pixels that a frame may ask for. */
const LOWEST = 40;
const HIGHEST = 30_000;

/** What a frame may do: run the script that tells its height, and open links beside itself; never lead the page elsewhere. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

const made = new WeakSet<HTMLIFrameElement>();

function frame(holder: HTMLElement): void {
  const written = holder.getAttribute(ATTRIBUTE) ?? '';
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written) || frameIn(holder) !== undefined) return;
  const {href, hostname, username, password} = new URL(written);
  if (username + password !== '') return;
  const inner = holder.ownerDocument.createElement('iframe');
  inner.title = holder.dataset['title'] ?? (holder.textContent.trim() || hostname);
  inner.loading = 'lazy';
  inner.setAttribute('sandbox', SANDBOX);
  inner.referrerPolicy = 'strict-origin-when-cross-origin';
  inner.style.cssText = 'display:block;inline-size:100%;block-size:480px;border:0';
  inner.src = href;
  made.add(inner);
  holder.append(inner);
}

const frameIn = (holder: Element): HTMLIFrameElement | undefined =>
  [...holder.children].find((child): child is HTMLIFrameElement => child instanceof HTMLIFrameElement && made.has(child));

/** Asks a frame that is ready, and gives it the height that it answers: only one of ours, at the origin that it was made for. */
function fit({source, origin, data}: MessageEvent<{type?: unknown; height?: unknown} | null>): void {
  const {type, height} = data ?? {};
  if (type !== 'broadsheet-ready' && type !== 'broadsheet-height') return;
  for (const holder of document.querySelectorAll(SELECTOR)) {
    const inner = frameIn(holder);
    if (source === null || inner?.contentWindow !== source || new URL(inner.src).origin !== origin) continue;
    if (type === 'broadsheet-ready') inner.contentWindow.postMessage({type: 'broadsheet-hello'}, origin);
    else if (typeof height === 'number' && Number.isFinite(height)) {
      inner.style.blockSize = `${Math.min(Math.max(Math.ceil(height), LOWEST), HIGHEST)}px`;
      for (const node of [...holder.childNodes]) if (node !== inner) node.remove();
    }
  }
}

const visit = (root: ParentNode): void => {
  if (root instanceof HTMLElement && root.matches(SELECTOR)) frame(root);
  for (const holder of root.querySelectorAll<HTMLElement>(SELECTOR)) frame(holder);
};

const start = (): void => {
  addEventListener('message', fit);
  visit(document);
  new MutationObserver((changes) => {
    for (const {addedNodes} of changes) for (const node of addedNodes) if (node.nodeType === 1) visit(node as Element);
  }).observe(document, {childList: true, subtree: true});
};

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, {once: true});
else start();

export {};
