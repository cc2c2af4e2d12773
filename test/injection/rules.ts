/** What a payload did that no payload may do. */
export const KINDS = [
  'execution',
  'navigation',
  'request',
  'address',
  'handler',
  'element',
  'attribute',
  'style',
  'clobbering',
  'prototype',
  'error',
] as const;
export type Kind = (typeof KINDS)[number];

/** One thing that a payload did. */
export interface Fault {
  kind: Kind;
  what: string;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Every element that templates and printed pages have; what is not named here came from a payload. */
const ELEMENTS = words(
  'a article aside audio bdi blockquote body br button caption cite code data dd del details div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 head ' +
    'header hr html img input kbd label li link main mark meta nav news-article news-byline news-embed news-gallery news-time ol p photo-credit pre s section ' +
    'small source span strong sub summary sup table tbody td tfoot th thead tide-clock time title tr track trending-list trending-tabs u ul video wbr x-case',
);

/** Every attribute that they have, the addresses aside; `aria-…` and `data-bsh…` come on top. */
const ATTRIBUTES = words(
  'alt charset class colspan content controls crossorigin data-case data-given datetime decoding dir disabled fetchpriority for height hidden hreflang id inert itemprop ' +
    'kind label lang loading media name open playsinline preload property rel role rowspan scope sizes srclang start tabindex title translate type value width ' +
    'base-url credentials cut-off current embed-hosts embeds format heading heading-level isolation layout limit omit ranks refresh relative relative-style ' +
    'show source-time-zone stale-after theme thumbnails time-zone acquire-license by copyright creator credit license limit modified published source',
);

/** Attributes that lead somewhere or load something, on whatever element. */
const ADDRESSES = words(
  'href src action formaction xlink:href poster data background cite longdesc ping manifest codebase classid lowsrc dynsrc srcset imagesrcset',
);
/** Those of them that we print. */
const PRINTED_ADDRESSES = words('href src poster cite srcset');
const PROTOCOLS = words('http: https: mailto: tel:');
const RELATIONS = words('canonical stylesheet alternate icon license');

const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

/** Tells why an address may not stand in a page; undefined where it may. A browser finds the scheme behind any disguise, and so does `URL`. */
export function addressFault(address: string, base: string): Fault | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const {protocol, username, password} = new URL(address, base);
  const isFault = !PROTOCOLS.has(protocol) || username !== '' || password !== '';
  return isFault ? {kind: 'address', what: short(address)} : undefined;
}

/** Lists the addresses in an attribute; of a `srcset`, those of its candidates. */
const addressesIn = (name: string, value: string): string[] =>
  name.endsWith('srcset') ? value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '') : [value];

function attributeFault(tag: string, name: string, value: string, base: string): Fault | undefined {
  const what = short(`<${tag} ${name}="${value}">`);
  if (name.startsWith('on')) return {kind: 'handler', what};
  // What our own elements keep of sizes they set by script, as numbers.
  if (name === 'style') return /^(?:--_\w+: [\d.]+(?:px| \/ [\d.]+)?; ?)*$/.test(value) ? undefined : {kind: 'style', what};
  if (ADDRESSES.has(name)) {
    const found = addressesIn(name, value).flatMap((address) => addressFault(address, base) ?? []);
    if (found[0] !== undefined) return {...found[0], what};
    return PRINTED_ADDRESSES.has(name) ? undefined : {kind: 'attribute', what};
  }
  if (name === 'id' || (name === 'name' && tag !== 'meta')) return /^bsh[-:]/.test(value) ? undefined : {kind: 'clobbering', what};
  if (name === 'class') return /^(?:\s*(?:bsh|language)-\S*)*\s*$/.test(value) ? undefined : {kind: 'attribute', what};
  return ATTRIBUTES.has(name) || name.startsWith('aria-') || name.startsWith('data-bsh') ? undefined : {kind: 'attribute', what};
}

/** Lists what is wrong with an element and its attributes. */
export function elementFaults(tag: string, attributes: readonly {name: string; value: string}[], base: string): Fault[] {
  const valueOf = (name: string): string | undefined => attributes.find((attribute) => attribute.name === name)?.value;
  const faults = attributes.flatMap(({name, value}) => attributeFault(tag, name, value, base) ?? []);
  // JSON-LD is the only script that is printed, and a sandboxed frame of a listed host the only one that is made.
  const isOurs =
    ELEMENTS.has(tag) ||
    (tag === 'script' && valueOf('type') === 'application/ld+json' && valueOf('src') === undefined) ||
    (tag === 'iframe' && valueOf('class') === 'bsh-frame' && valueOf('sandbox') !== undefined);
  const isOdd =
    (tag === 'meta' && valueOf('http-equiv') !== undefined) ||
    (tag === 'link' && !(valueOf('rel') ?? '').split(' ').every((relation) => RELATIONS.has(relation)));
  return isOurs && !isOdd ? faults : [{kind: 'element', what: `<${tag}>`}, ...faults];
}
