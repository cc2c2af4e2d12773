import {TrendingList} from './trending-list.js';

declare global {
  interface HTMLElementTagNameMap {
    'trending-list': TrendingList;
  }
}

// Two copies of this package can meet on one page; a second define would throw and stop the rest of the script.
if (customElements.get('trending-list') === undefined) {
  customElements.define('trending-list', TrendingList);
}
