/** What a policy of a page depends on. */
export interface PolicyChoice {
  /** Hash of the styles in the page, in base64. */
  styles: string;
  /** Address of the style sheet, where it is linked. */
  stylesheet?: string | undefined;
  /** Address of the script that adds behaviour. */
  script?: string | undefined;
  /** Who may show the page in a frame. */
  ancestors: readonly string[];
}

/** Names where an address is from, as a policy writes it. */
const sourceOf = (address: string): string => (/^(?:https?:)?\/\//.test(address) ? new URL(address, 'https://host').origin : "'self'");

/** Writes the Content-Security-Policy of a printed page: no inline script, no style but ours, nothing by plug-in or form. */
export function policyOf({styles, stylesheet, script, ancestors}: PolicyChoice): string {
  const sources = [...new Set(["'self'", sourceOf(script ?? '')])].join(' ');
  return [
    "default-src 'none'",
    `script-src ${sources}`,
    `style-src ${stylesheet === undefined ? `'sha256-${styles}'` : sourceOf(stylesheet)}`,
    'img-src https: http: data:',
    'media-src https: http:',
    'frame-src https:',
    "font-src 'self' https:",
    `connect-src ${sources}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors.join(' ')}`,
    "require-trusted-types-for 'script'",
    'trusted-types broadsheet',
  ].join('; ');
}

/** Lets nothing run and nothing load, for what is no page. */
export const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; sandbox";
