const allowed = new Map<string, string>();
const listeners = new Set<(isWithdrawn: (provider: string) => boolean) => void>();

function tell(isWithdrawn: (provider: string) => boolean = () => false): void {
  for (const listener of [...listeners]) listener(isWithdrawn);
}

/**
 * Knows the providers whose content readers have agreed to load. It lasts as long as the page and is stored nowhere.
 *
 * Providers are named as on the cards ("YouTube", or a host such as "charts.example"); capitals do not matter.
 */
export const consent = {
  /** The providers that are allowed, as they were named. */
  get allowed(): readonly string[] {
    return [...allowed.values()];
  },

  /** Tells whether a provider is allowed. */
  isAllowed(provider: string): boolean {
    return allowed.has(provider.toLowerCase());
  },

  /** Opens what waits for these providers, now and later. */
  allow(...providers: readonly string[]): void {
    for (const provider of providers) allowed.set(provider.toLowerCase(), provider);
    tell();
  },

  /** Closes what these providers show, and asks again; without names for all. */
  withdraw(...providers: readonly string[]): void {
    const names = providers.map((provider) => provider.toLowerCase());
    if (names.length === 0) allowed.clear();
    for (const name of names) allowed.delete(name);
    tell((provider) => names.length === 0 || names.includes(provider.toLowerCase()));
  },
};

/** Calls back whenever consent was given or withdrawn; returns how to stop. */
export function onConsent(listener: (isWithdrawn: (provider: string) => boolean) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
