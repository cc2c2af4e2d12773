/** Arabic names that begin with the letter that also means "and". */
const WAW_NAME =
  /^و(?:ليد|لي|ائل|سام|سيم|فاء|داد|جدي|جدان|جيه|حيد|هيب|هبة|هبي|هاب|رد|ردة|ردي|لاء|فيق|ضاح|ديع|صفي|صال|نيس|ثاب|عد|ئام|افي|اصف|الي|زير|لد)$/u;
/** Hebrew names that begin with the letter that also means "and". */
const VAV_NAME = /^ו(?:רד|רדי|יקטור|לדימיר|יטלי|לרי|קנין|עקנין|יס|ייס|ין|ויין|ולף|יצמן|ונונו|סרמן|ידר|לך|גנר|גמן)$/u;
/** The place that a line of Japanese or Korean begins with: "ロンドン=山田太郎", "(서울=연합뉴스)". */
const DATELINE =
  /^\(?(?:[\p{sc=Kana}ー\p{sc=Han}]{2,10}|\p{sc=Hang}{2,10})[=＝](?=\p{sc=Han}|\p{sc=Hang})([\p{sc=Han}\p{sc=Hira}\p{sc=Hang}\s]+?)\)?(?=\s|$)/u;
/** Names in rows of characters, one space between, each too long to be half of a name. */
const ROWS = /^(?:\p{sc=Han}{4,5}(?:\s\p{sc=Han}{3,5})+|\p{sc=Hang}{3}(?:\s\p{sc=Hang}{3})+)$/u;
const CHINESE_ROWS = /^\p{sc=Han}{2,3}(?:\s\p{sc=Han}{2,3})+$/u;
/** Words behind a name that say what somebody does. */
const TITLE = /\s(?:记者|記者|[가-힣]*기자|특파원|위원|편집장|교수|작가|대표|앵커)(?:\s|$)/u;
const FULL = 2;

/** Parts the words of two people where the second begins with a letter that means "and". */
function partAnd(text: string, letter: string, isName: RegExp): string {
  const words = text.split(' ');
  return words
    .map((word, index) => {
      const isAnd = word.startsWith(letter) && word.length > FULL && index >= FULL && index < words.length - 1 && !isName.test(word);
      return isAnd ? `${letter} ${word.slice(1)}` : word;
    })
    .join(' ');
}

/** Writes the signs between names that some scripts leave out: "سارة أحمد ومحمد علي", "山田太郎・佐藤花子", "张伟 李娜". */
export function withSigns(line: string, language = ''): string {
  if (/^[\p{sc=Arab}\s،]+$/u.test(line)) return partAnd(line, 'و', WAW_NAME);
  if (/^[\p{sc=Hebr}\s,'"׳״-]+$/u.test(line)) return partAnd(line, 'ו', VAV_NAME);
  const text = line
    .replace(DATELINE, (_, rest: string) => `${rest}、`)
    .replace(/、$/u, '')
    .replace(/(?<=^\p{sc=Han}{3,5})[・･](?=\p{sc=Han}{3,5}(?:$|・))/gu, '、');
  const isRow = ROWS.test(text) || (language.toLowerCase().startsWith('zh') && CHINESE_ROWS.test(text));
  return isRow && !TITLE.test(text) ? text.replaceAll(' ', '、') : text;
}
