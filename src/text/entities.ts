/** First code point, then the names of it and of those that follow it; `-` is a code point without a name. */
const NAMES: readonly (readonly [number, string])[] = [
  [
    160,
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron dcaron Dstrok dstrok Emacr emacr - - Edot edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve Gdot gdot Gcedil - Hcirc hcirc Hstrok hstrok Itilde itilde Imacr imacr - - Iogon iogon Idot imath IJlig ijlig Jcirc jcirc Kcedil kcedil kgreen Lacute lacute Lcedil lcedil Lcaron lcaron Lmidot lmidot Lstrok lstrok Nacute nacute Ncedil ncedil Ncaron ncaron napos ENG eng Omacr omacr - - Odblac odblac OElig oelig Racute racute Rcedil rcedil Rcaron rcaron Sacute sacute Scirc scirc Scedil scedil Scaron scaron Tcedil tcedil Tcaron tcaron Tstrok tstrok Utilde utilde Umacr umacr Ubreve ubreve Uring uring Udblac udblac Uogon uogon Wcirc wcirc Ycirc ycirc Yuml Zacute zacute Zdot zdot Zcaron zcaron',
  ],
  [9, 'Tab NewLine'],
  [33, 'excl quot num dollar percnt amp apos lpar rpar ast plus comma - period sol'],
  [58, 'colon semi lt equals gt quest commat'],
  [91, 'lbrack bsol rbrack Hat lowbar grave'],
  [123, 'lbrace vert rbrace'],
  [402, 'fnof'],
  [710, 'circ caron'],
  [728, 'breve dot ring ogon tilde dblac'],
  [913, 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega'],
  [
    945,
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega',
  ],
  [977, 'thetasym upsih - - piv'],
  [8194, 'ensp emsp emsp13 emsp14 - numsp puncsp thinsp hairsp - zwnj zwj lrm rlm hyphen - - ndash mdash horbar'],
  [8216, 'lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull - - nldr hellip'],
  [8240, 'permil - prime Prime tprime - - lsaquo rsaquo'],
  [8254, 'oline'],
  [8260, 'frasl'],
  [8364, 'euro'],
  [8465, 'image'],
  [8470, 'numero copysr weierp'],
  [8476, 'real'],
  [8482, 'trade'],
  [8501, 'alefsym'],
  [8531, 'frac13 frac23 frac15 frac25 frac35 frac45 frac16 frac56 frac18 frac38 frac58 frac78'],
  [8592, 'larr uarr rarr darr harr'],
  [8629, 'crarr'],
  [8656, 'lArr uArr rArr dArr hArr'],
  [8704, 'forall - part exist - empty - nabla isin notin - ni - - - prod - sum minus'],
  [8727, 'lowast'],
  [8730, 'radic - - prop infin - ang'],
  [8743, 'and or cap cup int'],
  [8756, 'there4'],
  [8764, 'sim'],
  [8773, 'cong'],
  [8776, 'asymp'],
  [8800, 'ne equiv - - le ge'],
  [8834, 'sub sup nsub - sube supe'],
  [8853, 'oplus - otimes'],
  [8869, 'perp'],
  [8901, 'sdot'],
  [8968, 'lceil rceil lfloor rfloor'],
  [9001, '- -'],
  [9674, 'loz'],
  [9733, 'starf star'],
  [9824, 'spades - - clubs - hearts diams'],
  [10003, 'check'],
  [10216, 'lang rang'],
];

const CHARACTERS = new Map(
  NAMES.flatMap(([start, names]) => names.split(' ').map((name, index): [string, string] => [name, String.fromCodePoint(start + index)])),
);
CHARACTERS.delete('-');

/** What Windows-1252 has at 128 to 159, where Unicode has controls; a space is a position it leaves free. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Names that HTML also reads without their semicolon. */
const isLegacy = (name: string, character: string) => /^(?:amp|lt|gt|quot)$/.test(name) || /[\u00a0-\u00ff]/.test(character);

/** Reads a control of 128 to 159 as the Windows-1252 character that was meant; '' where there is none. */
export function fromWindows1252(code: number): string {
  return (WINDOWS_1252[code - 128] ?? ' ').trim();
}

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
      const character = CHARACTERS.get(name);
      return character !== undefined && (end === ';' || isLegacy(name, character)) ? character : whole;
    },
  );
}
