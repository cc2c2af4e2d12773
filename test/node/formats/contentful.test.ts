import {contentful} from '../../../dist/formats/contentful.js';
import {arbitraryNear, describeProperties} from './adapter-checks.ts';

const names = (
  'sys type id linkType contentType fields items includes Entry Asset title slug headline body content nodeType data target uri value marks json ' +
  'links entries assets block file url details image width height description author name publishDate heroImage en-US de locale revision message'
).split(' ');
const words = [
  'Entry',
  'Asset',
  'Link',
  'Array',
  'Error',
  'document',
  'paragraph',
  'heading-2',
  'text',
  'hyperlink',
  'entry-hyperlink',
  'asset-hyperlink',
  'embedded-entry-block',
  'embedded-asset-block',
  'embedded-entry-inline',
  'unordered-list',
  'list-item',
  'table',
  'table-row',
  'table-cell',
  'hr',
  'blockquote',
  'bold',
  'code',
  'a',
  'b',
  'blogPost',
  '//images.ctfassets.net/a/b.jpg',
  'image/jpeg',
  'video/mp4',
];

describeProperties(contentful, arbitraryNear(names, words));
