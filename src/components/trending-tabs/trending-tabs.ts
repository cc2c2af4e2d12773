import {property} from '@lit/reactive-element/decorators/property.js';
import {render} from '../../html/update.js';
import {ROOM_CLASS, tabList} from '../../templates/trending-tabs.js';
import {isNoWord} from '../child-data.js';
import {WordsElement} from '../words-element.js';

const WATCHED: MutationObserverInit = {childList: true, subtree: true, characterData: true, attributeFilter: ['aria-busy', 'heading']};

/** A ranked list that has a name, so that a tab can say it. */
interface NamedList {
  element: HTMLElement;
  name: string;
}

/**
 * Shows several ranked lists one at a time, each under a tab.
 *
 * Without JavaScript, and on paper, the lists stand one after another under their headings; a single list has no tab.
 *
 * @element trending-tabs
 * @slot - The lists: `<trending-list>` elements, with their words, `src` or `data`.
 */
export class TrendingTabs extends WordsElement {
  protected readonly rootClass = 'bsh-tabs';

  /** Names the row of tabs for those who do not see it. */
  @property() label?: string;

  readonly #holder = this.ownerDocument.createElement('div');
  readonly #observer = new MutationObserver(() => this.requestUpdate());
  #lists: readonly NamedList[] = [];
  #selected?: HTMLElement;

  constructor() {
    super();
    this.#holder.setAttribute('data-bsh-added', '');
    this.#holder.addEventListener('click', ({target}) => this.#select(this.#tabs.indexOf(target as HTMLElement)));
    this.#holder.addEventListener('keydown', (event) => this.#press(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this, WATCHED);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  /** The words are those of the lists. */
  protected render(): undefined {
    return undefined;
  }

  protected override updated(): void {
    if (!this.complete) return;
    const lists = [...this.querySelectorAll('trending-list')];
    for (const {shadowRoot} of lists) if (shadowRoot !== null) this.#observer.observe(shadowRoot, WATCHED);
    const named = lists.flatMap((element) => {
      const name = nameOf(element);
      return name === undefined ? [] : [{element, name}];
    });
    this.#lists = named.length > 1 ? named : [];
    for (const element of lists) if (!this.#lists.some((list) => list.element === element)) release(element);
    this.#paint();
  }

  #paint(): void {
    const {renderRoot} = this;
    const [first] = this.#lists;
    const context = this.makeContext(undefined);
    // What a copy of the page brought along is not ours.
    for (const child of [...renderRoot.children]) if (child !== this.#holder && child.hasAttribute('data-bsh-added')) child.remove();
    if (first === undefined) {
      this.#holder.remove();
      return;
    }
    const selected = this.#lists.find(({element}) => element === this.#selected) ?? first;
    const tabs = this.#lists.map((list, index) => {
      const isSelected = list === selected;
      if (renderRoot === this && list.element.id === '') list.element.id = `${context.idPrefix}tab-${String(index + 1)}`;
      hold(list, isSelected);
      return {name: list.name, controls: renderRoot === this ? list.element.id : undefined, selected: isSelected};
    });
    this.#holder.className = context.guarded ? `${ROOM_CLASS} bsh-guarded` : ROOM_CLASS;
    render(this.#holder, tabList(tabs, this.label, context));
    if (renderRoot.firstElementChild !== this.#holder) renderRoot.prepend(this.#holder);
  }

  get #tabs(): HTMLElement[] {
    return [...this.#holder.querySelectorAll<HTMLElement>('.bsh-tab')];
  }

  #select(index: number): void {
    const list = this.#lists[index];
    if (list === undefined) return;
    this.#selected = list.element;
    this.#paint();
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const tabs = this.#tabs;
    const now = tabs.findIndex((tab) => tab === event.target);
    const ahead = getComputedStyle(this.#holder).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = ahead === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const next = new Map([
      [ahead, (now + 1) % tabs.length],
      [back, (now + tabs.length - 1) % tabs.length],
      ['Home', 0],
      ['End', tabs.length - 1],
    ]).get(event.key);
    if (now < 0 || next === undefined) return;
    event.preventDefault();
    this.#select(next);
    tabs[next]?.focus();
  }
}

/** Finds the name of a list that has something to show, or will have; undefined for any other. */
function nameOf(list: HTMLElement): string | undefined {
  const root = list.shadowRoot ?? list;
  const hasWords = [...root.children, ...list.children].some((child) => !isNoWord(child) && child.localName !== 'slot');
  if (!hasWords && !list.hasAttribute('aria-busy')) return undefined;
  const {heading} = list as {heading?: string};
  return [heading, list.getAttribute('heading'), root.querySelector('.bsh-list-heading')?.textContent.trim()].find(Boolean) ?? undefined;
}

/** Makes a list the panel of its tab. */
function hold({element, name}: NamedList, isSelected: boolean): void {
  element.setAttribute('role', 'tabpanel');
  element.setAttribute('aria-label', name);
  element.toggleAttribute('data-bsh-off', !isSelected);
}

/** Makes a list what it was before it had a tab. */
function release(element: HTMLElement): void {
  if (element.getAttribute('role') !== 'tabpanel') return;
  for (const name of ['role', 'aria-label', 'data-bsh-off']) element.removeAttribute(name);
}
