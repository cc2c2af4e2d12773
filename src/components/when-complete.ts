/** Tells whether the parser is done with an element's children. */
function isComplete(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading') return true;
  for (let node: Node | null = element; node !== null; node = node.parentNode) if (node.nextSibling !== null) return true;
  return false;
}

/**
 * Calls back once an element's children are all there: at once where the parser is past it, else when the document is.
 *
 * Returns a function that ends the waiting.
 */
export function whenComplete(element: Element, callback: () => void): () => void {
  if (isComplete(element)) {
    callback();
    return () => undefined;
  }
  const document = element.ownerDocument;
  const observer = new MutationObserver(() => {
    if (isComplete(element)) done();
  });
  const stop = (): void => {
    observer.disconnect();
    document.removeEventListener('DOMContentLoaded', done);
  };
  const done = (): void => {
    stop();
    callback();
  };
  observer.observe(element.parentNode ?? document, {childList: true});
  document.addEventListener('DOMContentLoaded', done);
  return stop;
}
