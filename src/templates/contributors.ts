import {html, type Template} from '../html/tag.js';
import type {Agent} from '../model/article.js';
import {composeNames} from '../text/byline.js';
import {linkNames, tidyLine} from '../text/link-names.js';
import {localeOfWords} from '../text/numbers.js';
import {contributorNames} from './agent-names.js';
import {freeText, type Credited} from './byline.js';
import {fill, type Context} from './context.js';

/** Roles that sources name as their format does, not as a newsroom would. */
const ROLES = {
  contributor: 'contributor',
  contributors: 'contributor',
  editor: 'editor',
  editors: 'editor',
  translator: 'translator',
  translators: 'translator',
  illustrator: 'illustrator',
  illustrators: 'illustrator',
  photographer: 'photographer',
  photographers: 'photographer',
} as const;

/** Words that lead on to a name: "Additional reporting by". */
const LEADING = /(?<![\p{L}\p{M}])(?:by|from|with|von|mit|durch|par|avec|por|con|de|di|da|av|af|med|door|van|met|od|przez|oleh|bởi|na)$/iu;

/** Renders who else worked on a story, each role on a line; people whom the byline names already are left out. */
export function contributors(credited: Credited, context: Context): Template[] {
  const line = freeText(credited, context) ?? '';
  const isNamed = (each: Agent): boolean => linkNames(line, [each]).some((part) => typeof part !== 'string');
  return (credited.contributor ?? []).flatMap(({roleName, agent}) => {
    const left = agent.filter((each) => tidyLine(each.name) !== '' && !isNamed(each));
    if (left.length === 0) return [];
    const names = contributorNames(composeNames(left, localeOfWords(context)), context);
    return [html`<p class="bsh-contribution">${credit(roleName, names, context)}</p>`];
  });
}

/** Puts a role before its names; a role of one word in the source's own language becomes the newsroom's word for the work. */
function credit(roleName: string, names: unknown, {messages}: Context): unknown {
  const role = tidyLine(roleName).replace(/[\s:：]+$/, '');
  const key = role.toLowerCase();
  if (Object.hasOwn(ROLES, key)) return fill(messages.credited, {role: messages[ROLES[key as keyof typeof ROLES]], names});
  const [first = ''] = role;
  const words = first.toUpperCase() + role.slice(first.length);
  return LEADING.test(words) ? [words, ' ', names] : fill(messages.credited, {role: words, names});
}
