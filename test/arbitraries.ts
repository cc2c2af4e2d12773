import fc from 'fast-check';
import type {
  Agent,
  Article,
  ArticleSummary,
  Block,
  Contribution,
  Correction,
  ImageObject,
  List,
  ListItem,
  LiveUpdate,
  Organization,
  Person,
  Phrasing,
  Thing,
  TrendingItem,
  TrendingList,
} from '../src/model/article.js';
import type {Context, Extra, Part} from '../src/templates/context.js';

type Optional<T> = {[K in keyof T]?: fc.Arbitrary<Exclude<T[K], undefined>>};
type Required<T> = {[K in keyof T]: fc.Arbitrary<T[K]>};

/** Makes objects that have the first properties always, and the others sometimes. */
function some<T extends object>(required: Partial<Required<T>>, optional: Optional<T> = {}): fc.Arbitrary<T> {
  const model = {...required, ...optional};
  return fc.record(model, {requiredKeys: Object.keys(required) as never[]}) as unknown as fc.Arbitrary<T>;
}

/** Strings that have broken renderers: markup, entities, two directions, joined emoji, invisible and combining characters. */
const STRINGS = [
  'The ferry did not sail.',
  'وصلت السفينة إلى ميناء دُرّة مساء الأحد',
  'השער לנמל נסגר',
  '港の門は日曜日に閉まった。',
  'Die Brücke von Neu\u00adhafen',
  '10\u00a0000 people, 3 < 4 & 5 > 2',
  '<b>bold</b> &amp;amp; <script>alert(1)</script>',
  '"quotes" and \'quotes\' `ticks` ${braces}',
  '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 é ي',
  '\u202eright to left\u202c \u2067isolated\u2069 \u202aopen',
  'zero\u200bwidth\ufeff \u0000nul \u0008back \u0085next',
  'line\nbreak\r\nand\ttab',
  ' spaces around ',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  'half \ud83d of a pair',
];
const text: fc.Arbitrary<string> = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom(...STRINGS)},
  fc.string({unit: 'binary', minLength: 1, maxLength: 20}),
  fc.string({unit: 'grapheme', minLength: 1, maxLength: 20}),
  fc.lorem({maxCount: 12}),
);
/** Words that are left when what nobody can see, markup and space are taken away. */
const word = fc.oneof(
  fc.constantFrom('Ana Perić', 'ليلى منصور', '佐藤 健', "Siobhán O'Dell", 'Dr. José Ñandú', 'A & B'),
  fc.lorem({maxCount: 3}),
);
const path = fc.string({unit: fc.constantFrom('a', 'b', 'news', '-', '/', '7'), maxLength: 12});
const url = fc
  .tuple(
    fc.constantFrom('https://example.org/', 'http://news.example/', 'https://xn--bcher-kva.example/'),
    path,
    fc.constantFrom('', '?a=1&b=2', '#part'),
  )
  .map((parts) => parts.join(''));
const language = fc.constantFrom('en', 'en-GB', 'ar', 'he', 'ja', 'de-AT', 'pt-BR', 'zh-Hant', 'sr-Latn');
const date = fc.constantFrom(
  '2025-06-05',
  '2025-06-05T14:46:12+02:00',
  '2024-02-29T23:59:59Z',
  '1999-12-31T00:00:00-05:00',
  '2025-06-19T09:45:00+05:45',
);
const duration = fc.constantFrom('PT3M20S', 'P1DT2H', 'P2W');
const side = fc.integer({min: 1, max: 5000});
const layout = fc.constantFrom('inline', 'wide', 'full', 'start', 'end');
const few = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, {minLength: 1, maxLength: 2});

/** A tree of phrases; `link` is left out below a link. */
const {phrasing} = fc.letrec<{phrasing: Phrasing; unlinked: Phrasing}>((tie) => {
  const unlinked: fc.Arbitrary<Phrasing> = tie('unlinked');
  const leaf: fc.Arbitrary<Phrasing> = fc.oneof(
    {weight: 5, arbitrary: some<Extract<Phrasing, {type: 'text'}>>({type: fc.constant('text'), value: text}, {lang: language})},
    fc.record({type: fc.constant('break')}),
    fc.record({type: fc.constant('inlineCode'), value: text}),
    some<Extract<Phrasing, {type: 'footnoteReference'}>>(
      {type: fc.constant('footnoteReference'), identifier: fc.constantFrom('1', '2', 'n')},
      {label: fc.constantFrom('*', '1')},
    ),
  );
  const marks = ['strong', 'emphasis', 'delete', 'superscript', 'subscript', 'mark', 'underline'] as const;
  const marked = (child: fc.Arbitrary<Phrasing>) =>
    fc.record({type: fc.constantFrom(...marks), children: few(child)}) as unknown as fc.Arbitrary<Phrasing>;
  const link = some<Extract<Phrasing, {type: 'link'}>>(
    {
      type: fc.constant('link'),
      url: fc.oneof(url, fc.constantFrom('mailto:desk@example.org', 'tel:+4512345678', '#part')),
      children: few(unlinked),
    },
    {title: word, rel: fc.subarray(['nofollow', 'sponsored', 'ugc'], {minLength: 1})},
  );
  const options = {maxDepth: 3, depthIdentifier: 'phrasing'};
  return {
    phrasing: fc.oneof(options, {weight: 4, arbitrary: leaf}, marked(tie('phrasing')), link),
    unlinked: fc.oneof(options, {weight: 4, arbitrary: leaf}, marked(unlinked)),
  };
});
const phrases = few(phrasing);

const thing: fc.Arbitrary<Thing> = some<Thing>({name: word}, {url});
const rendition = some<NonNullable<ImageObject['renditions']>[number]>(
  {url},
  {width: side, height: side, encodingFormat: fc.constant('image/webp')},
);
const credits = {creditText: word, copyrightNotice: word, license: url, acquireLicensePage: url, usageTerms: word};
const plainImage: fc.Arbitrary<ImageObject> = some<ImageObject>(
  {type: fc.constant('ImageObject'), url},
  {width: side, height: side, alt: word},
);
const house: fc.Arbitrary<Organization> = some<Organization>({type: fc.constant('Organization'), name: word}, {url});
const organization: fc.Arbitrary<Organization> = some<Organization>(
  {type: fc.constant('Organization'), name: word},
  {lang: language, url, logo: plainImage, image: plainImage, sameAs: few(url), publishingPrinciples: url},
);
const person: fc.Arbitrary<Person> = some<Person>(
  {type: fc.constant('Person'), name: word},
  {lang: language, url, jobTitle: word, affiliation: house, image: plainImage, description: text, sameAs: few(url)},
);
const agent: fc.Arbitrary<Agent> = fc.oneof(person, organization);
const name: fc.Arbitrary<Agent> = fc.oneof(some<Person>({type: fc.constant('Person'), name: word}, {url}), house);
const contribution: fc.Arbitrary<Contribution> = fc.record({roleName: word, agent: few(name)});
const image: fc.Arbitrary<ImageObject> = some<ImageObject>(
  {type: fc.constant('ImageObject'), url},
  {
    width: side,
    height: side,
    renditions: few(rendition),
    alt: fc.oneof(fc.constant(''), word),
    caption: phrases,
    ...credits,
    creator: few(name),
    sourceOrganization: house,
    copyrightHolder: name,
    copyrightYear: fc.integer({min: 1900, max: 2030}),
    digitalSourceType: fc.constant('http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'),
    focalPoint: fc.record({x: fc.constantFrom(0, 0.25, 1), y: fc.constantFrom(0, 0.5, 1)}),
    dateCreated: date,
    contentLocation: word,
    representativeOfPage: fc.boolean(),
  },
);
const count = fc.integer({min: 0, max: 1_000_000});
const interaction = fc.record({
  interactionType: fc.constantFrom('ViewAction', 'ShareAction', 'CommentAction', 'LikeAction', 'ReadAction'),
  userInteractionCount: count,
});
const summary: fc.Arbitrary<ArticleSummary> = some<ArticleSummary>(
  {type: fc.constantFrom('NewsArticle', 'Article', 'VideoObject', 'WebPage'), url, headline: word},
  {
    id: word,
    kicker: word,
    description: word,
    image: plainImage,
    author: few(name),
    bylineText: word,
    datePublished: date,
    dateModified: date,
    articleSection: few(word),
    isAccessibleForFree: fc.boolean(),
    inLanguage: language,
    interactionStatistic: few(interaction),
  },
);
const correction: fc.Arbitrary<Correction> = some<Correction>(
  {type: fc.constant('CorrectionComment'), text: phrases},
  {datePublished: date, kind: fc.constantFrom('correction', 'clarification', 'retraction', 'editorsNote')},
);
const source = some<{url: string; encodingFormat?: string; width?: number; height?: number; bitrate?: number}>(
  {url},
  {encodingFormat: fc.constant('video/mp4'), width: side, height: side, bitrate: fc.integer({min: 1, max: 9_000_000})},
);
const track = fc.record({kind: fc.constantFrom('captions', 'subtitles', 'chapters', 'descriptions'), url}, {requiredKeys: ['kind', 'url']});

type BlockOf<T extends Block['type']> = Extract<Block, {type: T}>;

/** Makes one kind of block, with an id and a language of its own sometimes. */
function kind<T extends Block['type']>(
  type: T,
  required: Partial<Required<Omit<BlockOf<T>, 'type'>>>,
  optional: Optional<Omit<BlockOf<T>, 'type'>> = {},
): fc.Arbitrary<BlockOf<T>> {
  const base = {id: fc.constantFrom('part-1', 'intro', 'x:y'), lang: language};
  return some<BlockOf<T>>({type: fc.constant(type), ...required} as never, {...base, ...optional});
}

const media = {name: word, caption: phrases, creditText: word, duration};
const leaves = {
  paragraph: kind('paragraph', {children: phrases}, {dropCap: fc.boolean()}),
  heading: kind('heading', {depth: fc.constantFrom(2, 3, 4, 5, 6), children: phrases}),
  pullquote: kind('pullquote', {children: phrases}, {citation: phrases}),
  thematicBreak: kind('thematicBreak', {}),
  code: kind('code', {value: text}, {language: fc.constantFrom('ts', 'sql')}),
  table: kind(
    'table',
    {
      children: few(
        fc.record({
          type: fc.constant('tableRow'),
          children: few(
            some<BlockOf<'table'>['children'][number]['children'][number]>(
              {type: fc.constant('tableCell'), children: fc.array(phrasing, {maxLength: 2})},
              {header: fc.boolean(), colSpan: fc.integer({min: 1, max: 3}), rowSpan: fc.integer({min: 1, max: 3})},
            ),
          ),
        }),
      ),
    },
    {caption: phrases},
  ),
  image: kind('image', {image}, {layout, url}),
  gallery: kind('gallery', {images: few(image)}, {caption: phrases, layout}),
  embed: kind(
    'embed',
    {url},
    {
      provider: word,
      embedUrl: url,
      title: word,
      width: side,
      height: side,
      thumbnail: plainImage,
      caption: phrases,
      fallback: phrases,
      layout,
    },
  ),
  bigNumber: kind('bigNumber', {value: fc.constantFrom('42', '3.5 m', '١٢')}, {description: phrases}),
  disclaimer: kind('disclaimer', {children: phrases}),
  rating: kind('rating', {ratingValue: fc.constantFrom(0, 2.5, 5), bestRating: fc.constantFrom(5, 10)}, {itemReviewed: word}),
  tableOfContents: kind('tableOfContents', {}),
  relatedLinks: kind('relatedLinks', {items: few(summary)}, {name: word}),
  correction: kind('correction', {correction}),
  insertionPoint: kind('insertionPoint', {name: word}, {label: word, height: side}),
  paywall: kind('paywall', {}),
  custom: kind(
    'custom',
    {name: fc.constantFrom('recipe', 'quiz')},
    {text: word, data: fc.dictionary(fc.lorem({maxCount: 1}), fc.jsonValue({maxDepth: 2}) as fc.Arbitrary<unknown>)},
  ),
  unknown: kind('unknown', {originalType: fc.constantFrom('poll', 'x-widget')}, {text: word}),
};

/** Bodies of every kind of block, boxes in boxes and lists in lists among them. */
const {block} = fc.letrec<{block: Block; list: List}>((tie) => {
  const nested: fc.Arbitrary<Block> = tie('block');
  const lists: fc.Arbitrary<List> = tie('list');
  const inner = few(nested);
  const item: fc.Arbitrary<ListItem> = fc.record({
    type: fc.constant('listItem'),
    children: few(fc.oneof({maxDepth: 2, depthIdentifier: 'list'}, {weight: 4, arbitrary: leaves.paragraph}, lists)),
  });
  const named = {name: word};
  const holders = {
    list: lists,
    blockquote: kind('blockquote', {children: inner}, {citation: phrases, url}),
    aside: kind('aside', {children: inner}, {...named, layout}),
    factBox: kind('factBox', {children: inner}, named),
    keyPoints: kind('keyPoints', {children: few(item)}, named),
    timeline: kind(
      'timeline',
      {
        children: few(
          some<BlockOf<'timeline'>['children'][number]>(
            {type: fc.constant('timelineEvent'), children: inner},
            {...named, date, dateText: fc.constant('Spring 1921')},
          ),
        ),
      },
      named,
    ),
    definitionList: kind('definitionList', {children: few(fc.record({type: fc.constant('definition'), term: phrases, children: inner}))}),
    questionAnswer: kind('questionAnswer', {question: phrases, children: inner}),
    footnotes: kind('footnotes', {
      children: few(
        some<BlockOf<'footnotes'>['children'][number]>(
          {type: fc.constant('footnoteDefinition'), identifier: fc.constantFrom('1', '2', 'n'), children: inner},
          {label: fc.constantFrom('*', '1')},
        ),
      ),
    }),
    video: kind('video', {sources: few(source)}, {...media, poster: image, tracks: few(track), transcript: inner, layout}),
    audio: kind('audio', {sources: few(source)}, {...media, transcript: inner}),
  };
  return {
    list: kind('list', {ordered: fc.boolean(), children: few(item)}, {start: fc.integer({min: -5, max: 100})}),
    block: fc.oneof(
      {maxDepth: 2, depthIdentifier: 'block'},
      {weight: 3, arbitrary: fc.oneof(...Object.values(leaves))},
      fc.oneof(...Object.values(holders)),
    ),
  };
});

const lead: fc.Arbitrary<NonNullable<Article['leadMedia']>> = fc.oneof(
  leaves.embed,
  leaves.gallery,
  kind('video', {sources: few(source)}, {...media, poster: image, tracks: few(track), transcript: few(leaves.paragraph)}),
  kind('audio', {sources: few(source)}, media),
);

const update: fc.Arbitrary<LiveUpdate> = some<LiveUpdate>(
  {type: fc.constant('BlogPosting'), datePublished: date, body: few(block)},
  {
    id: fc.constantFrom('u1', 'u2'),
    url,
    headline: word,
    dateModified: date,
    author: few(name),
    bylineText: word,
    pinned: fc.boolean(),
    keyEvent: fc.boolean(),
    summary: fc.boolean(),
  },
);

/** Notes for the calls that phrases make. */
const notes: fc.Arbitrary<BlockOf<'footnotes'>> = kind('footnotes', {
  children: fc
    .constantFrom(['1', '2'], ['1', '2', 'n'], ['n'])
    .chain((identifiers) =>
      fc.tuple(
        ...identifiers.map((identifier) =>
          some<BlockOf<'footnotes'>['children'][number]>(
            {type: fc.constant('footnoteDefinition'), identifier: fc.constant(identifier), children: fc.tuple(leaves.paragraph)},
            {label: fc.constantFrom('*', '1')},
          ),
        ),
      ),
    ),
});

/** Puts a block among others. */
const among = (blocks: Block[], added: Block | undefined, place: number): Block[] =>
  added === undefined ? blocks : [...blocks.slice(0, place), added, ...blocks.slice(place)];

/** A body that begins with words, and has a paywall in its midst or notes at its end more often than chance would. */
const articleBody: fc.Arbitrary<Block[]> = fc
  .tuple(
    fc.array(block, {minLength: 1, maxLength: 5}),
    fc.option(leaves.paywall, {freq: 3, nil: undefined}),
    fc.nat(4),
    fc.option(notes, {freq: 1, nil: undefined}),
  )
  .map(([blocks, paywall, place, end]) => {
    const rain: Block = {type: 'paragraph', children: [{type: 'text', value: 'It rained.'}]};
    return among([rain, ...among(blocks, paywall, place)], end, Infinity);
  });

/** Makes articles of the model: every property, every kind of block and phrase, several languages, hostile words. */
export function arbitraryArticle(): fc.Arbitrary<Article> {
  return some<Article>(
    {
      type: fc.constantFrom('NewsArticle', 'LiveBlogPosting', 'OpinionNewsArticle', 'Article', 'BlogPosting'),
      headline: fc.oneof(fc.constant(''), text),
      author: fc.array(agent, {maxLength: 3}),
      image: fc.array(image, {maxLength: 2}),
      body: articleBody,
    },
    {
      id: text,
      url,
      inLanguage: language,
      textDirection: fc.constantFrom('ltr', 'rtl'),
      kicker: text,
      alternativeHeadline: text,
      description: phrases,
      bylineText: text,
      contributor: few(contribution),
      publisher: organization,
      sourceOrganization: organization,
      datePublished: date,
      dateModified: date,
      timeZone: fc.constantFrom('Asia/Kathmandu', 'Europe/Zagreb', 'UTC'),
      dateline: word,
      articleSection: few(word),
      keywords: few(text),
      genre: few(word),
      leadMedia: lead,
      wordCount: count,
      timeRequired: duration,
      access: some<NonNullable<Article['access']>>(
        {isAccessibleForFree: fc.boolean()},
        {requires: fc.constantFrom('subscription', 'registration', 'purchase')},
      ),
      correction: few(correction),
      backstory: phrases,
      isBasedOn: thing,
      copyrightNotice: text,
      license: url,
      about: few(thing),
      isPartOf: few(thing),
      related: few(summary),
      interactionStatistic: few(interaction),
      coverageStartTime: date,
      coverageEndTime: date,
      liveBlogUpdate: fc.array(update, {minLength: 1, maxLength: 9}),
    },
  );
}

/** Makes what a page chooses for an article: what is left out and what is shown, elements of its own, levels, times, updates that wait. */
export function arbitraryChoice(): fc.Arbitrary<Partial<Context>> {
  const parts: Part[] = [
    'kicker',
    'headline',
    'standfirst',
    'byline',
    'dates',
    'lead',
    'body',
    'corrections',
    'backstory',
    'related',
    'rights',
  ];
  const extras: Extra[] = ['contents', 'reading-time', 'topics', 'age', 'biographies', 'usage-terms'];
  return some<Partial<Context>>(
    {},
    {
      omit: fc.subarray(parts, {maxLength: 3}).map((some) => new Set(some)),
      show: fc.subarray(extras).map((some) => new Set(some)),
      blocks: fc.constantFrom({recipe: 'acme-recipe'}, {recipe: 'acme-recipe', paywall: 'acme-offer'}, {recipe: 'script'}),
      headingLevel: fc.integer({min: 1, max: 6}),
      pending: fc.integer({min: 0, max: 12}),
      relative: fc.boolean(),
      guarded: fc.boolean(),
      theme: fc.constant('daily'),
      now: fc.constant(Date.parse('2026-01-01T00:00:00Z')),
      idPrefix: fc.constantFrom('bsh-', 'bsh-2-', 'ferries-'),
    },
  );
}

/** Makes ranked lists of the model, with doubled pages and with positions that are doubled, missing or counted from zero. */
export function arbitraryTrendingList(): fc.Arbitrary<TrendingList> {
  const item: fc.Arbitrary<TrendingItem> = some<TrendingItem>(
    {type: fc.constant('ListItem'), position: fc.integer({min: 0, max: 10}), item: summary},
    {previousPosition: fc.integer({min: 1, max: 50})},
  );
  return some<TrendingList>(
    {
      type: fc.constant('ItemList'),
      itemListOrder: fc.constantFrom('descending', 'ascending', 'unordered'),
      itemListElement: fc.array(item, {minLength: 1, maxLength: 8}),
    },
    {name: word, id: fc.constant('most-read'), dateModified: date, period: fc.constant('PT24H'), inLanguage: language},
  );
}

const KEYS = (
  '@context @graph @id @type @value __proto__ alt alternativeHeadline articleBody associations author blocks body by bodies canonical_url caption children ' +
  'constructor content content_elements contentUrl copyrightHolder credits creditText data date date_gmt dateModified datePublished depth description descriptions ' +
  'embargoedUntil excerpt headline headlines height html id identifier image images inLanguage item itemListElement items link liveBlogUpdate mainEntity ' +
  'mainEntityOfPage metadata name ordered position prototype publisher pubStatus renditions rendered sameAs sources text thumbnailUrl title toString type ' +
  'uri url value valueOf version width _embedded _type yoast_head_json'
).split(' ');
const VALUES = [
  'NewsArticle',
  'LiveBlogPosting',
  'Person',
  'Organization',
  'ImageObject',
  'ItemList',
  'ListItem',
  'https://schema.org',
  'paragraph',
  'heading',
  'list',
  'listItem',
  'text',
  'link',
  'image',
  'embed',
  'table',
  'aside',
  'custom',
  'https://example.org/a.jpg',
  'https://user:secret@example.org/',
  '/relative/path',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '\u0001javascript:alert(1)',
  '2025-06-05T14:46:12+02:00',
  '2025-06-05 14:46',
  'Europe/Zagreb',
  'en_US',
  'True',
  'PT3M',
  '<p>One <a href="javascript:alert(1)">two</a><script>alert(1)</script></p>',
  'One &amp;amp; two',
];

/** Makes any JSON value, with the names and words that our formats look for far more often than chance would. */
export function arbitraryJson(): fc.Arbitrary<unknown> {
  const key = fc.oneof({weight: 6, arbitrary: fc.constantFrom(...KEYS)}, fc.string({unit: 'binary', maxLength: 6}));
  const leaf = fc.oneof(
    {weight: 4, arbitrary: fc.constantFrom(...VALUES)},
    {weight: 3, arbitrary: text},
    fc.integer(),
    fc.double({noNaN: true, noDefaultInfinity: true}),
    fc.boolean(),
    fc.constantFrom(null, '', 0, -1, 1e21),
  );
  return fc.letrec<{value: unknown}>((tie) => ({
    value: fc.oneof(
      {maxDepth: 6, withCrossShrink: true},
      leaf,
      fc.array(tie('value'), {maxLength: 5}),
      fc.array(fc.tuple(key, tie('value')), {maxLength: 8}).map((entries) => Object.fromEntries(entries) as unknown),
      fc.array(fc.tuple(key, tie('value')), {maxLength: 8}).map((entries) => Object.fromEntries(entries) as unknown),
    ),
  })).value;
}

/** Freezes a value with all that it holds, so that a change to it throws. */
export function deepFreeze<T>(value: T): T {
  const left: unknown[] = [value];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const inner of Object.values(next) as unknown[]) if (inner !== undefined) left.push(inner);
  }
  return value;
}

/** Nests a value in itself many times over, without recursion: `wrap` is given the value so far. */
export function nest<T>(levels: number, inner: T, wrap: (value: T) => T): T {
  let value = inner;
  for (let level = 0; level < levels; level++) value = wrap(value);
  return value;
}

/** Tells whether a JSON Pointer (RFC 6901) leads somewhere in an input; a pointer into a text is taken at its word. */
export function leadsSomewhere(input: unknown, pointer: string): boolean {
  let value = input;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof value === 'string') return true;
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return true;
}
