import type {Article, LiveUpdate} from '../model/article.js';
import {updateAnchors} from '../templates/live.js';

/** Keeps new updates of live coverage back until the reader asks for them. */
export class HeldUpdates {
  /** Ids of the updates that the reader has seen or asked for. */
  #known: Set<string> | undefined;
  #held: readonly string[] = [];

  /** Begins anew, with what was printed where words are in place already. */
  restart(printed?: Element): void {
    const ids = [...(printed?.querySelectorAll('.bsh-updates > .bsh-update[id]') ?? [])].map(({id}) => id);
    this.#known = ids.length > 0 ? new Set(ids) : undefined;
    this.#held = [];
  }

  /** Splits the updates of an article into what is shown and how many are held; the first time all are shown. */
  hold(article: Article, idPrefix: string): {article: Article; pending: number} {
    const {liveBlogUpdate: updates} = article;
    if (updates === undefined) return {article, pending: 0};
    const anchors = updateAnchors(updates, idPrefix);
    const idOf = (update: LiveUpdate): string => anchors.get(update) ?? '';
    const known = this.#known ?? new Set<string>();
    const shown = updates.filter((update) => known.has(idOf(update)));
    if (shown.length === 0) {
      this.#known = new Set(anchors.values());
      this.#held = [];
      return {article, pending: 0};
    }
    this.#known = known;
    this.#held = updates.map(idOf).filter((id) => !known.has(id));
    return {article: {...article, liveBlogUpdate: shown}, pending: this.#held.length};
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
