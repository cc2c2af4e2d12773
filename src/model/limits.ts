/** What input may be at the most; more is cut and reported, never refused. */
export const LIMITS = {
  /** Levels of nesting. */
  depth: 60,
  /** Elements of one HTML fragment, or nodes of one body. */
  nodes: 20_000,
  /** Nodes of one model, texts and pictures included. */
  modelNodes: 100_000,
  /** Entries of one list. */
  list: 1_000,
  /** The last rank that is one; numbers beyond are moments or ids. */
  rank: 1e9,
  /** Characters of one text field. */
  field: 10_000,
  /** Characters of one HTML or plain-text body. */
  body: 5_000_000,
  /** Pixels of one side of a picture. */
  side: 20_000,
  /** Rows or columns that one table cell spans. */
  span: 100,
  /** Issues of one code that are kept one by one. */
  issues: 20,
} as const;
