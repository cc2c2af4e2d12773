import {existsSync, globSync, readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {expect} from 'chai';
import fc from 'fast-check';
import {foldCrops} from '../../../dist/formats/images.js';
import {schemaOrg} from '../../../dist/formats/schema-org.js';
import type {Agent, Article, Correction, ImageObject, LiveUpdate, Phrasing, TrendingList} from '../../../dist/model/article.js';
import {bodyText} from '../../../dist/server/body-text.js';
import {adapt, toJsonLd} from '../../../dist/server/index.js';
import {cleanText} from '../../../dist/text/clean.js';
import {plainOf} from '../../../dist/text/phrasing.js';
import {arbitraryArticle, arbitraryTrendingList} from '../../arbitraries.ts';

const folder = new URL('../../fixtures/articles/', import.meta.url);
const fixtures = readdirSync(folder).filter((name) => /\.json(?:ld)?$/.test(name) && !name.startsWith('photo'));
const all = new URL('../../fixtures/', import.meta.url);
const root = new URL('../../../', import.meta.url);
const BASE = 'https://lantern.example/';

/** Takes the input of a fixture; some are JSON that says what else they are for. */
function inputOf(path: string): unknown {
  const text = readFileSync(new URL(path, all), 'utf8');
  if (!path.endsWith('.json')) return text;
  const data: unknown = JSON.parse(text);
  return typeof data === 'object' && data !== null && 'input' in data ? data.input : data;
}

/** Takes an article to JSON-LD, as text, and back. */
const again = (content: Article | TrendingList): unknown => schemaOrg(JSON.stringify(toJsonLd(content))).value;
const words = (phrases: readonly Phrasing[] | undefined): string | undefined =>
  phrases === undefined ? undefined : plainOf(phrases).replace(/\s+/g, ' ').trim() || undefined;
const some = <T>(list: T[] | undefined): T[] | undefined => (list?.length === 0 ? undefined : list);
const otherThan = (headline: string, text: string | undefined): string | undefined => (text === headline ? undefined : text);
const bare = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

const without = (object: object, ...names: string[]): object =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

/** What schema.org can say of a person or a house: all but the language of the name. */
const agentOf = (agent: Agent): object => ({
  ...without(agent, 'lang'),
  ...('image' in agent && {image: agent.image.url}),
  ...('logo' in agent && {logo: agent.logo.url}),
  ...('affiliation' in agent && {affiliation: agent.affiliation.name}),
});
const agentsOf = (agents: readonly Agent[] = []): object[] => agents.map(agentOf);

/** What schema.org can say of a picture: not its renditions, text alternative, focal point and terms of use. */
const pictureOf = (image: ImageObject): object => ({
  ...without(image, 'renditions', 'alt', 'focalPoint', 'usageTerms'),
  caption: words(image.caption),
  creator: agentsOf(image.creator),
  copyrightHolder: image.copyrightHolder && agentOf(image.copyrightHolder),
});
/** Crops are told by their captions. */
function withPlainCaption({caption, ...image}: ImageObject): ImageObject {
  const value = words(caption);
  return value === undefined ? image : {...image, caption: [{type: 'text', value}]};
}
const correctionOf = ({text, datePublished, kind}: Correction): object => ({
  text: words(text),
  datePublished,
  kind: kind === 'correction' ? undefined : kind,
});
const updateOf = ({url, headline, datePublished, dateModified, author}: LiveUpdate): object => ({
  url,
  headline,
  datePublished,
  dateModified,
  author: agentsOf(author),
});
/** Who is an author is named as one, and no second time. */
const contributionsOf = ({author, contributor = []}: Article): object[] | undefined =>
  some(
    contributor
      .map(({roleName, agent}) => ({roleName, agent: agent.filter(({name}) => !author.some((one) => one.name === name)).map(agentOf)}))
      .filter(({agent}) => agent.length > 0),
  );
/** An update without words says nothing; what has the same time may stand in any order. An id that two share names neither. */
const updatesOf = ({type, liveBlogUpdate = []}: Article): object[] | undefined =>
  type === 'LiveBlogPosting'
    ? some(
        liveBlogUpdate
          .filter(({headline, body}) => headline !== undefined || bodyText(body) !== '')
          .map(updateOf)
          .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
      )
    : undefined;

/** The fields that a round trip keeps, as plain data. */
const kept = (article: Article): Record<string, unknown> =>
  bare({
    type: article.type,
    id: article.id,
    url: article.url,
    inLanguage: article.inLanguage,
    headline: article.headline,
    alternativeHeadline: otherThan(article.headline, article.alternativeHeadline),
    description: otherThan(article.headline, words(article.description)),
    author: agentsOf(article.author),
    contributor: contributionsOf(article),
    publisher: article.publisher && agentOf(article.publisher),
    sourceOrganization: article.sourceOrganization && agentOf(article.sourceOrganization),
    datePublished: article.datePublished,
    dateModified: article.dateModified,
    dateline: article.type === 'LiveBlogPosting' ? undefined : article.dateline,
    articleSection: article.articleSection,
    keywords: article.keywords,
    genre: article.genre,
    image: foldCrops(article.image.map(withPlainCaption)).map(pictureOf),
    leadMedia: article.leadMedia?.type === 'gallery' ? undefined : article.leadMedia?.type,
    wordCount: article.wordCount === 0 ? undefined : article.wordCount,
    timeRequired: article.timeRequired,
    access: article.access?.isAccessibleForFree ?? (article.body.some(({type}) => type === 'paywall') ? false : undefined),
    correction: some(article.correction?.filter(({text}) => words(text) !== undefined).map(correctionOf)),
    backstory: words(article.backstory),
    isBasedOn: article.isBasedOn,
    copyrightNotice: article.copyrightNotice,
    license: article.license,
    about: article.about,
    isPartOf: article.isPartOf,
    interactionStatistic: article.interactionStatistic,
    coverageStartTime: article.type === 'LiveBlogPosting' ? article.coverageStartTime : undefined,
    coverageEndTime: article.type === 'LiveBlogPosting' ? article.coverageEndTime : undefined,
    liveBlogUpdate: updatesOf(article),
  }) as Record<string, unknown>;

/** Signs that the reader of other people's JSON-LD makes something of: lists of names, markup, the name of the site behind a headline. */
const SIGNS = /[<>&;,|،、，；@/\\[\]{}｜–—•·»:-]|\d{4}/u;
/** Lines of names that win over names, other sizes that may be better, and media that are no pictures. */
const LEFT_OUT = new Set(['bylineText', 'renditions', 'leadMedia']);
const own = (value: unknown, key: string): string | undefined => (value as Record<string, string> | null)?.[key];
const isPlain = (text: string): boolean => cleanText(text).text === text && /\p{L}/u.test(text) && !SIGNS.test(text);
const nameOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.toLowerCase() : (own(value, 'name') ?? own(value, 'roleName') ?? '').toLowerCase() || undefined;

/** Makes plain words of all texts of a model, and names each thing once: what is written so must come back as it went. */
function plain(value: unknown, key = ''): unknown {
  if (typeof value === 'string')
    return /^(?:type|.*url|license|acquireLicensePage|sameAs|digitalSourceType|.*Principles|inLanguage|lang|.*Time|date.*|duration|timeRequired|interactionType|kind|requires|itemListOrder|period|id|encodingFormat|timeZone|textDirection)$/i.test(
      key,
    ) || isPlain(value)
      ? value
      : `Plain ${key}`;
  if (Array.isArray(value)) {
    const list = value.map((one) => plain(one, key));
    return list.filter((one, index) => nameOf(one) === undefined || list.findIndex((other) => nameOf(other) === nameOf(one)) === index);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => !LEFT_OUT.has(name));
  const made = Object.fromEntries(entries.map(([name, inner]) => [name, plain(inner, name)]));
  if (made['type'] === 'Organization') made['name'] = `${String(made['name'])} Agency`;
  return made['type'] === 'ImageObject' ? {...made, url: `${new URL(String(made['url'])).origin}/quay.jpg`} : made;
}

/** The fields that a round trip keeps of a list; a byline as it was written comes back as the names in it. */
const keptOfList = (list: TrendingList, written = list): unknown =>
  bare({
    ...list,
    period: undefined,
    itemListElement: list.itemListElement.map(({position, item}, index) => ({
      position,
      item: {
        ...without(item, 'kicker', 'bylineText'),
        image: item.image && pictureOf(item.image),
        author: written.itemListElement[index]?.item.bylineText === undefined ? agentsOf(item.author) : undefined,
      },
    })),
  });

const FORMATS = readdirSync(all).filter((name) => existsSync(new URL(`dist/formats/${name}.js`, root)));

describe('JSON-LD read again', () => {
  for (const name of fixtures) {
    it(`is the same: ${name}`, () => {
      const {value} = adapt(readFileSync(new URL(name, folder), 'utf8'), {baseUrl: BASE});
      if (value === null) throw new Error('unread');
      const read = again(value);
      if (value.type === 'ItemList') expect(keptOfList(read as TrendingList)).to.deep.equal(keptOfList(value));
      else expect(kept(read as Article)).to.deep.equal(kept(value));
    });
  }

  for (const format of FORMATS) {
    it(`is the same for every fixture of ${format} with a headline, but for lines of names`, () => {
      const paths = globSync(`${format}/*.{json,md,html}`, {cwd: fileURLToPath(all)}).filter((path) => !path.endsWith('.expected.json'));
      const read = paths.flatMap((path) => {
        const {value} = adapt(inputOf(path), {baseUrl: BASE, now: new Date('2026-01-01T00:00:00Z')});
        return value === null || (value.type !== 'ItemList' && value.headline === '') ? [] : [{path, value}];
      });
      expect(read.length).to.be.above(2);
      for (const {path, value} of read) {
        if (value.type === 'ItemList') {
          expect(keptOfList(again(value) as TrendingList, value), path).to.deep.equal(keptOfList(value));
          continue;
        }
        // A byline as it was written comes back as the names in it.
        const names = value.bylineText === undefined ? [] : ['author'];
        expect(without(kept(again(value) as Article), ...names), path).to.deep.equal(without(kept(value), ...names));
      }
    });
  }

  it('is the same for any article', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (any) => {
        const {value} = adapt(plain(any));
        if (value === null || value.type === 'ItemList') return;
        expect(kept(again(value) as Article)).to.deep.equal(kept(value));
      }),
      {numRuns: 100},
    );
  });

  it('is the same for any ranked list', () => {
    fc.assert(
      fc.property(arbitraryTrendingList(), (any) => {
        const {value} = adapt(plain(any));
        if (value?.type !== 'ItemList') return;
        expect(keptOfList(again(value) as TrendingList)).to.deep.equal(keptOfList(value));
      }),
    );
  });
});
