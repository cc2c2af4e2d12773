import {NewsGallery} from './news-gallery.js';

declare global {
  interface HTMLElementTagNameMap {
    'news-gallery': NewsGallery;
  }
}

// Two copies of this package can meet on one page; a second define would throw and stop the rest of the script.
if (customElements.get('news-gallery') === undefined) {
  customElements.define('news-gallery', NewsGallery);
}
