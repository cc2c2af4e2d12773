const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Adds a style sheet to a document or a shadow root, once.
 *
 * A constructable sheet belongs to one document, so each document has its own; it is appended, never set, because the
 * page's own sheets stand in the same list.
 */
export function adoptSheet(root: Document | ShadowRoot, css: string): void {
  const document = root.ownerDocument ?? root;
  const view = document.defaultView;
  if (view === null) return;
  let known = sheets.get(document);
  if (known === undefined) sheets.set(document, (known = new Map<string, CSSStyleSheet>()));
  let sheet = known.get(css);
  if (sheet === undefined) {
    sheet = new (view as unknown as typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
