const MOST = 200;

/** Keeps what is made for a locale and some details, because `Intl` is slow to build; a bad locale means English. */
export function perLocale<T, D extends readonly string[]>(
  make: (locale: string, ...details: D) => T,
): (locale: string, ...details: D) => T {
  const kept = new Map<string, T>();
  return (locale, ...details) => {
    const key = details.length === 0 ? locale : `${locale} ${details.join(' ')}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    let made: T;
    try {
      made = make(locale, ...details);
    } catch {
      made = make('en', ...details);
    }
    if (kept.size >= MOST) kept.clear();
    kept.set(key, made);
    return made;
  };
}

/**
 * Keeps a formatter as `perLocale` does; a language that `Intl` does not know means English too, not that of the machine.
 *
 * It knows English: asking takes a phone 40 ms the first time.
 */
export function perLanguage<T, D extends readonly string[]>(
  make: (locale: string, ...details: D) => T,
): (locale: string, ...details: D) => T {
  return perLocale((locale, ...details: D) =>
    make(locale.startsWith('en-') || locale === 'en' ? locale : (Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en'), ...details),
  );
}
