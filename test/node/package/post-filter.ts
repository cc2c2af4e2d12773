import {createRequire} from 'node:module';

const sanitize = createRequire(import.meta.url)('sanitize-html') as (html: string, options: object) => string;

const TAGS =
  'address a abbr acronym area article aside audio b bdo big blockquote br button caption cite code col colgroup dd del details dfn div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label legend li main map mark menu nav object ol p pre q rb rp rt rtc ruby s samp section small span strike strong sub summary sup table tbody td textarea tfoot th thead time tr track tt u ul var video';
const EVERYWHERE = ['aria-*', 'class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'role', 'style', 'title'];

/**
 * Does to HTML what WordPress does to a post by somebody who may not write unfiltered HTML (`wp_kses_post`), in what matters to our markup: tags
 * that are not on its list go and their text stays, that of a script too, and every `data-` attribute stays on the tags that do
 * (https://developer.wordpress.org/reference/functions/wp_kses_allowed_html/).
 */
export function filterPost(html: string): string {
  return sanitize(html, {
    allowedTags: TAGS.split(' '),
    allowedAttributes: {
      '*': EVERYWHERE,
      a: ['href', 'rel', 'rev', 'name', 'target', 'download'],
      img: ['alt', 'height', 'loading', 'longdesc', 'src', 'usemap', 'width'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    nonTextTags: [],
  });
}
