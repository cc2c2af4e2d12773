/** What stands on one side of a name in a text: folded, and the same as it was written. */
export interface Side {
  folded: string;
  written: string;
}

/** Scripts whose words stand side by side without space, in the groups that one word may mix. */
const UNSPACED = ['\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー\\p{sc=Hang}', '\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}'].map(
  (scripts) => ({
    starts: new RegExp(`^[${scripts}]`, 'u'),
    ends: new RegExp(`[${scripts}]$`, 'u'),
  }),
);

/** Words that stand right before a name there; those of one character may also be a part of one. */
const BEFORE =
  /(?:記者|记者|通讯员|通訊員|特派員|特派员|实习生|實習生|作者|编辑|編輯|編集|主编|责编|撰文|撰稿|執筆|执笔|文字|图片|写真|摄影|攝影|撮影|報道|报道|报導|采写|採訪|整理|翻译|翻譯|聞き手|構成|取材|监制|監制|기자|특파원|사진|영상|취재|번역|정리|โดย|เรื่อง|ภาพ|รายงาน|และ|กับ|แปล|เรียบเรียง|เขียน|ผู้สื่อข่าว|คุณ|นาย|นางสาว|นาง|ដោយ|ໂດຍ)$/u;
const BEFORE_LONG = /[文图圖摄攝译譯訳とので和与與及暨글]$/u;
/** Words that stand right after a name there. */
const AFTER =
  /^(?:記者|记者|特派員|特派员|編集委員|論説委員|支局長|総局長|局長|報道|报道|報導|撰文|撰稿|撮影|摄影|攝影|写真|編輯|编辑|編集|さん|による|から|ほか|より|综合|整理|发自|發自|기자|특파원|논설위원|선임기자|전문기자|인턴기자|객원|위원|에디터|앵커|아나운서|교수|และ|กับ|รายงาน|เรื่อง|แปล|ภาพ|เรียบเรียง)/u;
const AFTER_LONG = /^(?:[氏らとがのはにも和与與及暨等文图圖摄攝译譯訳電电씨와과의]|\p{sc=Kana})/u;
/** The shortest name that a word of one character may touch: two characters may be the beginning of a name of three. */
const LONG = 3;

/** Tells a dot that joins the parts of one name in another script: ジョン・スミス, 让·雅克. Elsewhere it stands between two people. */
function isJoint(before: string, after: string): boolean {
  if (/[\p{sc=Kana}ー][・·‧=]$/u.test(before) && /^\p{sc=Kana}/u.test(after)) return true;
  const label = before.slice(0, -1);
  return /\p{sc=Han}[·‧]$/u.test(before) && /^\p{sc=Han}/u.test(after) && !BEFORE.test(label) && !/(?:^|\P{L})[文图圖摄]$/u.test(label);
}

function startsFreely(name: string, before: string, others: readonly string[]): boolean {
  if (isJoint(before, name)) return false;
  if (!UNSPACED.some(({starts, ends}) => starts.test(name) && ends.test(before))) return true;
  if (BEFORE.test(before) || (name.length >= LONG && BEFORE_LONG.test(before))) return true;
  return others.some((other) => before.endsWith(other) || before.slice(0, -1).endsWith(other));
}

function endsFreely(name: string, after: string, others: readonly string[]): boolean {
  if (isJoint(name + after.slice(0, 1), after.slice(1))) return false;
  if (!UNSPACED.some(({starts, ends}) => ends.test(name) && starts.test(after))) return true;
  if (AFTER.test(after) || (name.length >= LONG && AFTER_LONG.test(after) && !/\p{sc=Kana}{2}/u.test(name.slice(-1) + after.slice(0, 1))))
    return true;
  return others.some((other) => after.startsWith(other) || after.slice(1).startsWith(other));
}

const isUnspaced = (text: string, side: 'starts' | 'ends'): boolean => UNSPACED.some((scripts) => scripts[side].test(text));

/** Articles and prepositions that lose their vowel before a name: "récit d’Ana Lee". In capitals they may be a part of it. */
const ELIDED = /(?<![\p{L}\p{M}\p{N}])(?:d|l|qu|dell|nell|dall|all|sull|un|s|n)'$/u;

function startsWord(name: string, {folded: before, written}: Side): boolean {
  if (isUnspaced(before, 'ends')) return true;
  if (/[\p{L}\p{M}\p{N}@_#]$/u.test(before) || /[\p{L}\p{M}\p{N}]-$/u.test(before)) return false;
  // An initial belongs to the name: "J. Ann Lee" is not Ann Lee.
  if (/(?<![\p{L}\p{M}\p{N}])\p{Lu}\. ?$/u.test(written)) return false;
  if (!/[\p{L}\p{M}\p{N}]'$/u.test(before)) return true;
  return name.includes(' ') && ELIDED.test(before) && /\p{Ll}.$/u.test(written);
}

function endsWord({folded: after, written}: Side): boolean {
  if (isUnspaced(after, 'starts')) return true;
  if (/^[\p{L}\p{M}\p{N}@_]/u.test(after) || /^-[\p{L}\p{M}\p{N}]/u.test(after)) return false;
  if (/^\.[\p{L}\p{N}]/u.test(after)) return /^.\p{Lu}/u.test(written);
  // A possessive: "Ana Lee’s", "ANA LEE’S", "Ana Lee'nin"; not the rest of "O’Roe".
  return !/^'[\p{L}\p{N}]/u.test(after) || /^.(?:\p{Ll}{1,4}|S)(?![\p{L}\p{M}\p{N}])/u.test(written);
}

/**
 * Tells whether a name that stands in a text is a word there, not a part of another.
 *
 * `others` are the other names that are looked for: in scripts without spaces one may follow the other.
 */
export function isWholeName(name: string, before: Side, after: Side, others: readonly string[]): boolean {
  const starts = isUnspaced(name, 'starts') ? startsFreely(name, before.folded, others) : startsWord(name, before);
  return starts && (isUnspaced(name, 'ends') ? endsFreely(name, after.folded, others) : endsWord(after));
}

/** Words that may stand beside a name with a capital, or in a script without capitals, and are no part of it. */
const BESIDE =
  /^(?:by|von|par|por|de|di|da|door|av|af|od|oleh|na|text|tekst|texte|texto|words|story|written|with|mit|avec|con|med|met|and|und|et|e|y|og|och|en|i|a|ja|va|ve|és|și|и|та|і|και|dan|và|in|at|from|for|aus|im|as|told|to|بقلم|كتب|كتبت|كتبه|من|و|عن|نوشته|از|به|قلم|מאת|כתב|כתבה|ו|עם|लेखक|द्वारा|और|লেখক|ও)$/u;

/** Tells a word that may be a part of a name: with a capital, or in a script that has none. */
function isNameWord(word: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) && !BESIDE.test(word.toLowerCase()) && !BEFORE.test(word) && !AFTER.test(word);
}

/** Tells whether a name stands alone in a text: no word beside it may be a part of a longer name, as in "Ann Lee" for "Lee". */
export function standsAlone({written: before}: Side, {written: after}: Side): boolean {
  const left = /(?<![\p{L}\p{M}\p{N}.'’-])[\p{L}\p{M}\p{N}.'’-]+ $/u.exec(before)?.[0].trim() ?? '';
  const right = /^ ([\p{L}\p{M}\p{N}'’-]+)/u.exec(after)?.[1] ?? '';
  return (/['’]s$/iu.test(left) || !isNameWord(left)) && !isNameWord(right);
}
