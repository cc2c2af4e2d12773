/** The hash of each `locales/<tag>.json` beside the script, by its tag; put in when the script is bundled. */
export const INTEGRITIES: Readonly<Record<string, string>> = {};
