import {looksLikeOrganization} from './organizations.js';

/** Letters behind a name that belong to it: "Jr.", "III", "MD". */
const SUFFIX =
  /^(?:[js]r|ph\.?\s?d|m\.?[ads]|m\.?b\.?a|b\.?[as]|j\.?d|d\.?[ov]|dvm|dds|dpt|r\.?[dn]|rdn?|msc?|mph|msn|mpa|np|pa-?c|cp[at]|cf[ap]|lcsw|i{2,3}|iv|esq|[omc]be|[qk]c|mp|mep|filho|neto|júnior)\.?$/i;
/** Words in lower case that stand inside names. */
const PARTICLE =
  /^(?:d[aeio]s?|d[aeu][ln]|dell[aeo']|degli|d[eo]r|van|von|vom|zu[mr]?|und|te[rn]?|'t|l[aeo]s?|[ae]l|al-.*|bin|ibn|ben|bint|abu|af|av|ap|y|e|i|mac|san|santa|sri|med\.)$/;
/** Words for what somebody does at a newsroom. */
const ROLE =
  /(?:^|[\s-])(?:(?:editor|correspondent|reporter|writer|columnist|critic|producer|photographer|photojournalist|analyst|chief|director|presenter|journalist|anchor|blogger|contributor|professor|lecturer|researcher|fellow|scientist|founder|publisher|owner|ceo|cto|cfo|coo|president|intern|staff|freelancer?|strategist|specialist|manager|(?:chef)?redakteur(?:in)?|autor(?:in)?|reporterin|korrespondent(?:in)?|envoyée? spéciale?|enviad[oa] especial|kolumnist(?:in)?|journalistin|volontär(?:in)?|rédact(?:eur|rice)|journaliste|correspondante?|chroniqueu(?:r|se)|periodista|redactora?|corresponsal|columnista|repórter|jornalista|colunista|correspondente|giornalista|inviat[oa]|corrispondente|redacteur|verslaggever|verslaggeefster|correspondente?|journalist(?:e|in)?|toimittaja|dziennikarka?|redaktor(?:ka)?|muhabir[i]?|yazar[ıi]?)|корреспондент|журналист(?:ка)?|редактор|обозреватель|автор|спецкор)(?:$|[\s,-])/iu;
/** "Our Reporter" and "For The" are nobody's name. */
const OURS = /^(?:for|from|with|our|your|onze|unser(?:e[nr]?)?|notre|nos|nuestr[oa]s?)\s/i;
/** Rows of Han or Hangul characters that are as long as names are there. */
const EASTERN = /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u;

/** Tells letters behind a name that are a part of it. */
export const isSuffix = (text: string): boolean => SUFFIX.test(text);

/** Tells words that say what somebody does: "Foreign Editor", "Korrespondentin". */
export const isRole = (text: string): boolean => ROLE.test(text) && text.length <= 80;

/**
 * Tells a full personal name: two to five words, none but particles in lower case, no digits, no role, no organisation.
 *
 * In Chinese, Japanese and Korean it is a row of two to four characters.
 */
export function isFullName(name: string): boolean {
  if (OURS.test(name)) return false;
  if (EASTERN.test(name)) return !looksLikeOrganization(name);
  const words = name.split(' ');
  const longer = words.filter((word) => !PARTICLE.test(word)).length;
  if (longer < 2 || longer > 5 || words.length > 8 || /[\d@/:!?%€$()[\]【】（）|;,]/.test(name)) return false;
  if (isRole(name) || looksLikeOrganization(name)) return false;
  return words.every((word, index) => /\p{L}/u.test(word) && (!/^\p{Ll}/u.test(word) || (index < words.length - 1 && PARTICLE.test(word))));
}
