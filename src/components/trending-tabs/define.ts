import {TrendingTabs} from './trending-tabs.js';

declare global {
  interface HTMLElementTagNameMap {
    'trending-tabs': TrendingTabs;
  }
}

// Two copies of this package can meet on one page; a second define would throw and stop the rest of the script.
if (customElements.get('trending-tabs') === undefined) {
  customElements.define('trending-tabs', TrendingTabs);
}
