/** Agencies whose name is one word, in lower case. */
const AGENCIES =
  /^(?:reuters|afp|ap|anp|dpa|ansa|efe|pti|ani|ians|tass|interfax|xinhua|kyodo|jiji|yonhap|upi|belga|ntb|tt|ritzau|stt|apa|spa|sda|lusa|pap|čtk|mti|hina|sta|tanjug|bta|anadolu|antara|wam|irna|aap|pa|epd|sid)$/;

/** Words that stand in no person's name, in the languages of most newsrooms. */
const GROUP =
  /(?<![\p{L}\p{N}])(?:(?:newsroom|r[eé]da[ckç][ctkã]|redazion|redaktion|toimitus|szerkeszt|редакц|agen(?:c[eiy]|zia|tur))\p{L}*|staff|desk|team|news|presse?|prensa|media|board|editors|bureau|services?|times|magazine|tv|radio|television|university|institute|ministry|foundation|association|inc|ltd|llc|gmbh|group|network|images|photos|online|studios?|correspondents|contributors|reporters|writers)(?![\p{L}\p{N}])|وكالة|تحرير|编辑部|編集部|通信社|通讯社|新聞|뉴스/iu;

/** Tells a known news agency by its whole name: "Reuters", "AFP". "Ani" is a person, "ANI" an agency. */
export function isAgency(name: string): boolean {
  const isMixed = name !== name.toUpperCase() && name !== name.toLowerCase();
  return AGENCIES.test(name.toLowerCase()) && !(name.length < 4 && isMixed);
}

/** Tells a name that belongs to a desk, an agency or another body, not to a person. */
export function looksLikeOrganization(name: string): boolean {
  return isAgency(name) || GROUP.test(name);
}

const ACCOUNT =
  /^(?:(?:site|web|wp|super|news)?[\s_-]?(?:admin(?:istrator)?|editor|master|author|user|root)|wordpress|unknown|null|undefined)[\s_-]?\d*$/i;

/** Tells what is no author's name at all: an address, or the name of an account. */
export function isSuspiciousName(name: string): boolean {
  const text = name.trim();
  const isAddress = /:\/\/|^www\.|\S@\S|^\S+\.(?:com|org|net|html?|php)\b/i.test(text);
  return isAddress || ACCOUNT.test(text) || /^[a-z\d.-]*[_\d][\w.-]*$/.test(text);
}
