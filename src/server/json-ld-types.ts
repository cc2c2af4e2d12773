/** A node of JSON-LD that stands by itself (https://www.w3.org/TR/json-ld11/). */
export interface JsonLd {
  readonly '@context': 'https://schema.org';
  readonly '@type': string | readonly string[];
  readonly [property: string]: unknown;
}

/** What may be chosen for JSON-LD. */
export interface JsonLdOptions {
  /** Says the text of the body as `articleBody` too; off by default, for it stands on the page already. */
  articleBody?: boolean;
}
