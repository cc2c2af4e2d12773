import type {Filling, Shape} from './documents.ts';
import {DATE, plain} from './values.ts';

const ansPicture = ({words, markup, address}: Filling): object => ({
  type: 'image',
  url: address,
  alt_text: words,
  caption: markup,
  subtitle: words,
  copyright: words,
  credits: {by: [{type: 'author', name: words, byline: words}], affiliation: [{type: 'author', name: words}]},
});

const ans = (filling: Filling): object => {
  const {words, markup, address} = filling;
  const author = {
    type: 'author',
    name: words,
    byline: words,
    role: words,
    url: address,
    bio: words,
    image: {url: address},
    social_links: [{site: words, url: address}],
  };
  const text = {type: 'text', content: markup};
  return {
    type: 'story',
    version: '0.10.9',
    _id: words,
    canonical_url: address,
    website_url: address,
    headlines: {basic: words},
    subheadlines: {basic: words},
    description: {basic: words},
    label: {basic: {text: words, url: address, display: true}},
    credits: {by: [author], photos_by: [author], [words]: [author]},
    distributor: {name: words},
    taxonomy: {
      primary_section: {type: 'section', name: words},
      sections: [{type: 'section', name: words}],
      tags: [{text: words, slug: words}],
    },
    promo_items: {basic: ansPicture(filling), lead_art: {type: 'raw_html', content: markup}},
    copyright: words,
    location: words,
    first_publish_date: DATE,
    related_content: {basic: [{type: 'story', headlines: {basic: words}, canonical_url: address}]},
    corrections: [{type: 'correction', correction_type: 'correction', text: words}],
    content_elements: [
      text,
      {type: 'text', content: plain(words)},
      ansPicture(filling),
      {type: 'header', level: 2, content: markup},
      {type: 'quote', subtype: 'pullquote', content_elements: [text], citation: {type: 'text', content: markup}},
      {type: 'list', list_type: 'ordered', items: [text]},
      {type: 'table', header: [text], rows: [[text]]},
      {
        type: 'gallery',
        headlines: {basic: words},
        description: {basic: words},
        content_elements: [ansPicture(filling), ansPicture(filling)],
      },
      {
        type: 'video',
        headlines: {basic: words},
        description: {basic: words},
        canonical_url: address,
        streams: [{url: address, stream_type: 'mp4', width: 640, height: 360, bitrate: 600}],
        subtitles: {urls: [{format: 'WEB_VTT', url: address}]},
        promo_image: ansPicture(filling),
        transcript: words,
        embed_html: markup,
      },
      {
        type: 'oembed_response',
        raw_oembed: {url: address, html: markup, title: words, author_name: words, provider_name: words, thumbnail_url: address},
      },
      {type: 'custom_embed', subtype: words, embed: {id: words, url: address, config: {[words]: words, html: markup}}},
      {type: 'raw_html', content: markup},
      {type: 'code', content: words},
      {type: 'interstitial_link', content: markup, url: address},
      {type: 'link_list', title: words, items: [{type: 'interstitial_link', content: markup, url: address}]},
      {type: 'numeric_rating', numeric_rating: 3, max: 5, content: words},
      {type: 'correction', correction_type: 'clarification', text: words},
      {type: words, content: markup, text: words},
    ],
  };
};

const ansList = ({words, address}: Filling): object => ({
  type: 'collection',
  version: '0.10.9',
  headlines: {basic: words},
  content_elements: [
    {
      type: 'story',
      headlines: {basic: words},
      description: {basic: words},
      canonical_url: address,
      promo_items: {basic: {type: 'image', url: address, caption: words}},
    },
    {
      type: 'story',
      headlines: {basic: words},
      label: {basic: {text: words}},
      canonical_url: '/two',
      credits: {by: [{type: 'author', name: words}]},
    },
  ],
});

const ninjs = ({words, markup, address}: Filling): object => ({
  standard: {name: 'ninjs', version: '3.2'},
  uri: words,
  type: 'text',
  versionCreated: DATE,
  firstCreated: DATE,
  pubStatus: 'usable',
  language: 'en',
  title: words,
  headlines: [
    {role: 'main', value: words},
    {role: 'kicker', value: words},
    {role: 'subtitle', value: words},
  ],
  descriptions: [{role: 'abstract', contentType: 'text/html', value: markup}],
  bodies: [{role: 'main', contentType: 'text/html', value: markup}],
  by: words,
  located: words,
  people: [{name: words, rel: 'author', uri: address}],
  subjects: [{name: words, uri: address}],
  infoSources: [{name: words, role: 'publisher', uri: address}],
  copyrightHolder: words,
  copyrightNotice: words,
  usageTerms: words,
  rightsInfo: {linkedRights: address},
  trustIndicators: [{role: 'http://cv.iptc.org/newscodes/trustindicator/editorialPolicy', title: words, href: address}],
  renditions: [{name: 'web', href: address, contentType: 'text/html'}],
  associations: ['picture', 'video', words].map((type) => ({
    name: words,
    uri: words,
    type,
    by: words,
    headlines: [{role: 'main', value: words}],
    descriptions: [
      {role: 'caption', value: words},
      {role: 'creditline', value: words},
      {role: 'altText', value: words},
    ],
    renditions: [{name: 'main', href: address, contentType: type === 'video' ? 'video/mp4' : 'image/jpeg', width: 800, height: 450}],
  })),
});

const ninjsOne = ({words, markup, address}: Filling): object => ({
  uri: 'urn:newsml:amel.example:2025:1',
  type: 'text',
  versioncreated: DATE,
  pubstatus: 'usable',
  headline: words,
  byline: words,
  located: words,
  description_text: words,
  body_xhtml: markup,
  copyrightholder: words,
  copyrightnotice: words,
  person: [{name: words}],
  subject: [{name: words}],
  associations: {
    [words]: {
      type: 'picture',
      byline: words,
      description_text: words,
      headline: words,
      renditions: {main: {href: address, mimetype: 'image/jpeg', width: 800, height: 450}},
    },
  },
});

/** Shapes of what newsrooms and agencies send: ANS, ninjs. */
export const WIRES_SHAPES: readonly Shape[] = [
  {format: 'ans', name: 'story', make: ans},
  {format: 'ans', name: 'list', isList: true, make: ansList},
  {format: 'ninjs', name: '3', make: ninjs},
  {format: 'ninjs', name: '1', make: ninjsOne},
];
