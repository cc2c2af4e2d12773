/**
 * Looks at a page from inside, as nobody can from outside a sandbox, and tells the windows around it what a reader would find:
 * words, their style, whether a button works, and everything that the browser, the page or Broadsheet complains about.
 */
(() => {
  const {key, articles, violations} = document.currentScript.dataset;
  const found = {key, violations: [], errors: [], warnings: [], issues: []};
  document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
    found.violations.push(`${effectiveDirective} ${blockedURI}`),
  );
  addEventListener('error', ({message, target}) => found.errors.push(message ?? `not loaded: ${target.src ?? target.href}`), true);
  addEventListener('unhandledrejection', ({reason}) => found.errors.push(String(reason)));
  addEventListener('news-error', ({detail}) => found.errors.push(...detail.issues.map(({message}) => message)));
  addEventListener('news-issue', ({detail}) => found.issues.push(...detail.issues.map(({code}) => code)));
  console.warn = (...words) => found.warnings.push(words.join(' '));

  const all = (selector) => [...document.querySelectorAll(selector)];
  const text = (selector) => all(selector).map((element) => element.textContent);
  const style = (element) => {
    const {fontSize, fontWeight, marginBlockStart, display, listStyleType} = getComputedStyle(element);
    return [element.className, fontSize, fontWeight, marginBlockStart, display, listStyleType].join(' ');
  };
  const isThere = () =>
    document.readyState === 'complete' &&
    found.violations.length >= Number(violations) &&
    all('.bsh-article .bsh-headline').length === Number(articles) &&
    all('.bsh-list li').length > 0 &&
    all('.bsh-position').length > 0 &&
    /^Foto/.test(text('photo-credit')[0]);
  const end = performance.now() + 20_000;
  const look = () => {
    if (!isThere() && performance.now() < end) {
      setTimeout(look, 30);
      return;
    }
    found.credit = text('photo-credit')[0];
    found.headlines = text('.bsh-article > .bsh-head .bsh-headline');
    found.entries = all('.bsh-list li').length;
    found.styles = all('.bsh-headline, .bsh-slides, .bsh-list li, .bsh-body > .bsh-p').map(style);
    found.marks = text('.bsh-article strong, .bsh-article b');
    found.text = document.body.textContent;
    all('.bsh-step-on')[0]?.click();
    found.position = text('.bsh-position')[0]?.match(/\d/)?.[0];
    for (let view = window; view !== view.parent; view = view.parent) view.parent.postMessage(found, '*');
  };
  look();
})();
