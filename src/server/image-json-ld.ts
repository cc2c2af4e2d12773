import type {Agent, ImageObject} from '../model/article.js';
import {creditLine, withoutBlanks} from '../text/credit.js';
import {withoutPrefix} from '../text/credit-labels.js';
import {plainOf} from '../text/phrasing.js';

/** A picture and its rights as schema.org has them. */
export type ImageJsonLd = Readonly<Record<string, unknown>> & {'@type': 'ImageObject'; contentUrl: string};

/** The labels of other languages are known without the words of the language. */
const NO_WORDS: readonly string[] = [];

/**
 * Makes the JSON-LD of a picture with its rights, for search engines and for the badge "licensable".
 *
 * Has `contentUrl` and of creator, credit, notice, licence and the page to acquire one what is known; a credit is without the word before
 * it ("Photo:"), and composed as it is printed where the source has none. Gives plain data; the caller escapes it for a script.
 * Follows https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata.
 */
export function imageObjectJsonLd(image: ImageObject): ImageJsonLd {
  const {url, width, height, caption = [], creator = [], sourceOrganization, copyrightHolder, copyrightNotice} = image;
  const credit = creditLine(image);
  const makers = creator.filter(({name}) => withoutBlanks(name) !== '');
  const [maker] = makers;
  const values = {
    width,
    height,
    caption: withoutBlanks(plainOf(caption)) || undefined,
    creditText: credit === undefined ? undefined : withoutPrefix(credit, NO_WORDS),
    creator: maker === undefined ? undefined : makers.length === 1 ? agentOf(maker) : makers.map(agentOf),
    sourceOrganization: sourceOrganization && agentOf(sourceOrganization),
    copyrightHolder: copyrightHolder && agentOf(copyrightHolder),
    copyrightYear: image.copyrightYear,
    copyrightNotice: withoutBlanks(copyrightNotice ?? '') || undefined,
    license: image.license,
    acquireLicensePage: image.acquireLicensePage,
    digitalSourceType: image.digitalSourceType,
    dateCreated: image.dateCreated,
    contentLocation: image.contentLocation,
    representativeOfPage: image.representativeOfPage,
  };
  const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return {'@context': 'https://schema.org', '@type': 'ImageObject', contentUrl: url, ...known};
}

function agentOf({type, name, url}: Agent): Readonly<Record<string, string>> {
  return {'@type': type, name, ...(url !== undefined && {url})};
}
