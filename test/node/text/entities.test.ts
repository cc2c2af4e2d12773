import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {parseFragment} from 'parse5';
import {decodeAmpersands, decodeEntities} from '../../../dist/text/entities.js';

/** What the HTML parser makes of a text without tags. */
function asHtml(source: string): string {
  const [node] = parseFragment(source).childNodes;
  return node !== undefined && 'value' in node ? node.value : '';
}

const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const LATIN_EXTENDED =
  'Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron dcaron Dstrok dstrok Emacr emacr Edot edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve Gdot gdot Gcedil Hcirc hcirc Hstrok hstrok Itilde itilde Imacr imacr Iogon iogon Idot imath IJlig ijlig Jcirc jcirc Kcedil kcedil Lacute lacute Lcedil lcedil Lcaron lcaron Lmidot lmidot Lstrok lstrok Nacute nacute Ncedil ncedil Ncaron ncaron napos ENG eng Omacr omacr Odblac odblac OElig oelig Racute racute Rcedil rcedil Rcaron rcaron Sacute sacute Scirc scirc Scedil scedil Scaron scaron Tcedil tcedil Tcaron tcaron Tstrok tstrok Utilde utilde Umacr umacr Ubreve ubreve Uring uring Udblac udblac Uogon uogon Wcirc wcirc Ycirc ycirc Yuml Zacute zacute Zdot zdot Zcaron zcaron';
const GREEK =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega thetasym upsih piv';
const SYMBOLS =
  'quot amp lt gt apos circ tilde fnof ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger bull hellip permil prime Prime lsaquo rsaquo oline frasl euro image weierp real trade alefsym larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod sum minus lowast radic prop infin ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rceil lfloor rfloor lang rang loz spades clubs hearts diams';
const HTML_5 =
  'lpar rpar colon semi comma period quest excl num dollar percnt lbrack rbrack lowbar NewLine Tab sol bsol plus ast equals commat';

describe('decodeEntities', () => {
  for (const [set, names] of Object.entries({LATIN_1, LATIN_EXTENDED, GREEK, SYMBOLS, HTML_5})) {
    it(`decodes every name of ${set} as the HTML parser does`, () => {
      for (const name of names.split(' ')) expect(decodeEntities(`a&${name};b`), name).to.equal(asHtml(`a&${name};b`));
    });
  }

  it('decodes the old names without a semicolon, but not inside words and queries', () => {
    for (const name of LATIN_1.split(' ')) expect(decodeEntities(`a &${name} b`), name).to.equal(asHtml(`a &${name} b`));
    expect(decodeEntities('AT&amp T')).to.equal('AT& T');
    expect(decodeEntities('?a=1&copy=2&reg2')).to.equal('?a=1&copy=2&reg2');
    expect(decodeEntities('&hellip &Omega &ccaron')).to.equal('&hellip &Omega &ccaron');
  });

  it('decodes numbers as the HTML parser does', () => {
    for (let code = 1; code < 400; code++) {
      if (code === 13) continue;
      expect(decodeEntities(`a&#${String(code)};b`), String(code)).to.equal(
        [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(code) ? 'a\ufffdb' : asHtml(`a&#${String(code)};b`),
      );
    }
    expect(decodeEntities('&#8217;&#x2019;&#X1F600;&#39 &#x27')).to.equal("’’😀' '");
    expect(decodeEntities('&#0;&#xD800;&#x110000;&#9999999999;')).to.equal('\ufffd\ufffd\ufffd\ufffd');
  });

  it('leaves what is no entity', () => {
    for (const text of ['R&D', '&unknown;', '& ', '&;', '&#;', '&#x;', '&&', 'a & b', '&__proto__;', '&constructor;']) {
      expect(decodeEntities(text)).to.equal(text);
    }
  });

  it('decodes once only', () => {
    expect(decodeEntities('&amp;lt;')).to.equal('&lt;');
    expect(decodeAmpersands('&amp;amp;#38;lt; &amp; x')).to.equal('&lt; & x');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => typeof decodeEntities(text) === 'string'));
  });
});
