import type {HttpUrl} from '../model/article.js';
import {recognise} from './providers.js';
import {hostName} from './urls.js';

/** A frame that a page may show, and who sees the reader then. */
export interface FrameTarget {
  src: HttpUrl;
  /** The provider's name; its host where it has none, or where anybody may run a server of that name. */
  provider: string;
  /** Whether the page may show it without asking: a provider that is known, or a host that the page lists itself. */
  isTrusted: boolean;
}

/** How a page treats content of others: a frame after the reader's consent, a card that leads there, or a frame at once. */
export const EMBED_MODES = ['ask', 'link', 'allow'] as const;
export type EmbedMode = (typeof EMBED_MODES)[number];

/** Splits a list of hosts, apart by space or commas. */
export function hostsIn(list: string): string[] {
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((host) => host !== '');
}

function isListed(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const {protocol, host, hostname, username, password} = new URL(address);
  return /^https?:$/.test(protocol) && username === '' && password === '' && (hosts.includes(host) || hosts.includes(hostname));
}

/**
 * Finds the frame that an address stands for: that of a known provider, or of a host that the page lists; undefined for all others.
 *
 * For a known provider the address of the frame is made here, whatever else the data says.
 */
export function frameOf(address: string, hosts: readonly string[]): FrameTarget | undefined {
  const {provider, embedUrl} = recognise(address) ?? {};
  const src = embedUrl ?? address;
  const listed = isListed(src, hosts);
  if (provider !== undefined && embedUrl !== undefined && provider !== 'Mastodon') return {src, provider, isTrusted: true};
  return listed || embedUrl !== undefined ? {src, provider: hostName(src), isTrusted: listed} : undefined;
}
