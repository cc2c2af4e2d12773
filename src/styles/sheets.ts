// Made by scripts/styles.js from the style sheets beside it.
/** Rules for our elements themselves. */
export const hostCss =
  ":where(news-article,news-byline,trending-list){display:block}";
/** Rules for the words. */
export const wordsCss =
  ".bsh-p{margin-block:1em}";
/** The rules for guarded words, which the styles of a page cannot reach. */
export const guardedCss =
  "@layer bsh-guarded{.bsh-p{margin-block:1em!important}}";
/** All rules of a page that we print whole. */
export const documentCss =
  ":where(news-article,news-byline,trending-list){display:block}.bsh-p{margin-block:1em}";
