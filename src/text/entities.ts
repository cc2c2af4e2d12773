import {fromWindows1252} from './windows-1252.js';

/**
 * Names in the order of their characters; a number says where the next names stand. The letters with accents are composed instead,
 * and the Greek capitals come from the small letters.
 */
const NAMES =
  '9 Tab NewLine 33 excl quot num dollar percnt amp apos lpar rpar ast plus comma 46 period sol 58 colon semi lt equals gt quest ' +
  'commat 91 lbrack bsol rbrack 95 lowbar 123 lbrace 125 rbrace 160 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf ' +
  'laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest 198 AElig ' +
  '208 ETH 215 times Oslash 222 THORN szlig 230 aelig 240 eth 247 divide oslash 254 thorn 272 Dstrok dstrok 294 Hstrok hstrok 305 ' +
  'imath IJlig ijlig 319 Lmidot lmidot Lstrok lstrok 329 napos ENG eng 338 OElig oelig 358 Tstrok tstrok 402 fnof 710 circ 732 ' +
  'tilde 945 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi ' +
  'chi psi omega 977 thetasym upsih 982 piv 8194 ensp emsp 8201 thinsp hairsp 8204 zwnj zwj lrm rlm hyphen 8211 ndash mdash horbar ' +
  '8216 lsquo rsquo sbquo 8220 ldquo rdquo bdquo 8224 dagger Dagger bull 8230 hellip 8240 permil 8242 prime Prime 8249 lsaquo ' +
  'rsaquo 8254 oline 8260 frasl 8364 euro 8465 image 8470 numero 8472 weierp 8476 real 8482 trade 8501 alefsym 8531 frac13 frac23 ' +
  '8592 larr uarr rarr darr harr 8629 crarr 8656 lArr uArr rArr dArr hArr 8704 forall 8706 part exist 8709 empty 8711 nabla isin ' +
  'notin 8715 ni 8719 prod 8721 sum minus 8727 lowast 8730 radic 8733 prop infin 8736 ang 8743 and or cap cup int 8756 there4 8764 ' +
  'sim 8773 cong 8776 asymp 8800 ne equiv 8804 le ge 8834 sub sup nsub 8838 sube supe 8853 oplus 8855 otimes 8869 perp 8901 sdot ' +
  '8968 lceil rceil lfloor rfloor 9674 loz 9824 spades 9827 clubs 9829 hearts diams 10216 lang rang';
/** Combining accents from U+0300 on. */
const ACCENTS = 'grave acute circ tilde macr - breve dot uml - ring dblac caron'.split(' ');

function readNames(): Map<string, string> {
  const characters = new Map<string, string>();
  let code = 0;
  for (const name of NAMES.split(' ')) {
    if (Number(name) > 0) {
      code = Number(name);
      continue;
    }
    characters.set(name, String.fromCharCode(code));
    if (code >= 945 && code < 970) characters.set(name.charAt(0).toUpperCase() + name.slice(1), String.fromCharCode(code - 32));
    code++;
  }
  return characters;
}

const CHARACTERS = readNames();

/** Composes a letter of Latin-1 or Latin Extended-A: "eacute". */
function letter(name: string): string | undefined {
  const accent = name.slice(1);
  const place = ['cedil', 'ogon'].indexOf(accent);
  const composed = (name.charAt(0) + String.fromCharCode(place < 0 ? 768 + ACCENTS.indexOf(accent) : 807 + place)).normalize('NFC');
  return composed < '\u0180' && composed.length === 1 ? composed : undefined;
}

/** Names that HTML also reads without their semicolon. */
const isLegacy = (name: string, character: string) => /^(?:amp|lt|gt|quot)$/.test(name) || /[\u00a0-\u00ff]/.test(character);

function fromCode(code: number): string {
  if (code >= 128 && code < 160) return fromWindows1252(code) || '\ufffd';
  return code > 0 && code < 0x11_0000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
}

/** Undoes the escaping of ampersands, however often it was done: `&amp;amp;lt;` becomes `&lt;`. */
export function decodeAmpersands(source: string): string {
  return source.replace(/&(?:(?:amp|#0{0,9}38|#x0{0,9}26);)+/gi, '&');
}

/**
 * Decodes the character references of HTML once.
 *
 * Numbers as HTML reads them (128 to 159 mean Windows-1252, impossible ones U+FFFD), and the names that occur in news text; other
 * names stay as they are. Without semicolon only the old Latin-1 names count, and not before a letter, a digit or `=`.
 * https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state
 */
export function decodeEntities(source: string): string {
  if (!source.includes('&')) return source;
  return source.replace(
    /&(?:#(?:[xX]([\da-fA-F]{1,10})|(\d{1,10}));?|([a-zA-Z][a-zA-Z\d]{1,9})(;|(?![a-zA-Z\d=])))/g,
    (whole: string, hex: string | undefined, decimal: string | undefined, name: string | undefined, end: string | undefined) => {
      if (name === undefined) return fromCode(hex === undefined ? Number(decimal) : parseInt(hex, 16));
      const character = CHARACTERS.get(name) ?? letter(name);
      return character !== undefined && (end === ';' || isLegacy(name, character)) ? character : whole;
    },
  );
}
