/** What a text came to: JSON that can be parsed, or the index at which nobody can tell what was meant. */
export type Mended = {json: string} | {fault: number};

type Holder = '{' | '[';
/** What may come next: a key or the end, a colon, a value, or a comma or the end. */
type State = 'key' | 'colon' | 'value' | 'comma';

/** What stands between the parts of a document without meaning: white space however it is written, comments, CDATA. */
const SPACE =
  /(?:[\s\ufeff\p{Cc}\u200b]|&(?:#(?:13|10|9|160)|nbsp);|\/\/[^\n\r]*|\/\*[^]*?(?:\*\/|$)|<!--|-->|<!\[CDATA\[|(?:<!)?\]\]>(?=\s*(?:$|[;/*])))+/uy;
const BLANK = /(?:[\s\ufeff\p{Cc}]|&(?:#(?:13|10|9|160)|nbsp);)*/uy;
const WORD = /(?:true|false|null|undefined|None|True|False|NaN|-?Infinity)(?![\w$])/y;
const NUMBER = /[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?(?=\s*(?:[,}\]/]|$))/iy;
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
/** A date, a size or a time without its quotes. */
const BARE_VALUE = /(?=[\w:.+-]{0,60}\d)\w[\w:.+-]{0,60}(?=\s*(?:[,}\]]|$))/y;
/** Words without their quotes, up to the next entry or the end of the holder; with a capital, as no variable of a script begins. */
const BARE_WORDS = /[\p{Lu}\p{Lo}][^"“”{}[\]<>()=:;\\\p{Cc}]{0,200}?(?=\s*(?:,\s*(?:["“}]|$)|[}\]]))/uy;
const BARE_KEY = /[A-Za-z_$@][\w$@:-]{0,80}(?=\s*:)/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
/** Stretches of a string that need no care. */
const PLAIN = /[^"'“”″\\\p{Cc}]+/uy;
/** The quotes that a quote may be closed with. */
const CLOSING: Readonly<Record<string, string>> = {'"': '"', "'": "'", '“': '"”“″', '”': '"”“″'};
/** How a key looks, by the sign that the first key of the document began with. */
const NEXT_KEY: Readonly<Record<string, RegExp>> = {
  '"': /(?:"(?:[^"\\\n]|\\.){0,200}"|'[\w@$:-]{1,40}')\s{0,80}:(?!\/\/)/y,
  "'": /'(?:[^'\\\n]|\\.){0,200}'\s{0,80}:(?!\/\/)/y,
  '“': /["“”][^"“”″\n]{1,80}["“”″]\s{0,80}:(?!\/\/)/y,
  '': /[A-Za-z_$@][\w$@-]{0,80}\s{0,80}:(?!\/\/)/y,
};

function match(pattern: RegExp, source: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(source)?.[0];
}

/** Writes a number as JSON does: no sign before it, no zeros in front, digits on both sides of the point. */
function plainNumber(text: string): string {
  const plain = text
    .replace(/^\+/, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/\.(?=$|e)/i, '')
    .replace(/^(-?)\./, '$10.');
  return JSON_NUMBER.test(plain) ? plain : 'null';
}

/** Reads JSON as people and templates write it, and writes it as it should have been. */
class Mender {
  readonly #source: string;
  #index = 0;
  #out: string[] = [];
  #state: State = 'value';
  #roots = 0;
  #holders: Holder[] = [];
  #count = {'{': 0, '[': 0};
  /** Whether a holder has an entry already, so that the next one needs a comma before it. */
  #filled: boolean[] = [];
  #keyStyle: RegExp | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  mend(): Mended {
    for (;;) {
      this.#index += match(SPACE, this.#source, this.#index)?.length ?? 0;
      if (this.#index >= this.#source.length) return this.#end();
      if (!this.#step(this.#source.charAt(this.#index))) return {fault: this.#index};
    }
  }

  /** Closes what is still open, if nothing was cut off in the middle. */
  #end(): Mended {
    const isCut = this.#holders.length > 0 && (this.#state === 'value' || this.#state === 'colon' || /[\w.]$/.test(this.#source));
    const isEmpty = this.#roots === 0 || (this.#holders.length > 0 && (this.#filled[0] === false || this.#count['{'] === 0));
    if (isCut || isEmpty) return {fault: this.#source.length};
    while (this.#holders.length > 0) this.#close();
    const json = this.#out.join('');
    return {json: this.#roots > 1 ? `[${json}]` : json};
  }

  #step(character: string): boolean {
    if (this.#holders.length === 0) return this.#root(character);
    if (character === '}' || character === ']') return this.#closeAt(character);
    if (character === ',') return this.#comma();
    if (this.#state === 'comma' && /[.;]/.test(character) && this.#source.charAt(this.#skip(this.#index + 1)) === ',')
      return this.#write('', 1, 'comma');
    if (this.#state === 'colon') return character === ':' && this.#write(':', 1, 'value');
    if (this.#state === 'comma') this.#state = this.#holders.at(-1) === '{' ? 'key' : 'value';
    return this.#state === 'key' ? this.#key(character) : this.#value(character);
  }

  /** Begins a document; several, one behind the other, become a list. What is script behind the first is passed over. */
  #root(character: string): boolean {
    if (character === '{' || character === '[') {
      if (this.#roots > 0) this.#out.push(',');
      this.#roots++;
      return this.#open(character);
    }
    if (character === ',' || character === ';' || (this.#roots > 0 && /[}\]]/.test(character))) {
      this.#index++;
      const next = this.#source.charAt(this.#index + (match(BLANK, this.#source, this.#index)?.length ?? 0));
      if (this.#roots > 0 && character === ';' && /[\w$(]/.test(next)) this.#index = this.#source.length;
      return true;
    }
    if (this.#roots > 0 && character === '<') this.#index = this.#source.length;
    return this.#index === this.#source.length;
  }

  #open(holder: Holder): boolean {
    this.#holders.push(holder);
    this.#count[holder]++;
    this.#filled.push(false);
    return this.#write(holder, 1, holder === '{' ? 'key' : 'value');
  }

  #write(text: string, length: number, state: State): boolean {
    this.#out.push(text);
    this.#index += length;
    this.#state = state;
    return true;
  }

  /** Separates an entry from the one before it. */
  #begin(): void {
    const last = this.#filled.length - 1;
    if (this.#filled[last] === true) this.#out.push(',');
    this.#filled[last] = true;
  }

  /** Gives a key without a value one. */
  #fillValue(): void {
    if (this.#state === 'value' && this.#holders.at(-1) === '{') this.#out.push('null');
  }

  #comma(): boolean {
    if (this.#state === 'colon') return false;
    this.#fillValue();
    this.#index++;
    this.#state = this.#holders.at(-1) === '{' ? 'key' : 'value';
    return true;
  }

  /** Closes the innermost holder of a kind, with those inside it that were left open; one too many is passed over. */
  #closeAt(character: '}' | ']'): boolean {
    const holder: Holder = character === '}' ? '{' : '[';
    if (this.#state === 'colon') return false;
    this.#fillValue();
    if (this.#count[holder] > 0) {
      while (this.#holders.at(-1) !== holder) this.#close();
      this.#close();
    }
    this.#index++;
    this.#state = 'comma';
    return true;
  }

  #close(): void {
    const holder = this.#holders.pop() ?? '{';
    this.#count[holder]--;
    this.#out.push(holder === '{' ? '}' : ']');
    this.#filled.pop();
  }

  #key(character: string): boolean {
    const isQuoted = Object.hasOwn(CLOSING, character);
    const bare = isQuoted ? undefined : match(BARE_KEY, this.#source, this.#index);
    if (!isQuoted && bare === undefined) return false;
    this.#keyStyle ??= NEXT_KEY[bare === undefined ? character.replace('”', '“') : ''];
    this.#begin();
    return bare === undefined ? this.#string(character, 'colon') : this.#write(JSON.stringify(bare), bare.length, 'colon');
  }

  #value(character: string): boolean {
    const isMember = this.#holders.at(-1) === '{';
    if (!isMember) this.#begin();
    if (character === '{' || character === '[') return this.#open(character);
    if (Object.hasOwn(CLOSING, character)) return this.#string(character, 'comma');
    const word = match(WORD, this.#source, this.#index);
    if (word !== undefined) return this.#write(/^(?:true|false)$/i.test(word) ? word.toLowerCase() : 'null', word.length, 'comma');
    const number = match(NUMBER, this.#source, this.#index);
    if (number !== undefined) return this.#write(plainNumber(number), number.length, 'comma');
    const bare = isMember ? (match(BARE_VALUE, this.#source, this.#index) ?? match(BARE_WORDS, this.#source, this.#index)) : undefined;
    return bare !== undefined && this.#write(JSON.stringify(bare), bare.length, 'comma');
  }

  /** Reads a string up to the quote that what follows proves to be its end. */
  #string(quote: string, next: 'colon' | 'comma'): boolean {
    const source = this.#source;
    const closing = CLOSING[quote] ?? quote;
    this.#out.push('"');
    let index = this.#index + 1;
    for (;;) {
      const plain = match(PLAIN, source, index) ?? '';
      this.#out.push(plain);
      index += plain.length;
      const character = source.charAt(index);
      if (character === '') return false;
      if (character === '\\') {
        const escape = match(ESCAPE, source, index) ?? '';
        this.#out.push(escape);
        index += Math.max(1, escape.length);
        if (escape === '' && /['“”″]/.test(source.charAt(index))) this.#out.push(source.charAt(index++));
      } else if (closing.includes(character) && this.#isEnd(index + 1, next)) {
        return this.#write('"', index + 1 - this.#index, next);
      } else {
        this.#out.push(character === '"' || character < ' ' ? JSON.stringify(character).slice(1, -1) : character);
        index++;
      }
    }
  }

  #skip(index: number): number {
    return index + (match(BLANK, this.#source, index)?.length ?? 0);
  }

  /** Tells by what follows a quote whether it ends a string: a colon behind a key, else the next entry or the end of the holder. */
  #isEnd(after: number, next: 'colon' | 'comma'): boolean {
    let index = this.#skip(after);
    let character = this.#source.charAt(index);
    if (next === 'colon') return character === ':';
    if (character === '' || /^\/[/*]/.test(this.#source.slice(index, index + 2))) return true;
    const isMember = this.#holders.at(-1) === '{';
    if (isMember && (character === '.' || character === ';')) {
      index = this.#skip(index + 1);
      character = this.#source.charAt(index);
      if (character !== ',') return false;
    }
    if (character === ',') return isMember ? this.#isMember(this.#skip(index + 1)) : this.#isEntry(this.#skip(index + 1));
    if (character === '}' || character === ']') return this.#isHolderEnd(index, character === (isMember ? '}' : ']'));
    return isMember && this.#isKey(index);
  }

  #isKey(index: number): boolean {
    return this.#keyStyle !== undefined && match(this.#keyStyle, this.#source, index) !== undefined;
  }

  #isMember(index: number): boolean {
    const character = this.#source.charAt(index);
    return character === '' || character === '/' || (character === '}' && this.#isHolderEnd(index, true)) || this.#isKey(index);
  }

  #isEntry(index: number): boolean {
    const character = this.#source.charAt(index);
    return character === '' || /["'“{[\]/\d-]/.test(character) || match(WORD, this.#source, index) !== undefined;
  }

  /** Tells a bracket that ends a holder from one in a text; `isOwn` says that it is the one that is due. */
  #isHolderEnd(index: number, isOwn: boolean): boolean {
    const character = this.#source.charAt(this.#skip(index + 1));
    return character === '' || ',}]'.includes(character) || (isOwn && /[;"'“</*-]/.test(character));
  }
}

/**
 * Mends what templates and hands get wrong in JSON: commas too many or too few, comments, single or curly quotes, keys and words without quotes, raw
 * control characters and bare quotes in strings, wrong escapes, `undefined`, missing or surplus brackets, several documents in a row.
 *
 * What was cut off in the middle of a value, or is no JSON at all, is not guessed at. Takes linear time. https://www.rfc-editor.org/rfc/rfc8259
 */
export function mendJson(source: string): Mended {
  return new Mender(source).mend();
}
