/** Words for "by" that begin no name, in front of any name. */
const SURE =
  /^(?:(?:(?:written|text|words|story|posted|published|presented|report(?:ed|ing)?|analysis|edited|compiled|interview|review|essay|column|commentary)\s)?by(?=[\s:]):?\s*|(?:kirjoittanut|oleh|escrito por|publicado por|rédigé par|propos recueillis par|as told to|a cura di|geschreven door|door|przygotował|oprac\.|opracował|napsala?|napisała?|автор|текст|מאת|بقلم|كتبت?|إعداد|نویسنده|piše|pripremila?|připravila?|беседовала?|записала?|подготовила?|підготува(?:в|ла)|著者?|文|構成|取材|執筆|聞き手|本报记者|本報記者|记者|記者)(?=[\s:：/／・])[\s:：/／・]*)/iu;
/** What a piece is, in front of whose it is: "Ein Gastbeitrag von", "Una entrevista de". */
const GENRE =
  /^(?:(?:ein|eine|une?|una?|um|uma)\s)?(?:(?:gast)?(?:beitrag|kommentar|essay)|analyse|interview|kolumne|porträt|reportage|bericht|rezension|entretien|tribune|chronique|enquête|billet|entrevista|crónica|columna|artículo|análisis|reportaje|intervista|articolo|analisi|análise|artigo|coluna)\s(?:von|de|par|por|di)\s(?=\S+\s\S)/iu;
/** "Words Ana Lee", "Testo di Ana Lee", "Aufgezeichnet von Ana Lee". */
const TEXT =
  /^(?:words(?=\s\p{Lu}\S+\s\p{Lu})|(?:testo|texte|texto|text|tekst)\s(?:di|de|von|door|af|av)|(?:aufgezeichnet|protokolliert) von)\s(?=\S+\s\S)/iu;
/** The word for reporter that a name follows at once: "記者王小明". */
const REPORTER = /^(?:記者|记者)(?=\p{sc=Han}{2,4}(?:$|[\s、／/]))/u;
/** A short label with a colon: "Text:", "Автор:". */
const LABEL = /^\p{L}[\p{L}\p{M}\s&.+/・-]{0,29}[:：＝]\s*/u;
/** Words for "by" that begin names too, and need two more words. */
const UNSURE = /^(?:von|par|por|av|af|od|от)\s+(?!de[rnm]\s)(?=\S+\s\S)/iu;
/** The same in the languages where no name begins with them. */
const BY_LANGUAGE: Readonly<Record<string, RegExp>> = {
  it: /^(?:di|da)\s+(?=\S+\s\S)/i,
  ro: /^de\s+(?=\S+\s\S)/i,
  ca: /^per\s+(?=\S+\s\S)/i,
  sv: /^av\s+/i,
  no: /^av\s+/i,
  nb: /^av\s+/i,
  da: /^af\s+/i,
  el: /^(?:του|της|των)\s+(?=\S+\s\S)/i,
  vi: /^theo\s+/i,
  sw: /^na\s+(?=\S+\s\S)/i,
  de: /^von\s+(?!de[rnm]\s)(?=\S+\s\S)/i,
};
const MOST = 2;

/** Takes off what stands before the names: "By", "Von", "Texte :", "Автор:"; in the language given also what might begin a name elsewhere. */
export function withoutPrefix(line: string, language = ''): string {
  const own = BY_LANGUAGE[language.slice(0, 2).toLowerCase()];
  let rest = line;
  for (let pass = 0; pass < MOST; pass++) {
    const next = [SURE, LABEL, GENRE, TEXT, REPORTER, UNSURE, own].reduce(
      (text, pattern) => (text === rest && pattern !== undefined ? text.replace(pattern, '') : text),
      rest,
    );
    if (next === rest || next === '') break;
    rest = next;
  }
  return rest;
}
