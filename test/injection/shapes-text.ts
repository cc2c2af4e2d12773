import type {Filling, Shape} from './documents.ts';

/** Writes a text into XML and HTML so that it is what it was once it is read. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** An HTML body with the payload as the value of every attribute, well written, and in the end as markup. */
const htmlBody = ({words, markup, address}: Filling): string => {
  const [w, a] = [escaped(words), escaped(address)];
  return `<h1>${w}</h1><p id="${w}" class="${w}" lang="${w}" title="${w}">${w} <a href="${a}" title="${w}" rel="${w}" target="${w}" name="${w}">${w}</a></p>
<h2 id="${w}">${w}</h2><ul><li>${w}</li></ul><blockquote cite="${a}"><p>${w}</p><cite>${w}</cite></blockquote>
<figure class="wp-block-image"><a href="${a}"><img src="${a}" srcset="${a} 1x, ${a} 2x" data-src="${a}" alt="${w}" title="${w}" width="800" height="450"></a><figcaption>${w} <a href="${a}">${w}</a></figcaption></figure>
<picture><source srcset="${a}" type="${w}"><img src="${a}" alt="${w}"></picture>
<figure class="gallery"><img src="${a}" alt="${w}"><img src="${a}" alt="${w}"><figcaption>${w}</figcaption></figure>
<video src="${a}" poster="${a}" title="${w}"><source src="${a}" type="${w}"><track src="${a}" kind="captions" srclang="${w}" label="${w}"></video>
<audio src="${a}"></audio><iframe src="${a}" title="${w}" srcdoc="${w}" width="600" height="400"></iframe>
<object data="${a}" type="${w}"></object><embed src="${a}"><div data-href="${a}" data-url="${a}" class="fb-post">${w}</div>
<blockquote class="twitter-tweet"><p>${w}</p><a href="${a}">${w}</a></blockquote>
<table><caption>${w}</caption><tr><th abbr="${w}">${w}</th><td>${w}</td></tr></table><pre><code class="language-${w}">${w}</code></pre>
<dl><dt>${w}</dt><dd>${w}</dd></dl><details><summary>${w}</summary><p>${w}</p></details><abbr title="${w}">${w}</abbr><time datetime="${w}">${w}</time>
<form action="${a}"><button formaction="${a}">${w}</button><input value="${w}"></form><svg><a xlink:href="${a}">${w}</a></svg>
<p>A last word.</p>${markup}`;
};

const htmlPage = ({words, markup, address}: Filling): string => {
  const [w, a] = [escaped(words), escaped(address)];
  return `<!doctype html><html lang="${w}"><head><title>${w}</title><base href="${a}"><link rel="canonical" href="${a}">
<meta property="og:title" content="${w}"><meta property="og:description" content="${w}"><meta property="og:image" content="${a}"><meta property="og:image:alt" content="${w}">
<meta property="og:url" content="${a}"><meta property="og:site_name" content="${w}"><meta name="author" content="${w}"><meta property="article:section" content="${w}">
<meta property="article:published_time" content="2025-03-04T09:30:00+02:00"></head>
<body><article><h1>${w}</h1><p class="byline">${w}</p><p>${w} and a few more words of the story, so that it is one.</p><p>The boats lie at the quay.</p>${markup}</article></body></html>`;
};

/** The payload where a careless CMS puts it: as it is. */
const RAW: Readonly<Record<string, (payload: string) => string>> = {
  'raw in a paragraph': (payload) => `<p>Boats ${payload} lie here.</p><p>Still.</p>`,
  'raw in a double-quoted address': (payload) => `<p><a href="${payload}">Boats</a> lie here.</p>`,
  'raw in a single-quoted picture': (payload) => `<p>Boats</p><img src='${payload}' alt='${payload}'>`,
  'raw as an attribute': (payload) => `<p ${payload}>Boats</p><p><img src=/boat.jpg alt=x ${payload}></p>`,
  'raw in a title': (payload) =>
    `<html><head><title>${payload}</title></head><body><article><p>Boats.</p>${payload}</article></body></html>`,
  'raw in JSON-LD': (payload) =>
    `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"${payload}"}</script></head><body><p>Boats.</p></body></html>`,
};

/** Writes words into Markdown so that they stay what they are. */
const literal = (words: string): string => words.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** Writes words between brackets: the parser of Markdown reads long ones in quadratic time. */
const label = (words: string): string => literal(words.slice(0, 2000));

const markdown = ({words, markup, address}: Filling): string => {
  const w = literal(words);
  return `---
title: ${JSON.stringify(words)}
description: ${JSON.stringify(words)}
author: ${JSON.stringify(words)}
image: ${JSON.stringify(address)}
tags: [${JSON.stringify(words)}]
canonical_url: ${JSON.stringify(address)}
---

Words [words](<${address.replaceAll('\n', '%0A')}> "${w}") and ![${label(words)}](${address}) and <${address}>.

[ref]: ${address}

{{< figure src="${address}" alt="${w}" caption="${w}" >}}

| ${w} | b |
| --- | --- |
| ${w} | ${w} |

\`\`\`${w}
${w}
\`\`\`

## ${w}

${w}

${markup}
`;
};

const toml = ({words, address}: Filling): string => {
  const w = literal(words);
  return `+++
title = ${JSON.stringify(words)}
authors = [${JSON.stringify(words)}]
[cover]
image = ${JSON.stringify(address)}
alt = ${JSON.stringify(words)}
+++

[${label(words)}](${address})
[${address}][ref] ${w}

[ref]: ${address} "${w}"
`;
};

const SPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';

const rssItem = ({words, markup, address}: Filling, write: (text: string) => string): string =>
  `<item><title>${write(words)}</title><link>${write(address)}</link><guid>${write(words)}</guid><dc:creator>${write(words)}</dc:creator><author>${write(words)}</author>
<pubDate>Wed, 19 Jun 2024 09:45:00 +0200</pubDate><category>${write(words)}</category><description>${write(markup)}</description><content:encoded>${write(markup)}</content:encoded>
<media:content url="${escaped(address)}" medium="image" width="800" height="450"><media:title>${write(words)}</media:title><media:description>${write(words)}</media:description><media:credit>${write(words)}</media:credit></media:content>
<enclosure url="${escaped(address)}" length="1" type="audio/mpeg"/><itunes:author>${write(words)}</itunes:author><itunes:image href="${escaped(address)}"/></item>`;

const rss = (filling: Filling, count: number, write: (text: string) => string): string =>
  `<?xml version="1.0"?><rss version="2.0" ${SPACES}><channel><title>${write(filling.words)}</title><link>${write(filling.address)}</link><language>en</language>
${Array.from({length: count}, (_, index) => rssItem({...filling, ...(index > 0 && {address: 'https://lantern.example/two'})}, write)).join('\n')}</channel></rss>`;

const atom = ({words, markup, address}: Filling): string => `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${escaped(address)}"><title>${escaped(words)}</title><updated>2024-06-19T10:00:00Z</updated>
<entry><title type="html">${escaped(markup)}</title><link rel="alternate" href="${escaped(address)}"/><link rel="enclosure" type="image/jpeg" href="${escaped(address)}"/><id>${escaped(words)}</id>
<updated>2024-06-19T11:00:00+02:00</updated><author><name>${escaped(words)}</name><uri>${escaped(address)}</uri></author><summary>${escaped(words)}</summary>
<content type="html">${cdata(markup)}</content><category term="${escaped(words)}" label="${escaped(words)}"/></entry></feed>`;

/** A shape for each way of writing a document that is text. */
export const TEXT_SHAPES: readonly Shape[] = [
  {format: 'html', name: 'body', make: htmlBody},
  {format: 'html', name: 'page', make: htmlPage},
  ...Object.entries(RAW).map(([name, write]): Shape => ({format: 'html', name, make: ({markup}) => write(markup)})),
  {
    format: 'html',
    name: 'with JSON-LD',
    make: (filling) => ({metadata: {'@type': 'NewsArticle', headline: filling.words}, body: htmlBody(filling)}),
  },
  {format: 'markdown', name: 'with YAML', make: markdown},
  {format: 'markdown', name: 'with TOML', make: toml},
  {format: 'rss', name: 'item', make: (filling) => rss(filling, 1, escaped)},
  {format: 'rss', name: 'list', isList: true, make: (filling) => rss(filling, 2, cdata)},
  {format: 'atom', name: 'entry', make: atom},
];
