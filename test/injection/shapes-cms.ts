import type {Filling, Shape} from './documents.ts';
import {DATE} from './values.ts';

const span = (text: string, marks: string[] = []): object => ({_type: 'span', text, marks});

const block = (text: string, style = 'normal', marks: string[] = [], markDefs: object[] = []): object => ({
  _type: 'block',
  style,
  markDefs,
  children: [span(text, marks)],
});

const portableText = ({words, markup, address}: Filling): object => {
  const image = {
    _type: 'image',
    alt: words,
    caption: words,
    attribution: words,
    asset: {_type: 'sanity.imageAsset', url: address, metadata: {dimensions: {width: 800, height: 450}}},
  };
  return {
    _type: 'post',
    _id: words,
    title: words,
    slug: {current: words},
    publishedAt: DATE,
    excerpt: words,
    author: {_type: 'author', name: words, role: words, url: address, bio: [block(words)], image},
    mainImage: image,
    categories: [{_type: 'category', title: words}],
    tags: [words],
    body: [
      block(words),
      block(words, 'h2'),
      block(words, words, [words, 'strong', 'em', 'code', 'underline', 'strike-through', 'sup']),
      block(words, 'normal', ['l1'], [{_key: 'l1', _type: 'link', href: address, title: words, rel: words}]),
      block(words, 'normal', ['l2'], [{_key: 'l2', _type: words, href: address, url: address, color: words}]),
      block(words, 'normal', ['f1'], [{_key: 'f1', _type: 'footnote', text: [block(words)]}]),
      {...block(words), listItem: 'bullet', level: 1},
      {...block(words), listItem: words, level: 2},
      image,
      {_type: 'gallery', caption: words, images: [image, image]},
      {_type: 'code', language: words, code: words},
      {_type: 'table', rows: [{_type: 'tableRow', cells: [words, words]}], hasHeader: true},
      {_type: 'youtube', url: address, title: words},
      {_type: 'tweet', tweetId: words},
      {_type: 'embed', url: address, title: words},
      {_type: 'embedHTML', html: markup},
      {_type: 'html', html: markup},
      {_type: 'video', url: address, caption: words},
      {_type: 'callout', tone: words, title: words, body: [block(words)]},
      {_type: 'factBox', title: words, content: [block(words)]},
      {_type: 'pullQuote', quote: words, author: words},
      {_type: 'button', text: markup, url: address},
      {_type: 'faq', items: [{question: words, answer: [block(words)]}]},
      {_type: 'keyTakeaways', title: words, items: [words]},
      {_type: 'stat', value: markup, label: markup},
      {_type: 'relatedArticles', title: words, articles: [{_type: 'post', title: words, url: address}]},
      {_type: words, title: words, text: markup, url: address, html: markup},
    ],
  };
};

const contentTree = ({words, markup, address}: Filling): object => {
  const text = {type: 'text', value: words};
  const p = {type: 'paragraph', children: [text]};
  const teaser = {
    url: address,
    type: 'article',
    title: words,
    metaLink: {prefLabel: words, url: address},
    image: {url: address, width: 640, height: 360},
  };
  const pictures = {
    type: 'image-set',
    picture: {
      alt: words,
      caption: words,
      credit: words,
      layoutWidth: words,
      images: [{width: 800, height: 450, format: words, url: address, sourceSet: [{url: address, width: 400, dpr: 1}]}],
    },
  };
  return {
    id: words,
    title: words,
    standfirst: markup,
    byline: words,
    webUrl: address,
    firstPublishedDate: DATE,
    copyright: {notice: words},
    displayConcept: {prefLabel: words, url: address},
    genreConcept: {prefLabel: words},
    annotations: [{predicate: 'http://www.ft.com/ontology/hasAuthor', prefLabel: words, url: address}],
    mainImage: {
      members: [{binaryUrl: address, pixelWidth: 800, pixelHeight: 450, altText: words, copyright: {notice: words}}],
      description: words,
    },
    topper: {headline: {type: 'headline', children: [text]}, intro: {type: 'intro', children: [p]}, visual: pictures},
    body: {
      type: 'root',
      body: {
        type: 'body',
        version: 1,
        children: [
          {
            type: 'paragraph',
            children: [
              text,
              {type: 'link', url: address, title: words, children: [text]},
              {type: 'strong', children: [text]},
              {type: words, children: [text]},
            ],
          },
          {type: 'heading', level: 'chapter', fragmentIdentifier: words, children: [text]},
          pictures,
          {type: 'layout-image', id: address, alt: words, caption: words, credit: words},
          {type: 'tweet', id: address, html: markup},
          {type: 'flourish', id: words, flourishType: words, description: words, fallbackImage: {url: address, width: 700, height: 400}},
          {type: 'youtube-video', url: address},
          {type: 'vimeo-video', url: address},
          {type: 'pullquote', text: words, source: words},
          {type: 'big-number', number: words, description: words},
          {type: 'recommended', heading: words, teaserTitleOverride: words, teaser},
          {type: 'recommended-list', heading: words, children: [{type: 'recommended', teaser}]},
          {type: 'timeline', title: words, children: [{type: 'timeline-event', title: words, children: [p]}]},
          {type: 'definition-list', children: [{type: 'definition', term: words, description: words}]},
          {type: 'info-box', children: [{type: 'card', title: words, children: [p]}]},
          {type: 'custom-code-component', id: words, path: words, attributes: {[words]: words, html: markup}, attributesLastModified: DATE},
          {
            type: 'table',
            children: [
              {type: 'table-caption', children: [text]},
              {type: 'table-body', children: [{type: 'table-row', children: [{type: 'table-cell', children: [text]}]}]},
            ],
          },
          {type: 'html', value: markup},
          {type: 'image', url: address, alt: words, title: words},
          {type: words, value: words, url: address, children: [text]},
        ],
      },
    },
  };
};

const ghost = ({words, markup, address}: Filling): object => ({
  posts: [
    {
      id: words,
      uuid: '0b6e',
      comment_id: words,
      slug: words,
      title: words,
      html: markup,
      url: address,
      canonical_url: address,
      visibility: 'public',
      published_at: DATE,
      custom_excerpt: words,
      excerpt: words,
      feature_image: address,
      feature_image_alt: words,
      feature_image_caption: markup,
      authors: [{name: words, slug: words, profile_image: address, bio: words, website: address, url: address}],
      tags: [{name: words, visibility: 'public'}],
      primary_tag: {name: words, visibility: 'public'},
    },
  ],
});

const sys = (id: string, type: string, contentType?: string): object => ({
  id,
  type,
  ...(contentType !== undefined && {contentType: {sys: {type: 'Link', linkType: 'ContentType', id: contentType}}}),
});

const target = (id: string, linkType: string): object => ({target: {sys: {type: 'Link', linkType, id}}});

const contentful = ({words, markup, address}: Filling): object => {
  const text = {nodeType: 'text', value: words, marks: [{type: 'bold'}, {type: words}], data: {}};
  const node = (nodeType: string, data: object = {}, content: object[] = [text]): object => ({nodeType, data, content});
  const asset = (id: string): object => ({
    sys: sys(id, 'Asset'),
    fields: {
      title: words,
      description: words,
      file: {url: address, contentType: 'image/jpeg', fileName: words, details: {image: {width: 800, height: 450}}},
    },
  });
  return {
    sys: {type: 'Array'},
    items: [
      {
        sys: sys('ferries', 'Entry', 'blogPost'),
        fields: {
          title: words,
          slug: words,
          kicker: words,
          subtitle: words,
          description: words,
          publishDate: DATE,
          tags: [words],
          url: address,
          heroImage: {sys: {type: 'Link', linkType: 'Asset', id: 'quay'}},
          author: {sys: {type: 'Link', linkType: 'Entry', id: 'ida'}},
          body: node('document', {}, [
            node('paragraph', {}, [
              text,
              node('hyperlink', {uri: address}),
              node('asset-hyperlink', target('quay', 'Asset')),
              node('entry-hyperlink', target('box', 'Entry')),
            ]),
            node('heading-2'),
            node('blockquote', {}, [node('paragraph')]),
            node('unordered-list', {}, [node('list-item', {}, [node('paragraph')])]),
            node('table', {}, [node('table-row', {}, [node('table-header-cell', {}, [node('paragraph')])])]),
            node('embedded-asset-block', target('quay', 'Asset'), []),
            node('embedded-entry-block', target('code', 'Entry'), []),
            node('embedded-entry-block', target('video', 'Entry'), []),
            node('embedded-entry-block', target('box', 'Entry'), []),
            node('embedded-entry-block', target('odd', 'Entry'), []),
            node(words, {uri: address}),
          ]),
        },
      },
    ],
    includes: {
      Entry: [
        {
          sys: sys('ida', 'Entry', 'person'),
          fields: {
            name: words,
            title: words,
            company: words,
            shortBio: words,
            url: address,
            image: {sys: {type: 'Link', linkType: 'Asset', id: 'quay'}},
          },
        },
        {sys: sys('code', 'Entry', 'codeBlock'), fields: {code: words, language: words}},
        {sys: sys('video', 'Entry', 'video'), fields: {title: words, url: address}},
        {sys: sys('box', 'Entry', 'callout'), fields: {title: words, text: markup, url: address, html: markup}},
        {sys: sys('odd', 'Entry', words), fields: {[words]: words, html: markup, url: address}},
      ],
      Asset: [asset('quay')],
    },
  };
};

/** Shapes of what content systems keep: Portable Text, content-tree, Ghost, Contentful. */
export const CMS_SHAPES: readonly Shape[] = [
  {format: 'portable-text', name: 'post', make: portableText},
  {format: 'content-tree', name: 'article', make: contentTree},
  {format: 'ghost', name: 'post', make: ghost},
  {format: 'contentful', name: 'entry', make: contentful},
];
