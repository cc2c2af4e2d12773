import {addressFault, elementFaults, type Fault, type Kind} from './rules.ts';

/** What a page of the harness keeps on its window. */
export interface Watched extends Window {
  __hits?: string[];
  __next?: number;
}

/** A fault with the case it was met in: "payload:document". */
export interface Finding extends Fault {
  case: string;
}

/** Addresses that the browser itself made of attributes. */
const PROPERTIES = ['href', 'src', 'currentSrc', 'action', 'formAction', 'data', 'poster', 'background'] as const;

/** What loads a picture or a film, as browsers call it in their resource entries. */
const PICTURES = new Set(['img', 'image', 'imageset', 'video', 'audio', 'track', 'source', 'input']);

/** Lists what is wrong with an element, by its attributes and by what the browser made of them. */
function faultsOf(element: Element): Fault[] {
  const {localName, baseURI} = element;
  // The frame of a publisher's embed page is what a page asks for by `data-news-frame`: only where it leads must be safe.
  if (localName === 'iframe' && element.parentElement?.hasAttribute('data-news-frame') === true)
    return [addressFault((element as HTMLIFrameElement).src, baseURI) ?? []].flat();
  const faults = elementFaults(localName, [...element.attributes], baseURI);
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') faults.push({kind: 'element', what: `<${localName}> of another namespace`});
  if ('protocol' in element && typeof element.protocol === 'string' && !/^(?:https?:|mailto:|tel:|:?)$/.test(element.protocol))
    faults.push({kind: 'address', what: `<${localName}> with the protocol ${element.protocol}`});
  for (const name of PROPERTIES) {
    const value = (element as unknown as Record<string, unknown>)[name];
    if (typeof value === 'string' && value !== '' && !localName.includes('-')) faults.push(...[addressFault(value, baseURI) ?? []].flat());
  }
  return faults;
}

/** Tells what the harness itself put in with a payload in its attributes; what came of them is looked at. */
const isHarness = ({parentElement}: Element): boolean => parentElement?.localName === 'x-case' && parentElement.hasAttribute('data-given');

/** Lists what is wrong below a root, in shadow roots and templates too. */
export function inspect(root: ParentNode & Node, start = ''): Finding[] {
  const findings: Finding[] = [];
  let current = start;
  const visit = (within: ParentNode & Node): void => {
    for (const element of within.querySelectorAll('*')) {
      if (element.localName === 'x-case') current = element.getAttribute('data-case') ?? current;
      if (isHarness(element)) continue;
      for (const fault of faultsOf(element)) findings.push({...fault, case: current});
      if (element.shadowRoot !== null) visit(element.shadowRoot);
      if (element.localName === 'template') visit((element as HTMLTemplateElement).content);
    }
  };
  visit(root);
  return findings;
}

/** Lists the hosts that pictures and films of a page may be asked of. */
export function pictureHosts(root: ParentNode): Set<string> {
  const addresses = [...root.querySelectorAll('img, source, video, audio, track')].flatMap((element) =>
    ['src', 'poster', 'srcset'].flatMap((name) => (element.getAttribute(name) ?? '').split(/,?\s+/)),
  );
  return new Set(
    addresses.flatMap((address) => (URL.canParse(address, document.baseURI) ? [new URL(address, document.baseURI).host] : [])),
  );
}

const KIND_OF_HIT: Partial<Record<string, Kind>> = {error: 'error', leaves: 'navigation'};

/** Tells whether a frame still shows the page that was opened in it. */
export function stays(view: Watched, address: string): boolean {
  try {
    return view.location.href === address;
  } catch {
    // A page of another host does not say where it is.
    return false;
  }
}

/**
 * Lists what a page did: code that ran, errors, a navigation, requests.
 *
 * A picture or a film of whatever host may be asked for where the payload is data, for articles show pictures of other hosts; nothing may
 * where it is words. Of another kind, such as a script, a style sheet, a frame or data, nothing may be asked for anywhere.
 */
export function deedsOf(view: Watched, {arePictures, address}: {arePictures: boolean; address: string}): Fault[] {
  const hits = stays(view, address) ? view.__hits : undefined;
  if (hits === undefined) return [{kind: 'navigation', what: 'The page went elsewhere.'}];
  const faults = hits.splice(0).map((what): Fault => ({kind: KIND_OF_HIT[what.split(': ')[0] ?? ''] ?? 'execution', what}));
  for (const entry of view.performance.getEntriesByType('resource') as PerformanceResourceTiming[]) {
    const {name, initiatorType} = entry;
    if (!URL.canParse(name) || new URL(name).host === view.location.host) continue;
    if (!arePictures || !PICTURES.has(initiatorType)) faults.push({kind: 'request', what: `${initiatorType} ${name.slice(0, 120)}`});
  }
  view.performance.clearResourceTimings();
  return faults;
}
