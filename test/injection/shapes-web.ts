import type {Filling, Shape} from './documents.ts';
import {DATE, plain} from './values.ts';

const jsonLdPicture = ({words, address}: Filling): object => ({
  '@type': 'ImageObject',
  url: address,
  caption: words,
  creditText: words,
  creator: {'@type': 'Person', name: words, url: address},
  copyrightNotice: words,
  license: address,
  acquireLicensePage: address,
});

const jsonLdPerson = ({words, address}: Filling): object => ({
  '@type': 'Person',
  '@id': words,
  name: words,
  givenName: words,
  url: address,
  jobTitle: words,
  image: address,
  sameAs: [address],
  description: words,
  worksFor: {'@type': 'Organization', name: words, url: address},
});

const jsonLd = (filling: Filling): object => {
  const {words, markup, address} = filling;
  return {
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    '@id': words,
    url: address,
    mainEntityOfPage: address,
    headline: words,
    alternativeHeadline: words,
    description: words,
    author: [jsonLdPerson(filling), words],
    contributor: {'@type': 'Role', roleName: words, contributor: jsonLdPerson(filling)},
    publisher: {
      '@type': 'Organization',
      name: words,
      url: address,
      logo: {'@type': 'ImageObject', url: address},
      publishingPrinciples: address,
    },
    image: [jsonLdPicture(filling)],
    thumbnailUrl: address,
    video: {'@type': 'VideoObject', name: words, contentUrl: address, embedUrl: address, thumbnailUrl: address, caption: words},
    articleBody: markup === '' ? words : markup,
    articleSection: words,
    keywords: words,
    genre: words,
    dateline: words,
    datePublished: DATE,
    correction: {'@type': 'CorrectionComment', text: words},
    backstory: words,
    copyrightNotice: words,
    license: address,
    about: {'@type': 'Thing', name: words, url: address},
    isPartOf: {'@type': 'CreativeWork', name: words, url: address},
    isBasedOn: address,
    inLanguage: 'en',
    liveBlogUpdate: [
      {'@type': 'BlogPosting', headline: words, articleBody: markup, datePublished: DATE, url: address, image: jsonLdPicture(filling)},
    ],
    [words]: words,
  };
};

const wordpress = ({words, markup, address}: Filling): object => ({
  id: 42,
  type: 'post',
  status: 'publish',
  date_gmt: '2025-03-04T07:30:00',
  guid: {rendered: words},
  slug: words,
  link: address,
  title: {rendered: markup},
  content: {rendered: markup, protected: false},
  excerpt: {rendered: markup},
  coauthors: [{display_name: words, url: address}],
  yoast_head_json: {
    og_site_name: words,
    description: words,
    schema: {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: words,
          alternativeHeadline: words,
          keywords: words,
          publisher: {'@type': 'Organization', name: words, url: address},
        },
      ],
    },
  },
  _embedded: {
    author: [{name: words, link: address, description: words, avatar_urls: {96: address}}],
    'wp:featuredmedia': [
      {
        media_type: 'image',
        source_url: address,
        alt_text: words,
        caption: {rendered: markup},
        media_details: {
          width: 800,
          height: 450,
          sizes: {[words]: {width: 300, height: 200, source_url: address}},
          image_meta: {credit: words, copyright: words},
        },
      },
    ],
    'wp:term': [[{name: words, slug: words, taxonomy: 'category'}], [{name: words, slug: words, taxonomy: 'post_tag'}]],
  },
});

const wordpressWords = ({words, address}: Filling): object => ({
  id: 43,
  type: 'post',
  date_gmt: '2025-03-04T07:30:00',
  link: address,
  title: {rendered: plain(words)},
  content: {rendered: `<p>${plain(words)}</p>`},
  _embedded: {author: [{name: words, link: address}]},
});

const jsonFeed = ({words, markup, address}: Filling): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: words,
  home_page_url: 'https://lantern.example/',
  authors: [{name: words, url: address, avatar: address}],
  items: [
    {
      id: address,
      url: address,
      external_url: address,
      title: words,
      summary: words,
      content_html: markup,
      image: address,
      banner_image: address,
      date_published: DATE,
      authors: [{name: words, url: address}],
      tags: [words],
      attachments: [{url: address, mime_type: 'audio/mpeg', title: words}],
    },
  ],
});

const jsonFeedList = (filling: Filling): object => ({
  ...jsonFeed(filling),
  items: [
    {
      id: filling.address,
      url: filling.address,
      title: filling.words,
      summary: filling.words,
      image: filling.address,
      authors: [{name: filling.words}],
      content_text: filling.words,
    },
    {id: '2', url: 'https://lantern.example/two', title: filling.words, content_html: filling.markup},
  ],
});

const rows = ({words, address}: Filling): object => ({
  heading: words,
  items: [
    {
      rank: '1',
      title: words,
      href: address,
      timestamp: 1749100000000,
      byline: words,
      section: words,
      abstract: words,
      image: address,
      author: words,
      tags: [words],
    },
    {
      rank: words,
      headline: words,
      url: 'https://lantern.example/two',
      kicker: words,
      description: words,
      thumbnail: address,
      media: [{type: 'image', caption: words, copyright: words, url: address}],
    },
    {rank: '3', name: words, link: 'https://lantern.example/three', authors: [words], image_url: address, pub_date: words},
    {rank: '4', linkText: words, path: '/four', label: words, [words]: words},
  ],
});

/** Shapes of what pages and their feeds have: JSON-LD, WordPress, JSON Feed, rows. */
export const WEB_SHAPES: readonly Shape[] = [
  {format: 'schema-org', name: 'article', make: jsonLd},
  {
    format: 'schema-org',
    name: 'list',
    isList: true,
    make: (filling) => ({
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      name: filling.words,
      itemListElement: [
        {'@type': 'ListItem', position: 1, url: filling.address, name: filling.words, image: filling.address},
        {'@type': 'ListItem', position: 2, item: {...jsonLd(filling), '@type': 'NewsArticle', url: 'https://lantern.example/two'}},
      ],
    }),
  },
  {format: 'wordpress', name: 'post', make: wordpress},
  {format: 'wordpress', name: 'plain post', make: wordpressWords},
  {
    format: 'wordpress',
    name: 'list',
    isList: true,
    make: (filling) => [wordpress(filling), {...wordpress(filling), id: 7, link: 'https://lantern.example/two'}],
  },
  {format: 'json-feed', name: 'item', make: jsonFeed},
  {format: 'json-feed', name: 'list', isList: true, make: jsonFeedList},
  {format: 'rows', name: 'list', isList: true, make: rows},
];
