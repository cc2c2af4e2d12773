import type {Article, ArticleType, HttpUrl, Phrasing, TrendingList} from '../model/article.js';
import {readDuration} from './dates.js';
import {finishArticle} from './finish.js';
import {foldCrops} from './images.js';
import {adapter, compact, type Reader} from './read.js';
import {readCredits, readOrganization} from './schema-org-agents.js';
import {readBody} from './schema-org-body.js';
import {chooseArticle, pageOf} from './schema-org-choose.js';
import {Graph} from './schema-org-graph.js';
import {readHeadline} from './schema-org-headline.js';
import {readImages} from './schema-org-images.js';
import {readBlocks, type Place} from './schema-org-json.js';
import {readList} from './schema-org-list.js';
import {readUpdates} from './schema-org-live.js';
import {readLeadMedia} from './schema-org-media.js';
import {readAccess, readCorrections, readInteractions, readThings} from './schema-org-parts.js';

const phrases = (value: string | undefined): Phrasing[] | undefined => (value === undefined ? undefined : [{type: 'text', value}]);
const named = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** Reads the address of an article; the front page of a site is none while another is named. */
function readUrl(graph: Graph, place: Place): HttpUrl | undefined {
  const urls = ['url', 'mainEntityOfPage'].flatMap((name) => graph.urls(place, name));
  const id = graph.id(place);
  const all = [...urls, id?.includes('#') === false ? graph.address(id) : undefined].filter((url) => url !== undefined);
  return all.find((url) => new URL(url).pathname !== '/') ?? all[0];
}

function readLanguage(graph: Graph, place: Place): string | undefined {
  const value = graph.plain(place, 'inLanguage', '@language');
  const found = graph.all(place, 'inLanguage')[0];
  const tag = typeof value === 'string' ? value : found === undefined ? undefined : graph.text(found, 'alternateName', 'identifier', 'name');
  return graph.reader.language(tag, found?.path);
}
