import {LIMITS} from '../model/limits.js';
import {safeUrl} from '../text/urls.js';
import {kindOf, type Item} from './ninjs-item.js';
import {readMedium, type Medium} from './ninjs-media.js';
import {readRenditions} from './ninjs-renditions.js';
import {isPublic} from './ninjs-rights.js';

/** An item that belongs to another: a picture, a player, or a related text. */
export interface Associated {
  name: string;
  item: Item;
  medium: Medium | undefined;
}

/** Reads the items that belong to an item, without those that may not be shown. */
export function readAssociations(item: Item): Associated[] {
  if (item.path.split('/').length > LIMITS.depth) {
    item.reader.report('limit/depth', item.path);
    return [];
  }
  const extra = item.children('extraitems').flatMap(({item: group}) => group.children('items'));
  return [...item.children('associations'), ...extra].flatMap(({name, item: associated}) =>
    isPublic(associated) ? [{name, item: associated, medium: readMedium(associated)}] : [],
  );
}

/** Tells the words of a story from what goes with them. */
export function isText({item, medium}: Associated): boolean {
  const kind = kindOf(item);
  const hasWords = item.names.some((name) => /^(?:headlines?|bodies|body\w+)$/.test(name));
  return kind === 'text' || kind === 'composite' || (kind === '' && medium === undefined && hasWords);
}

/** Tells whether a picture is named as the lead of its article, as Superdesk and others do. */
export function isFeatured({name, item}: Associated): boolean {
  const rel = item.raw('rel', 'role');
  const flag = item.at('isfeatureimage', 'isfeatured')?.value;
  return (
    flag === true || /^(?:feature|lead|hero)(?:[-_ ]?(?:media|image|picture|photo))?$|^main(?:pic|picture|image|media)?$/i.test(name || rel)
  );
}

/** Tells whether a picture is the sign of a house. */
export const isLogo = ({name, item}: Associated): boolean => /\blogo/i.test(`${name} ${item.raw('title')} ${item.raw('headline')}`);

/** Gives the address that a medium is known by in a body. */
export function addressOf(medium: Medium): string {
  return 'sources' in medium ? (medium.sources[0]?.url ?? '') : medium.url;
}

/** Finds the associations that a body refers to: by their name, an identifier, or the address of a file. */
export class References {
  readonly #known = new Map<string, Associated>();
  readonly #base: string | undefined;

  constructor(associations: readonly Associated[]) {
    this.#base = associations[0]?.item.reader.options.baseUrl;
    for (const associated of associations) {
      const {name, item, medium} = associated;
      if (medium === undefined) continue;
      const names = [name, ...['name', 'id', 'uri', 'guid', 'urn'].map((field) => item.raw(field))];
      const files = readRenditions(item).map(({url}) => url);
      for (const key of [...names, ...files, addressOf(medium)]) if (key !== '' && !this.#known.has(key)) this.#known.set(key, associated);
    }
  }

  /** Finds by the first of the references that is known. */
  find(references: readonly (string | undefined)[]): Associated | undefined {
    for (const reference of references) {
      if (reference === undefined) continue;
      const found = this.#known.get(reference) ?? this.#known.get(safeUrl(reference, 'media', this.#base) ?? '');
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
