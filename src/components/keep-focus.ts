/** Renews words, and gives what had the focus in them its focus back where its move took it away. */
export function keepFocus(root: Node, renew: () => void): void {
  const scope = root.getRootNode() as Document | ShadowRoot;
  const focused = scope.activeElement as HTMLElement | null;
  renew();
  if (focused === null || scope.activeElement === focused || !root.contains(focused)) return;
  focused.focus({preventScroll: true});
}
