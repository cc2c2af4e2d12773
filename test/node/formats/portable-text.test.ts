import {portableText} from '../../../dist/formats/portable-text.js';
import {arbitraryNear, describeProperties} from './adapter-checks.ts';

const names = (
  '_type _key _id _ref title slug current publishedAt author authors name mainImage asset url metadata dimensions width height alt caption ' +
  'credit hotspot crop x y left right body content children text marks markDefs href style listItem level excerpt categories status embargo result ' +
  'data rows cells images code html items quote table video related reference'
).split(' ');
const words = [
  'block',
  'span',
  'image',
  'post',
  'link',
  'strong',
  'em',
  'code',
  'a',
  'b',
  'gallery',
  'table',
  'youtube',
  'callout',
  'reference',
  'bullet',
  'number',
  'h2',
  'blockquote',
  'footnote',
  'drafts.1',
  'image-abc-100x50-jpg',
  'pullQuote',
  'faq',
  'button',
  'hr',
  'internationalizedArrayString',
  'localeString',
];

describeProperties(portableText, arbitraryNear(names, words));
