import type {Embed} from '../model/article.js';
import {recognise} from '../text/providers.js';
import {compact, type Reader} from './read.js';

export {PROVIDER_NAMES, recognise} from '../text/providers.js';

/**
 * Makes an embed of an address; undefined, with an issue, where it is not safe.
 *
 * `frame` tells that the address is meant for a frame, so that a page which allows its host can show it.
 */
export function embedOf(source: unknown, reader: Reader, path: string, more: Partial<Embed> = {}, frame = false): Embed | undefined {
  const url = reader.url(source, path);
  if (url === undefined) return undefined;
  const {provider, url: page = url, embedUrl = frame && provider === undefined ? url : undefined} = recognise(url) ?? {};
  return compact<Embed>({type: 'embed', url: page, provider, embedUrl, ...more});
}
