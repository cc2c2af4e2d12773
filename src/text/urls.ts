import {LIMITS} from '../model/limits.js';
import {decodeAmpersands} from './entities.js';
import {withoutInvisible} from './invisible.js';

const PROTOCOLS = {link: ['https:', 'http:', 'mailto:', 'tel:'], media: ['https:', 'http:']} as const;
/** Query parameters that say where a reader came from, not what the page is. */
const TRACKING = /^(?:utm_\w+|\w*clid|gclsrc|[gw]braid|igsh(?:id)?|mc_[ce]id|_g[al]|ref_(?:src|url)|cmpid|icid|smid|xtor|ns_\w+|at_\w+)$/i;

/** Addresses that `URL` leaves as they are: taking most of them apart is spared. Names of hosts in "xn--" it may refuse. */
const PLAIN = /^https?:\/\/(?!\S*xn--)(?:[a-z\d-]+\.)+[a-z]{2,}\/(?:[\w~-][\w.~-]*\/)*(?:[\w~-][\w.~-]*)?$/;

function parse(value: string, base?: string): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

/** Adds the scheme where only that is missing: "//host/x" without a base and "www.host/x" mean https. */
function withScheme(text: string, base: string | undefined): string {
  if (base === undefined && text.startsWith('//')) return `https:${text}`;
  return /^www\.[^\s./]+\./i.test(text) ? `https://${text}` : text;
}

/**
 * Reads an address that is safe to put into a page; undefined when it is not, or is none.
 *
 * Links may be http(s), mailto, tel or a "#fragment" of the same page, media http(s) alone, by the scheme that `URL` itself finds
 * (https://url.spec.whatwg.org/). Relative ones need `base`. Addresses with user names or passwords, or with invisible characters
 * inside, are refused; marks that a CMS preview put before or behind are cut. The result is percent-encoded as `URL` writes it.
 */
export function safeUrl(value: string, kind: 'link' | 'media', base?: string): string | undefined {
  if (value.length > LIMITS.field) return undefined;
  if (PLAIN.test(value)) return value;
  const written = value.trim();
  const visible = withoutInvisible(written);
  if (!written.startsWith(visible) && !written.endsWith(visible)) return undefined;
  const text = decodeAmpersands(visible.trim());
  if (/^#./s.test(text)) return kind === 'link' ? parse(text, 'https://host')?.hash : undefined;
  if (text === '' || text === '#') return undefined;
  const address = withScheme(text, base);
  const url = parse(address, base) ?? (base === undefined ? undefined : parse(address));
  if (url === undefined || !(PROTOCOLS[kind] as readonly string[]).includes(url.protocol)) return undefined;
  const isEmpty = url.protocol.startsWith('http') ? url.hostname === '' : url.pathname === '';
  return isEmpty || url.username !== '' || url.password !== '' ? undefined : url.href;
}

/** Names the host of an address as it is shown, without "www."; '' when there is none. */
export function hostName(url: string): string {
  return parse(url)?.hostname.replace(/^www\./, '') ?? '';
}

/** Removes the parameters that only follow readers around; an address that cannot be read stays as it is. */
export function withoutTracking(url: string): string {
  if (!url.includes('?')) return url;
  const parsed = parse(url);
  if (parsed === undefined) return url;
  const followers = [...parsed.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of followers) parsed.searchParams.delete(name);
  return followers.length === 0 ? url : parsed.href;
}

/** Tells whether two addresses lead to the same page, fragments and tracking parameters aside. */
export function sameUrl(a: string, b: string): boolean {
  const [first, second] = [a, b].map((url) => (parse(withoutTracking(url))?.href ?? url).replace(/#.*$/s, ''));
  return first === second;
}
