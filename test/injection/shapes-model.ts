import type {Filling, Shape} from './documents.ts';
import {DATE} from './values.ts';

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
  const update = {
    type: 'BlogPosting',
    headline: words,
    url: address,
    author: [person(filling)],
    bylineText: words,
    body: [paragraph(words)],
  };
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

/** Shapes of the model. */
export const MODEL_SHAPES: readonly Shape[] = [
  {format: 'canonical', name: 'article', make: model},
  {format: 'canonical', name: 'live coverage', make: live},
  {format: 'canonical', name: 'list', isList: true, make: list},
];
