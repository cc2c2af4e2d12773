import type {Filling, Shape} from './documents.ts';

const DATE = '2025-03-04T09:30:00+02:00';

const textOf = (value: string): object => ({type: 'text', value});
const paragraph = (value: string): object => ({type: 'paragraph', children: [textOf(value)]});

/** A picture of the model. */
const picture = ({words, address}: Filling): object => ({
  type: 'ImageObject',
  url: address,
  width: 800,
  height: 450,
  renditions: [{url: address, width: 400, height: 225, encodingFormat: words}],
  alt: words,
  caption: [textOf(words), {type: 'link', url: address, title: words, children: [textOf(words)]}],
  creditText: words,
  creator: [{type: 'Person', name: words, url: address}],
  sourceOrganization: {type: 'Organization', name: words, url: address},
  copyrightNotice: words,
  copyrightHolder: {type: 'Organization', name: words, url: address},
  license: address,
  acquireLicensePage: address,
  usageTerms: words,
  digitalSourceType: words,
  contentLocation: words,
});

/** A person of the model with a house and a portrait. */
const person = ({words, address}: Filling): object => ({
  type: 'Person',
  name: words,
  lang: words,
  url: address,
  jobTitle: words,
  affiliation: {type: 'Organization', name: words, url: address, logo: {type: 'ImageObject', url: address}},
  image: {type: 'ImageObject', url: address, alt: words},
  description: words,
  sameAs: [address],
});

const summary = (filling: Filling): object => {
  const {words, address} = filling;
  return {
    type: 'NewsArticle',
    url: address,
    headline: words,
    id: words,
    kicker: words,
    description: words,
    image: picture(filling),
    author: [person(filling)],
    bylineText: words,
    datePublished: DATE,
    articleSection: [words],
    inLanguage: 'en',
  };
};

/** One of every block and every phrase of the model. */
const blocks = (filling: Filling): object[] => {
  const {words, address} = filling;
  const phrases = [textOf(words)];
  const box = {name: words, id: words, lang: words, children: [paragraph(words)]};
  const link = {type: 'link', url: address, title: words, rel: [words], children: phrases};
  const inline = ['strong', 'emphasis', 'delete', 'superscript', 'subscript', 'mark', 'underline', words];
  const media = {name: words, caption: phrases, creditText: words, duration: words, transcript: [paragraph(words)]};
  return [
    {
      type: 'paragraph',
      id: words,
      lang: words,
      children: [
        {...textOf(words), lang: 'ar'},
        link,
        {type: 'inlineCode', value: words},
        {type: 'footnoteReference', identifier: words, label: words},
        ...inline.map((type) => ({type, children: phrases})),
      ],
    },
    {type: 'heading', depth: 2, id: words, children: phrases},
    {type: 'heading', depth: 3, children: [link]},
    {type: 'list', ordered: true, children: [{type: 'listItem', children: [paragraph(words)]}]},
    {type: 'blockquote', url: address, citation: [link], children: [paragraph(words)]},
    {type: 'pullquote', citation: phrases, children: phrases},
    {type: 'code', language: words, value: words},
    {type: 'table', caption: phrases, children: [{type: 'tableRow', children: [{type: 'tableCell', header: true, children: phrases}]}]},
    {type: 'image', url: address, layout: words, image: picture(filling)},
    {type: 'gallery', caption: phrases, images: [picture(filling), picture(filling)]},
    {
      type: 'video',
      sources: [{url: address, encodingFormat: words}],
      poster: {type: 'ImageObject', url: address, alt: words},
      tracks: [{kind: 'captions', url: address, lang: words, label: words}],
      ...media,
    },
    {type: 'audio', sources: [{url: address, encodingFormat: words}], ...media},
    {
      type: 'embed',
      url: address,
      embedUrl: address,
      provider: words,
      title: words,
      width: 600,
      height: 400,
      thumbnail: {type: 'ImageObject', url: address},
      caption: phrases,
      fallback: [link],
    },
    {type: 'embed', url: 'https://www.youtube.com/watch?v=abcdefghijk', embedUrl: address, title: words, fallback: phrases},
    {type: 'embed', url: `https://www.youtube.com/watch?v=${words}`},
    {type: 'aside', ...box},
    {type: 'factBox', ...box},
    {type: 'keyPoints', name: words, children: [{type: 'listItem', children: [paragraph(words)]}]},
    {type: 'bigNumber', value: words, description: phrases},
    {type: 'timeline', name: words, children: [{type: 'timelineEvent', name: words, dateText: words, children: [paragraph(words)]}]},
    {type: 'definitionList', children: [{type: 'definition', term: phrases, children: [paragraph(words)]}]},
    {type: 'questionAnswer', question: phrases, children: [paragraph(words)]},
    {type: 'rating', ratingValue: 3, bestRating: 5, itemReviewed: words},
    {type: 'tableOfContents'},
    {type: 'relatedLinks', name: words, items: [summary(filling)]},
    {type: 'correction', correction: {type: 'CorrectionComment', text: phrases, kind: 'correction'}},
    {type: 'insertionPoint', name: words, label: words, height: 250},
    {type: 'custom', name: 'tide-clock', text: words, data: {[words]: words, address, inner: [words, {[words]: address}]}},
    {type: 'custom', name: words, text: words, data: {value: words}},
    {type: 'unknown', originalType: words, text: words},
    {type: words, text: words, children: phrases},
    {type: 'disclaimer', children: phrases},
    {type: 'footnotes', children: [{type: 'footnoteDefinition', identifier: words, label: words, children: [paragraph(words)]}]},
  ];
};

const model = (filling: Filling): object => {
  const {words, address} = filling;
  return {
    type: 'NewsArticle',
    id: words,
    url: address,
    inLanguage: 'en',
    kicker: words,
    headline: words,
    alternativeHeadline: words,
    description: [textOf(words)],
    author: [person(filling), person(filling)],
    contributor: [{roleName: words, agent: [person(filling)]}],
    publisher: {type: 'Organization', name: words, url: address, logo: {type: 'ImageObject', url: address}, publishingPrinciples: address},
    sourceOrganization: {type: 'Organization', name: words, url: address, sameAs: [address]},
    datePublished: DATE,
    dateModified: words,
    timeZone: words,
    dateline: words,
    articleSection: [words],
    keywords: [words],
    genre: [words],
    image: [picture(filling)],
    body: blocks(filling),
    correction: [{type: 'CorrectionComment', text: [textOf(words)], datePublished: DATE}],
    backstory: [textOf(words)],
    isBasedOn: {name: words, url: address},
    copyrightNotice: words,
    license: address,
    about: [{name: words, url: address}],
    isPartOf: [{name: words, url: address}],
    related: [summary(filling)],
    [words]: words,
  };
};

const live = (filling: Filling): object => {
  const {words, address} = filling;
  const update = {type: 'BlogPosting', headline: words, url: address, author: [person(filling)], bylineText: words, body: [paragraph(words)]};
  return {
    type: 'LiveBlogPosting',
    headline: words,
    bylineText: words,
    textDirection: words,
    inLanguage: words,
    body: [],
    leadMedia: {type: 'gallery', caption: [textOf(words)], images: [picture(filling), picture(filling)]},
    liveBlogUpdate: [
      {...update, id: words, datePublished: DATE, pinned: true},
      {...update, id: 'second', datePublished: '2025-03-04T10:30:00+02:00', keyEvent: true},
    ],
  };
};

const list = (filling: Filling): object => ({
  type: 'ItemList',
  name: filling.words,
  id: filling.words,
  period: filling.words,
  itemListOrder: 'descending',
  inLanguage: 'en',
  itemListElement: [
    {type: 'ListItem', position: 1, item: summary(filling)},
    {type: 'ListItem', position: 2, item: {type: 'NewsArticle', url: 'https://lantern.example/two', headline: filling.words}},
  ],
});

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
    publisher: {'@type': 'Organization', name: words, url: address, logo: {'@type': 'ImageObject', url: address}, publishingPrinciples: address},
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
    liveBlogUpdate: [{'@type': 'BlogPosting', headline: words, articleBody: markup, datePublished: DATE, url: address, image: jsonLdPicture(filling)}],
    [words]: words,
  };
};

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
  const author = {type: 'author', name: words, byline: words, role: words, url: address, bio: words, image: {url: address}, social_links: [{site: words, url: address}]};
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
    taxonomy: {primary_section: {type: 'section', name: words}, sections: [{type: 'section', name: words}], tags: [{text: words, slug: words}]},
    promo_items: {basic: ansPicture(filling), lead_art: {type: 'raw_html', content: markup}},
    copyright: words,
    location: words,
    first_publish_date: DATE,
    related_content: {basic: [{type: 'story', headlines: {basic: words}, canonical_url: address}]},
    corrections: [{type: 'correction', correction_type: 'correction', text: words}],
    content_elements: [
      text,
      {type: 'text', content: words},
      ansPicture(filling),
      {type: 'header', level: 2, content: markup},
      {type: 'quote', subtype: 'pullquote', content_elements: [text], citation: {type: 'text', content: markup}},
      {type: 'list', list_type: 'ordered', items: [text]},
      {type: 'table', header: [text], rows: [[text]]},
      {type: 'gallery', headlines: {basic: words}, description: {basic: words}, content_elements: [ansPicture(filling), ansPicture(filling)]},
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
      {type: 'oembed_response', raw_oembed: {url: address, html: markup, title: words, author_name: words, provider_name: words, thumbnail_url: address}},
      {type: 'custom_embed', subtype: words, embed: {id: words, url: address, config: {[words]: words, html: markup}}},
      {type: 'raw_html', content: markup},
      {type: 'code', content: words},
      {type: 'interstitial_link', content: words, url: address},
      {type: 'link_list', title: words, items: [{type: 'interstitial_link', content: words, url: address}]},
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
    {type: 'story', headlines: {basic: words}, description: {basic: words}, canonical_url: address, promo_items: {basic: {type: 'image', url: address, caption: words}}},
    {type: 'story', headlines: {basic: words}, label: {basic: {text: words}}, canonical_url: '/two', credits: {by: [{type: 'author', name: words}]}},
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
    schema: {'@context': 'https://schema.org', '@graph': [{'@type': 'NewsArticle', headline: words, alternativeHeadline: words, keywords: words, publisher: {'@type': 'Organization', name: words, url: address}}]},
  },
  _embedded: {
    author: [{name: words, link: address, description: words, avatar_urls: {96: address}}],
    'wp:featuredmedia': [
      {
        media_type: 'image',
        source_url: address,
        alt_text: words,
        caption: {rendered: markup},
        media_details: {width: 800, height: 450, sizes: {[words]: {width: 300, height: 200, source_url: address}}, image_meta: {credit: words, copyright: words}},
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
  title: {rendered: words.replaceAll('<', '&lt;')},
  content: {rendered: `<p>${words.replaceAll('<', '&lt;')}</p>`},
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
    {id: filling.address, url: filling.address, title: filling.words, summary: filling.words, image: filling.address, authors: [{name: filling.words}], content_text: filling.words},
    {id: '2', url: 'https://lantern.example/two', title: filling.words, content_html: filling.markup},
  ],
});

const span = (text: string, marks: string[] = []): object => ({_type: 'span', text, marks});
const block = (text: string, style = 'normal', marks: string[] = [], markDefs: object[] = []): object => ({_type: 'block', style, markDefs, children: [span(text, marks)]});

const portableText = ({words, markup, address}: Filling): object => {
  const image = {_type: 'image', alt: words, caption: words, attribution: words, asset: {_type: 'sanity.imageAsset', url: address, metadata: {dimensions: {width: 800, height: 450}}}};
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
      {_type: 'button', text: words, url: address},
      {_type: 'faq', items: [{question: words, answer: [block(words)]}]},
      {_type: 'keyTakeaways', title: words, items: [words]},
      {_type: 'stat', value: words, label: words},
      {_type: 'relatedArticles', title: words, articles: [{_type: 'post', title: words, url: address}]},
      {_type: words, title: words, text: words, url: address, html: markup},
    ],
  };
};

const contentTree = ({words, markup, address}: Filling): object => {
  const text = {type: 'text', value: words};
  const p = {type: 'paragraph', children: [text]};
  const teaser = {url: address, type: 'article', title: words, metaLink: {prefLabel: words, url: address}, image: {url: address, width: 640, height: 360}};
  const pictures = {
    type: 'image-set',
    picture: {alt: words, caption: words, credit: words, layoutWidth: words, images: [{width: 800, height: 450, format: words, url: address, sourceSet: [{url: address, width: 400, dpr: 1}]}]},
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
    mainImage: {members: [{binaryUrl: address, pixelWidth: 800, pixelHeight: 450, altText: words, copyright: {notice: words}}], description: words},
    topper: {headline: {type: 'headline', children: [text]}, intro: {type: 'intro', children: [p]}, visual: pictures},
    body: {
      type: 'root',
      body: {
        type: 'body',
        version: 1,
        children: [
          {type: 'paragraph', children: [text, {type: 'link', url: address, title: words, children: [text]}, {type: 'strong', children: [text]}, {type: words, children: [text]}]},
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
          {type: 'table', children: [{type: 'table-caption', children: [text]}, {type: 'table-body', children: [{type: 'table-row', children: [{type: 'table-cell', children: [text]}]}]}]},
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
    fields: {title: words, description: words, file: {url: address, contentType: 'image/jpeg', fileName: words, details: {image: {width: 800, height: 450}}}},
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
            node('paragraph', {}, [text, node('hyperlink', {uri: address}), node('asset-hyperlink', target('quay', 'Asset')), node('entry-hyperlink', target('box', 'Entry'))]),
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
        {sys: sys('ida', 'Entry', 'person'), fields: {name: words, title: words, company: words, shortBio: words, url: address, image: {sys: {type: 'Link', linkType: 'Asset', id: 'quay'}}}},
        {sys: sys('code', 'Entry', 'codeBlock'), fields: {code: words, language: words}},
        {sys: sys('video', 'Entry', 'video'), fields: {title: words, url: address}},
        {sys: sys('box', 'Entry', 'callout'), fields: {title: words, text: words, url: address, html: markup}},
        {sys: sys('odd', 'Entry', words), fields: {[words]: words, html: markup, url: address}},
      ],
      Asset: [asset('quay')],
    },
  };
};

const rows = ({words, address}: Filling): object => ({
  heading: words,
  items: [
    {rank: '1', title: words, href: address, timestamp: 1749100000000, byline: words, section: words, abstract: words, image: address, author: words, tags: [words]},
    {rank: words, headline: words, url: 'https://lantern.example/two', kicker: words, description: words, thumbnail: address, media: [{type: 'image', caption: words, copyright: words, url: address}]},
    {rank: '3', name: words, link: 'https://lantern.example/three', authors: [words], image_url: address, pub_date: words},
    {rank: '4', linkText: words, path: '/four', label: words, [words]: words},
  ],
});

/** A shape for each way that a format of JSON has of saying things. */
export const SHAPES: readonly Shape[] = [
  {format: 'canonical', name: 'article', make: model},
  {format: 'canonical', name: 'live coverage', make: live},
  {format: 'canonical', name: 'list', isList: true, make: list},
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
  {format: 'wordpress', name: 'list', isList: true, make: (filling) => [wordpress(filling), {...wordpress(filling), id: 7, link: 'https://lantern.example/two'}]},
  {format: 'json-feed', name: 'item', make: jsonFeed},
  {format: 'json-feed', name: 'list', isList: true, make: jsonFeedList},
  {format: 'ans', name: 'story', make: ans},
  {format: 'ans', name: 'list', isList: true, make: ansList},
  {format: 'ninjs', name: '3', make: ninjs},
  {format: 'ninjs', name: '1', make: ninjsOne},
  {format: 'portable-text', name: 'post', make: portableText},
  {format: 'content-tree', name: 'article', make: contentTree},
  {format: 'ghost', name: 'post', make: ghost},
  {format: 'contentful', name: 'entry', make: contentful},
  {format: 'rows', name: 'list', isList: true, make: rows},
];
