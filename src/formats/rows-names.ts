import {isData, own} from './read.js';
import {cellAt, cellsOf, type Cell, type Cells} from './rows-cells.js';

/** What a row says, under the names of the model; every value may be anything. */
export type RowNames =
  | 'type'
  | 'url'
  | 'headline'
  | 'id'
  | 'position'
  | 'previousPosition'
  | 'kicker'
  | 'description'
  | 'image'
  | 'author'
  | 'datePublished'
  | 'dateModified'
  | 'articleSection'
  | 'isAccessibleForFree'
  | 'inLanguage'
  | 'views'
  | 'shares'
  | 'comments'
  | 'likes';

/** The usual names of everything, surest first, as `nameOf` writes them. */
const NAMES: Readonly<Record<RowNames, string>> = {
  type: 'type contenttype designtype',
  url: 'url href link weburl canonicalurl permalink fullpageurl pagelocation pagepath pagepathplusquerystring path pathname pageurl page',
  headline: 'headline title linktext webtitle pagetitle unifiedscreenname label name',
  id: 'id guid uuid',
  position: 'position rank ranking place',
  previousPosition: 'previousposition previousrank prevposition prevrank lastposition lastrank formerposition formerrank',
  kicker: 'kicker kickertext',
  description: 'description trailtext summary abstract standfirst excerpt dek teaser',
  image: 'image imageurl thumbnail thumbnailurl thumburlmedium thumburl thumb picture photo featuredimage leadimage img media',
  author: 'authors author byline by bylinetext creator',
  datePublished:
    'datepublished publishedat publisheddate pubdate published publicationdate webpublicationdate firstpublished timestamp date',
  dateModified: 'datemodified modifiedat updatedat updated modified lastmodified lastupdated',
  articleSection: 'articlesection section sectionname sections category categories',
  isAccessibleForFree: 'isaccessibleforfree isfree free',
  inLanguage: 'inlanguage language lang locale',
  views:
    'views pageviews screenpageviews hits nbhits visits nbvisits visitors people concurrents reads uniques activeusers viewcount totalviews',
  shares: 'shares sharecount',
  comments: 'comments commentcount commentscount',
  likes: 'likes likecount reactions',
};

const isTexty = (value: unknown): boolean =>
  typeof value === 'string' ||
  (isData(value) && ['rendered', 'value', 'text', 'main', 'basic'].some((key) => typeof own(value, key) === 'string'));
const isAddress = (value: unknown): boolean => typeof value === 'string';
const isNoPath = (value: unknown): boolean =>
  isTexty(value) && !(typeof value === 'string' && /^(?:\/|https?:\/\/)\S*$/.test(value.trim()));
const isCount = (value: unknown): boolean => typeof value === 'number' || typeof value === 'string';

const SUITS: Partial<Record<RowNames, (value: unknown) => boolean>> = {
  type: isAddress,
  url: isAddress,
  headline: isNoPath,
  description: isTexty,
  kicker: isTexty,
  position: isCount,
  previousPosition: isCount,
  views: isCount,
  shares: isCount,
  comments: isCount,
  likes: isCount,
};

/** What was found in a row. */
export type Found = Partial<Record<RowNames, Cell>>;

function findIn(cells: Cells): Found {
  const names = Object.keys(NAMES) as RowNames[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const cell = cellAt(cells, NAMES[name], SUITS[name]);
      return cell === undefined ? [] : [[name, cell]];
    }),
  );
}

/** Finds what a row says by the usual names; `report` is what the rows stand in. */
export function findByName(row: unknown, path: string, report?: unknown): Found {
  return findIn(cellsOf(row, path, report));
}

/** Tells whether a value can be a row: it has a title and an address under usual names. */
export function isRow(row: unknown): boolean {
  const {url, headline} = findByName(row, '');
  return url !== undefined && headline !== undefined;
}
