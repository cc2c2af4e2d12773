import {en} from '../locales/en.js';
import {hasPrefix} from './byline.js';
import {pattern} from './pattern.js';

/** What a credit is of; each has its own word in front of it. */
export const CREDIT_KINDS = ['photo', 'videoCredit', 'audioCredit'] as const;
export type CreditKind = (typeof CREDIT_KINDS)[number];

const listed = (words: string): string[] => words.split('|');

/** What credits begin with in other languages: a credit keeps that of its agency, whatever the article's. */
const ANYWHERE: Readonly<Record<CreditKind, readonly string[]>> = {
  photo: [
    ...en.photoPrefixes,
    ...listed('foto|fotos|foto von|foto di|foto door|foto av|fotó|fotografía|fotografia|fotografie|photographie|crédit|crédits'),
    ...listed('crédit photo|crédits photo|crédito|créditos|bild|bilder|bildquelle|kuva|kuvat|billede|afbeelding|beeld|imagen'),
    ...listed('imagem|immagine|obraz|zdjęcie|fot.|snímek|ảnh|fotoğraf|фото|фотография|фотографія|φωτογραφία|φωτό|صورة|الصورة'),
    ...listed('تصوير|عکس|تصویر|צילום|תמונה|ছবি|फोटो|फ़ोटो|写真|画像|撮影|照片|图片|圖片|图|圖|摄影|攝影|사진|ภาพ'),
  ],
  videoCredit: [
    ...listed('video|videos|video by|footage|footage by|film|clip|vídeo|vidéo|videó|wideo|βίντεο|видео|відео|動画|映像|视频|影片'),
    ...listed('영상|วิดีโอ|ویدیو|الفيديو|فيديو|וידאו|वीडियो'),
  ],
  audioCredit: [
    ...listed('audio|audio by|áudio|sound|recording|recorded by|lyd|ljud|ääni|hang|dźwięk|аудио|аудіо|ήχος|音声|音频|音訊|음성'),
    ...listed('เสียง|الصوت|צליל|ऑडियो'),
  ],
};

/** Matches labels at the beginning of a credit. */
interface Labels {
  words: readonly string[];
  atStart: RegExp;
  /** The first two characters of each. */
  starts: Set<string>;
}

function labels(words: readonly string[]): Labels {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length).map(pattern);
  const any = `(?:${longestFirst.join('|')})`;
  const phrases = `(?:${longestFirst.filter((each) => /\\s|\\\.$/.test(each)).join('|') || '(?!)'})`;
  const sign = '[:：=＝／｜]|[–—-]\\s|[/|]\\s';
  const label = `(?:${any}\\s+){0,2}(?:${any}(?:\\s+by)?\\s*(?:${sign}|(?=©|\\(c\\)))|${phrases}(?=\\s))\\s*`;
  return {words, starts: new Set(words.map((word) => word.slice(0, 2))), atStart: new RegExp(`^(?:${label}){1,3}`, 'iu')};
}

const known = new WeakMap<readonly string[], Map<CreditKind, Labels>>();

/** Finds the labels of a kind of credit: those of the language, in lower case, and those of others. */
function labelsFor(prefixes: readonly string[], kind: CreditKind): Labels {
  const byKind = known.get(prefixes) ?? new Map<CreditKind, Labels>();
  let made = byKind.get(kind);
  if (made === undefined) {
    made = labels([...(kind === 'photo' ? prefixes : []), ...ANYWHERE[kind]]);
    known.set(prefixes, byKind.set(kind, made));
  }
  return made;
}

/** Tells from two letters alone, where they are plain ones, that a line begins with no label. */
function isBare(line: string, {starts}: Labels): boolean {
  return /^[a-z]{2}/i.test(line) && !starts.has(line.slice(0, 2).toLowerCase());
}

/** Takes off brackets round the whole of a credit ("(Photo by Jane Doe)"), and those that have no partner. */
function withoutBrackets(credit: string): string {
  const line = credit.trim();
  if (!/[()[\]（）]/.test(line) || /^\(c\)/i.test(line)) return line;
  const isPaired = /^(?:\([^()]*\)|\[[^[\]]*\]|（[^（）]*）)$/.test(line);
  if (isPaired || /^[([（][^)\]）]*$|^[^([（]*[)\]）]$/.test(line)) return line.replace(/^[([（\s]+|[)\]）\s]+$/g, '');
  return line;
}

/**
 * Takes off the word that a credit begins with ("Photo: Jane Doe", "(Photo by Jane Doe)"), given in lower case; "© Jane Doe" stays as it
 * is, and so does a label alone.
 */
export function withoutPrefix(credit: string, prefixes: readonly string[], kind: CreditKind = 'photo'): string {
  const line = withoutBrackets(credit);
  const labels = labelsFor(prefixes, kind);
  const rest = isBare(line, labels) ? line : line.replace(labels.atStart, '');
  if (rest === '' || rest === line) return line;
  return /^[([（]/.test(rest) ? withoutPrefix(rest, prefixes, kind) : rest;
}

/** A sign or a label of its own: "© 2024 …", "Illustration: …". */
const OWN_LABEL = /^(?:©|\(c\)|copyright(?![\p{L}\p{N}])|[\p{L}\p{M} ]{2,30}[:：])/iu;
/** Says that rights are held, in the languages where agencies write so. */
const RESERVED =
  /all rights reserved|rechte vorbehalten|tous droits|(?:todos los )?derechos reservados|direitos reservados|diritti riservati/iu;
/** Names its own kind: "AP Photo/Jane Doe", "Courtesy photo". */
const NAMES_KIND = /(?<![\p{L}\p{M}\p{N}])(?:photo|foto|photograph|picture|image|illustration)(?=\s*\/|\s+by\s|$)/iu;

/** Tells a credit that is printed without a word before it, because it brings its own. */
export function isLabelled(credit: string, prefixes: readonly string[], kind: CreditKind = 'photo'): boolean {
  const {words, atStart} = labelsFor(prefixes, kind);
  const inner = /^[([（]\s*(.*)/su.exec(credit)?.[1] ?? '';
  const isInside = inner !== '' && (atStart.test(inner) || OWN_LABEL.test(inner));
  const isForeign = /\s\S+\s/.test(credit) && hasPrefix(credit, words);
  return isInside || OWN_LABEL.test(credit) || isRights(credit) || NAMES_KIND.test(credit) || isForeign || hasPrefix(credit, prefixes);
}

/** Tells a line about rights, which says nothing of who made a picture in so many words: "© 2024 The Lantern". */
export function isRights(credit: string): boolean {
  return /^(?:©|\(c\)|copyright(?![\p{L}\p{N}]))/iu.test(credit) || RESERVED.test(credit);
}
