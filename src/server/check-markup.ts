import {MARKUP_VERSION} from '../templates/context.js';
import {LAYOUTS} from '../templates/trending-list.js';
import {direction, languageTag} from '../text/languages.js';
import {MARKUP_CLASSES} from './markup-classes.js';
import {closest, elementsOf, type MarkupElement} from './markup-tree.js';

/** What is wrong with markup that was written by hand. */
export interface MarkupIssue {
  severity: 'error' | 'warning';
  /** Name of the rule. */
  rule: string;
  /** Line and column, "12:5". */
  place: string;
  message: string;
}

type Report = (element: MarkupElement, rule: string, message: string, severity?: MarkupIssue['severity']) => void;

/** Which root the words of each element have. */
const ROOTS: Readonly<Record<string, string>> = {
  'news-article': 'bsh-article',
  'trending-list': 'bsh-list',
  'news-byline': 'bsh-signature',
  'photo-credit': 'bsh-credit-words',
};
/** What holds a part: one of these classes, at any height. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  'bsh-head': ['bsh-article'],
  'bsh-headline': ['bsh-head'],
  'bsh-standfirst': ['bsh-head'],
  'bsh-kicker': ['bsh-head', 'bsh-entry', 'bsh-more'],
  'bsh-byline': ['bsh-signature', 'bsh-update'],
  'bsh-names': ['bsh-byline'],
  'bsh-dates': ['bsh-signature'],
  'bsh-published': ['bsh-dates'],
  'bsh-updated': ['bsh-dates', 'bsh-update'],
  'bsh-lead': ['bsh-article'],
  'bsh-body': ['bsh-article'],
  'bsh-gated': ['bsh-body'],
  'bsh-foot': ['bsh-article'],
  'bsh-credit': ['bsh-photo-credit'],
  'bsh-update': ['bsh-updates', 'bsh-pinned', 'bsh-body'],
  'bsh-ranking': ['bsh-list'],
  'bsh-entry': ['bsh-ranking'],
  'bsh-entry-title': ['bsh-entry'],
  'bsh-rank': ['bsh-entry'],
};
/** How the parts of an article follow each other. */
const ORDER = ['bsh-head', 'bsh-lead', 'bsh-body', 'bsh-foot'];
/** Tags that look as the page says where they have no class of ours. */
const CLASSED = /^(?:a|p|h[1-6]|figure|figcaption|img|ul|ol|li|blockquote|table|td|th|time)$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
const DURATION = /^P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
const UNSAFE = /^\s*(?!https?:|mailto:|tel:)[a-z][a-z\d+.-]*:/i;

/**
 * Checks markup that was written by hand against what elements adopt (docs/markup.md): roots, version, classes, places of parts, ids,
 * times and links.
 *
 * Takes a page or a part of one. Empty when all is well.
 */
export function checkMarkup(source: string): MarkupIssue[] {
  const issues: MarkupIssue[] = [];
  const report: Report = ({place}, rule, message, severity = 'error') => issues.push({severity, rule, place, message});
  const elements = elementsOf(source);
  const hosts = elements.filter(({tag}) => Object.hasOwn(ROOTS, tag));
  if (hosts.length === 0) {
    return [{severity: 'error', rule: 'element', place: '1:1', message: `There is none of ${Object.keys(ROOTS).join(', ')}.`}];
  }
  const ids = checkIds(elements, report);
  for (const host of hosts) {
    const root = checkRoot(host, report);
    if (root === undefined) continue;
    const words = [root, ...elements.filter((element) => closest(element, (holder) => holder === root) !== undefined)];
    for (const element of words) checkElement(element, ids, report);
    checkOrder(root, report);
    checkPrefix(words, report);
  }
  return issues;
}

/** Finds the words' root of an element; none where it has other children, or none. */
function checkRoot(host: MarkupElement, report: Report): MarkupElement | undefined {
  const name = ROOTS[host.tag] ?? '';
  const roots = host.children.filter(({classes}) => classes.includes(name));
  const [root] = roots;
  if (root === undefined) {
    const isPrinted = host.children.some(({classes}) => classes.some((each) => each.startsWith('bsh-')));
    if (isPrinted) report(host, 'root', `No child of <${host.tag}> has the class ${name}: its words are not kept.`);
    return undefined;
  }
  if (roots.length > 1) report(roots[1] ?? root, 'root', `<${host.tag}> has more than one child with the class ${name}.`);
  const version = root.attributes.get('data-bsh');
  if (version === undefined) report(root, 'version', 'data-bsh is missing: the words are not kept.');
  else if (version !== MARKUP_VERSION) report(root, 'version', `data-bsh is "${version}"; this release knows ${MARKUP_VERSION}.`);
  const layout = root.attributes.get('data-bsh-layout');
  if (layout !== undefined && !LAYOUTS.some((one) => one === layout)) {
    report(root, 'layout', `data-bsh-layout is "${layout}", not one of ${LAYOUTS.join(', ')}.`);
  }
  return root;
}

/** Collects the ids of a page; each may stand once. */
function checkIds(elements: readonly MarkupElement[], report: Report): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const element of elements) {
    const id = element.attributes.get('id');
    if (id === undefined) continue;
    if (ids.has(id)) report(element, 'id', `The id ${id} stands twice.`);
    ids.add(id);
  }
  return ids;
}

function checkElement(element: MarkupElement, ids: ReadonlySet<string>, report: Report): void {
  const {tag, attributes, classes, parent, text} = element;
  for (const name of classes) {
    if (!name.startsWith('bsh-')) continue;
    if (!MARKUP_CLASSES.has(name)) report(element, 'class', `There is no class ${name}.${nearest(name)}`);
    const holders = HOLDERS[name];
    if (holders !== undefined && closest(element, (holder) => holders.some((one) => holder.classes.includes(one))) === undefined) {
      report(element, 'place', `${name} stands outside ${holders.join(', ')}.`);
    }
  }
  const isOurs = (one: MarkupElement | undefined): boolean => one?.classes.some((name) => name.startsWith('bsh-')) === true;
  const betweenBlocks = parent === undefined || /\bbsh-(?:article|body|gated|updates|insertion|custom)\b/.test(parent.classes.join(' '));
  if (CLASSED.test(tag) && !isOurs(element) && isOurs(parent) && !betweenBlocks) {
    report(element, 'class', `<${tag}> has no class of ours, so that it looks as the page says.`, 'warning');
  }
  if (classes.includes('bsh-headline') && !/^h[1-6]$/.test(tag)) report(element, 'heading', 'The headline is no heading.');
  if (tag === 'img' && !attributes.has('alt')) report(element, 'alt', 'The picture has no alt; alt="" where the caption says it all.');
  if (attributes.has('style')) report(element, 'style', 'A style attribute is refused by strict content policies.', 'warning');
  const datetime = attributes.get('datetime') ?? text.trim();
  if (tag === 'time' && !MOMENT.test(datetime) && !(classes.includes('bsh-duration') && DURATION.test(datetime))) {
    report(element, 'time', 'datetime is no date, nor a time with its offset: "2024-06-19T09:45:00+02:00".');
  }
  const lang = languageTag(attributes.get('lang') ?? '');
  if (lang !== undefined && direction(lang) === 'rtl' && tag !== 'bdi' && !attributes.has('dir'))
    report(element, 'dir', `lang="${lang}" needs dir="rtl".`);
  checkReferences(element, ids, report);
}

function checkReferences(element: MarkupElement, ids: ReadonlySet<string>, report: Report): void {
  const {tag, attributes, classes} = element;
  const href = attributes.get('href');
  if (tag === 'a' && href === undefined && classes.includes('bsh-link')) report(element, 'link', 'The link has no href.');
  for (const name of ['href', 'src', 'poster', 'cite']) {
    if (UNSAFE.test(attributes.get(name) ?? '')) report(element, 'link', `${name} leads to no web address.`);
  }
  if (href?.startsWith('#') === true && href !== '#' && !ids.has(decode(href.slice(1)))) {
    report(element, 'link', `Nothing has the id that ${href} leads to.`);
  }
  for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls']) {
    for (const id of (attributes.get(name) ?? '').split(/\s+/).filter((one) => one !== '' && !ids.has(one))) {
      report(element, 'id', `${name} names ${id}, which nothing has.`);
    }
  }
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function checkOrder(root: MarkupElement, report: Report): void {
  let last = -1;
  for (const child of root.children) {
    const index = ORDER.findIndex((name) => child.classes.includes(name));
    if (index < 0) continue;
    if (index < last) report(child, 'place', `${ORDER[index] ?? ''} stands behind ${ORDER[last] ?? ''}.`);
    last = Math.max(last, index);
  }
}

/** The ids of an article begin alike, so that two articles can stand on one page. */
function checkPrefix(words: readonly MarkupElement[], report: Report): void {
  const headline = words.find(({classes}) => classes.includes('bsh-headline'))?.attributes.get('id');
  if (headline?.endsWith('headline') !== true) return;
  const prefix = headline.slice(0, -'headline'.length);
  for (const element of words) {
    const id = element.attributes.get('id');
    if (id?.startsWith(prefix) === false && element.classes.some((name) => name.startsWith('bsh-'))) {
      report(element, 'id', `The id ${id} does not begin with ${prefix}, as that of the headline does.`, 'warning');
    }
  }
}

/** Suggests the class that is meant: one with a letter more, less, or another. */
function nearest(name: string): string {
  const found = [...MARKUP_CLASSES].find((one) => Math.abs(one.length - name.length) <= 1 && differs(one, name) <= 1);
  return found === undefined ? '' : ` Is ${found} meant?`;
}

/** Counts what lies between the common beginning and the common end of two words. */
function differs(one: string, other: string): number {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return Math.max(one.length, other.length) - start - end;
}
