import type {Article, LiveUpdate} from '../model/article.js';
import {updateAnchors} from '../templates/live.js';

/** Keeps new updates of live coverage back until the reader asks for them. */
export class HeldUpdates {
  /** Ids of the updates that the reader has seen or asked for. */
  #known: Set<string> | undefined;
  #held: readonly string[] = [];
  /** What was split last: the same article is not split again. */
  #last: {from: Article; known: number; shown: Article} | undefined;

  /** Begins anew, with what was printed where words are in place already. */
  restart(printed?: Element): void {
    const ids = [...(printed?.querySelectorAll('.bsh-updates > .bsh-update[id]') ?? [])].map(({id}) => id);
    this.#known = ids.length > 0 ? new Set(ids) : undefined;
    this.#held = [];
    this.#last = undefined;
  }

  /** Splits the updates of an article into what is shown and how many are held; the first time all are shown. */
  hold(article: Article, idPrefix: string): {article: Article; pending: number} {
    const {liveBlogUpdate: updates} = article;
    if (updates === undefined) return {article, pending: 0};
    const last = this.#last;
    if (last?.from === article && last.known === this.#known?.size) return {article: last.shown, pending: this.pending};
    const anchors = updateAnchors(updates, idPrefix);
    const idOf = (update: LiveUpdate): string => anchors.get(update) ?? '';
    const known = this.#known ?? new Set<string>();
    let shown = updates.filter((update) => known.has(idOf(update)));
    if (shown.length === 0) {
      shown = updates;
      this.#known = new Set(anchors.values());
    } else this.#known = known;
    this.#held = updates.map(idOf).filter((id) => this.#known?.has(id) !== true);
    const all = shown.length === updates.length;
    this.#last = {from: article, known: this.#known.size, shown: all ? article : {...article, liveBlogUpdate: shown}};
    return {article: this.#last.shown, pending: this.#held.length};
  }

  /** Lets everything through that is held; gives the ids, in order. */
  release(): readonly string[] {
    const held = this.#held;
    for (const id of held) this.#known?.add(id);
    this.#held = [];
    return held;
  }

  /** How many are held. */
  get pending(): number {
    return this.#held.length;
  }
}
