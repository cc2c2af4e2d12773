import {NewsEmbed} from './news-embed.js';

declare global {
  interface HTMLElementTagNameMap {
    'news-embed': NewsEmbed;
  }
}

// Two copies of this package can meet on one page; a second define would throw and stop the rest of the script.
if (customElements.get('news-embed') === undefined) {
  customElements.define('news-embed', NewsEmbed);
}
