import type {ArticleType, Phrasing} from '../model/article.js';
import {languageTag} from '../text/languages.js';
import {htmlPhrasing} from './html-blocks.js';
import {isData} from './read.js';
import type {Item, Wording} from './ninjs-item.js';

/** What stands above the text. */
export interface Headlines {
  /** '' where there is none that is meant for publication. */
  headline: string;
  kicker: string | undefined;
  alternativeHeadline: string | undefined;
}

const KICKER = /kicker|vignette|overline|over-?title|super-?title|eyebrow|strap|topline|dachzeile|spitzmarke|roof/;
const SECOND = /^sub|second|deck|altern|extended|long|under|untertitel|secondary/;
const MAIN = /^(?:|main|headline|title|primary|default|text|html|xhtml|hl1|h1)$/;
const SPECIAL = /seo|short|social|sms|push|print|mobile|teaser|internal|slug|note|url|alt$/;
/** Descriptions that are no words of the article: for the picture, for the desk, or about rights. */
const NOT_FOR_TEXT = /caption|^alt/;
const NEVER =
  /credit|writer|by-?line|photographer|copyright|rights|usage|terms|ed(?:itor)?s?[ _-]?notes?|internal|keyword|source|shotlist|script|storyline|contact|advisory|correction|^notes?$/;
const STANDFIRST =
  /standfirst|stand_first|lead|lede|abstract|summary|intro|ingress|preamble|vorspann|teaser|deck|dek|subhead|short|manchet|chapeau/;
const TYPES: readonly (readonly [ArticleType, RegExp])[] = [
  ['AdvertiserContentArticle', /^(?:sponsored|advertorial|anzeige|publireportage)/],
  ['SatiricalArticle', /^satir/],
  [
    'OpinionNewsArticle',
    /^(?:opinion|editorial|comment|column|debate|op-?ed|kommentar|meinung|leitartikel|glosse|ledare|leder|krönika|kronik|debatt|tribune|éditorial|chronique|commento|columna|columnist)/,
  ],
  ['ReviewNewsArticle', /^(?:review|rezension|kritik|recension|anmeldelse|critique|recensione|reseña)/],
  ['AnalysisNewsArticle', /^(?:analy|analisi|análisis|faktencheck|fact ?check)/],
  ['BackgroundNewsArticle', /^(?:background|hintergrund|bakgrund|bakgrunn|explainer)/],
  ['ReportageNewsArticle', /^(?:from ?the ?scene|reportage)/],
  ['AskPublicNewsArticle', /^help ?us/],
];

const isMarkup = ({value, contentType, role}: Wording): boolean => /<[a-z][^<>]*>/i.test(value) || (contentType + role).includes('html');

/** Reads headline, kicker and subheadline by their roles; `title` and `slugline` are metadata and none of these. */
export function readHeadlines(item: Item): Headlines {
  const {reader} = item;
  const all = item.wordings('headline', 'headlines').flatMap(({role, value, path}) => {
    const text = reader.text(value, path);
    return text === undefined ? [] : [{role, text}];
  });
  const isMain = ({role}: {role: string}): boolean => !KICKER.test(role) && !SECOND.test(role);
  const main = all.find(({role}) => MAIN.test(role)) ?? all.find((each) => isMain(each) && !SPECIAL.test(each.role)) ?? all.find(isMain);
  const second = all.find((each) => each !== main && SECOND.test(each.role) && !SPECIAL.test(each.role));
  const kicker = all.find((each) => KICKER.test(each.role))?.text ?? item.text('kicker', 'vignette', 'overline');
  const headline = main?.text ?? second?.text ?? '';
  return {
    headline,
    kicker: kicker === headline ? undefined : kicker,
    alternativeHeadline: second === undefined || second.text === headline ? item.text('subheadline', 'subhead') : second.text,
  };
}

function phrasesOf(wording: Wording | undefined, item: Item): Phrasing[] | undefined {
  if (wording === undefined) return undefined;
  const {reader} = item;
  if (!isMarkup(wording)) return reader.phrases(wording.value, wording.path);
  const phrases = htmlPhrasing(wording.value, reader, wording.path);
  return phrases.length > 0 ? phrases : undefined;
}

/** Takes the first of the best rank; among equals HTML, which keeps emphasis and links, where it can be parsed. */
function best(wordings: readonly Wording[], rank: (role: string) => number, item: Item): Wording | undefined {
  const prefersMarkup = item.reader.options.parseHtml !== undefined;
  const score = (wording: Wording): number => rank(wording.role) * 2 + (isMarkup(wording) === prefersMarkup ? 1 : 0);
  return wordings.filter(({value}) => value.trim() !== '').toSorted((a, b) => score(b) - score(a))[0];
}

/** Reads the words under a picture: those that are meant as such, else the item's description. */
export function readCaption(item: Item): Phrasing[] | undefined {
  const wordings = item.wordings('description', 'descriptions').filter(({role}) => !NEVER.test(role) && !role.includes('alt'));
  const rank = (role: string): number => (role.includes('caption') ? 3 : /^(?:|main|text|richtext|html|xhtml)$/.test(role) ? 2 : 1);
  const own = item.text('caption');
  return own === undefined ? phrasesOf(best(wordings, rank, item), item) : [{type: 'text', value: own}];
}

/** Reads the standfirst: a description that is meant as one, else a plain one; never a caption, a credit or a note to the desk. */
export function readStandfirst(item: Item): Phrasing[] | undefined {
  const wordings = item.wordings('description', 'descriptions').filter(({role}) => !NEVER.test(role) && !NOT_FOR_TEXT.test(role));
  const rank = (role: string): number => (STANDFIRST.test(role) ? 3 : /^(?:|main|text|richtext|html|xhtml)$/.test(role) ? 2 : 1);
  const own = ['abstract', 'standfirst', 'ingress', 'preamble', 'teaser', 'summary'].flatMap((name) => item.wording(name));
  return phrasesOf(best([...own.map((each) => ({...each, role: 'standfirst'})), ...wordings], rank, item), item);
}

/** Lists names under the named properties, each once: texts, or objects with a name. */
function namesAt(item: Item, names: readonly string[], keep: (entry: Item) => boolean = () => true): string[] {
  const {reader} = item;
  const texts = item.all(...names).flatMap(({value, path}) => (typeof value === 'string' ? (reader.text(value, path) ?? []) : []));
  const named = item.children(...names).flatMap(({item: entry}) => (keep(entry) ? (entry.text('name') ?? []) : []));
  const all = [...texts, ...named];
  return all.filter((name, index) => all.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index);
}

/** Reads keywords: the item's own, in a list or a text, and the names of its subjects in its language. */
export function readKeywords(item: Item): string[] | undefined {
  const language = languageTag(item.raw('language'))?.split('-')[0];
  const isOwn = (entry: Item): boolean => {
    const lang = languageTag(entry.raw('lang', 'language'))?.split('-')[0];
    const rels = entry.all('rel', 'rels').map(({value}) => value);
    return (lang === undefined || language === undefined || lang === language) && !rels.includes('ancestor');
  };
  const listed = namesAt(item, ['keywords', 'keyword', 'subjects', 'subject'], isOwn);
  const [only = ''] = listed;
  const isLine = typeof item.at('keywords')?.value === 'string';
  const words = isLine ? [...only.split(/\s*[,;]\s*/), ...listed.slice(1)].filter((word) => word !== '') : listed;
  return words.length > 0 ? [...new Set(words)] : undefined;
}

/** Reads sections: the services of Superdesk. */
export function readSections(item: Item): string[] | undefined {
  const sections = namesAt(item, ['service', 'services', 'section', 'sections', 'rubricnames']);
  return sections.length > 0 ? sections : undefined;
}

/** Reads genres, and the type of article that they make it. */
export function readGenres(item: Item): {genre: string[] | undefined; type: ArticleType} {
  const names = namesAt(item, ['genres', 'genre']);
  const codes = item.children('genres', 'genre').flatMap(({item: entry}) => {
    const codes = [entry.raw('uri'), entry.raw('literal'), entry.raw('code', 'qcode')];
    return codes.map((code) => (code.split(/[/:#]/).at(-1) ?? '').replace(/([a-z])([A-Z])/g, '$1 $2'));
  });
  const words = [...names, ...codes].map((word) => word.trim().toLowerCase());
  const type = TYPES.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0] ?? 'NewsArticle';
  return {genre: names.length > 0 ? names : undefined, type};
}

/** Reads the names of what the provider warns of. */
export function readWarnings(item: Item): string[] {
  return isData(item.at('contentwarnings')?.value) ? [] : namesAt(item, ['contentwarnings', 'contentwarning']);
}
