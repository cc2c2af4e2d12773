/** Agencies whose name is one word, in lower case. */
const AGENCIES = new Set(
  (
    'reuters afp ap pa dpa efe ansa agi adnkronos tass itar-tass interfax xinhua kyodo jiji yonhap newsis pti ani ians uni upi aap bloomberg ' +
    'belga anp ntb tt ritzau stt apa sda ats keystone keystone-sda pap čtk ctk tasr sita mti hina tanjug beta fonet srna fena mia sta bta agerpres ' +
    'mediafax lusa anadolu aa antara bernama mena wam spa kuna qna bna petra irna isna aps tap map cna app unb bss nan ukrinform unian belta ' +
    'kazinform bns elta leta télam telam andina notimex abi epd kna sid afx dpa-afx dts dapd ddp amna folhapress απε-μπε red ' +
    'тасс интерфакс укринформ укрінформ уніан белта казинформ бта танјуг рейтер رويترز وام واس وفا الأناضول وكالات ایسنا ایرنا ' +
    'ロイター 法新社 路透社 新华社 新華社 中新社 中央社 共同通信 時事通信 连合通讯社 연합뉴스 뉴시스 뉴스1 एएनआई पीटीआई भाषा'
  ).split(' '),
);
/** Names of agencies and newspapers that are also given or common names; only written in capitals are they meant. */
const IN_CAPITALS = new Set(['petra', 'mena', 'beta', 'elta', 'leta', 'andina', 'trend']);
/** Names of agencies of more than one word, in lower case and without an article. */
const AGENCY_NAMES =
  /^(?:associated press|agence france[- ]?presse?|deutsche presse[- ]agentur|austria presse agentur|press association|pa media|press trust of india|asian news international|indo[- ]asian news service|united (?:news of india|press international)|thomson reuters|agencia efe|agência lusa|europa press|anadolu agency|anadolu ajansı|australian associated press|canadian press|estadão conteúdo|tt nyhetsbyrån|presse canadienne|kyodo news|jiji press|xinhua news agency|риа новости|inter press service|nca newswire|bloomberg news|keystone[- ]sda|dpa[- ]infocom|أ ?ف ?ب|د ?ب ?أ|أ\.ف\.ب|فرانس برس)$/;

/** Words that stand in no person's name, in the languages of most newsrooms. */
const GROUP =
  /(?<![\p{L}\p{N}])(?:(?:newsroom|newswire|r[eé]da[ckç][ctkã]|redazion|redaktion|redaksi|toimitus|szerkeszt|редакц|агент?ств|корреспондент|ag[eê]n(?:c[eiy]|zia|tur)|ajans|agentur)\p{L}*|staff|desk|team|news|newspaper|presse?|prensa|media|medios?|board|editors|editorial|bureau|services?|times|magazine|journal|gazette|tribune|tv|radio|television|univer(?:sity|sität|sité|sidad|sidade)|institute?|institut|ministry|minist[eé]rio?|foundation|department|departamento|association|polizei\p{L}*|police|feuerwehr|[eé]quipe|equipo|society|council|committee|commission|academy|inc|ltd|llc|gmbh|group|groupe|grupo|gruppe|network|images|photos?|online|digital|studios?|podcast|channel|correspondents|contributors?|reporters|writers|agencies|partners?|zeitung|nachrichten|verlag|not[ií]cias|notizie|actualités?|nyheter|uutiset|haberler|servisi|merkez[iİ]|служб[аы]|ομάδα|σύνταξη|phóng viên|wiadomości|zprávy|vijesti|вести|новости|новини|вестник|газета|tòa soạn|ban biên tập)(?![\p{L}\p{N}])/iu;
const GROUP_UNCASED =
  /وكال[ةه]|تحرير|مراسل|صحيفة|قناة|شبكة|فريق|خبرگزاری|تحریریه|گروه|ڈیسک|نیوز|سروس|מערכת|כתבי|סוכנויות|डेस्क|ब्यूरो|संवाददाता|न्यूज|न्यूज़|समाचार|टीम|ডেস্ক|প্রতিবেদক|প্রতিনিধি|অনলাইন|নিউজ|กองบรรณาธิการ|ทีมข่าว|编辑|編輯|本报|日报|日報|晚报|晚報|时报|時報|新闻|新聞|中心|بي بي سي|بی‌بی‌سی|通讯社|通訊社|通信社|通信$|综合|綜合|电视|電視|频道|頻道|网$|網$|社$|部$|取材班|ニュース|放送|テレビ|뉴스|편집국|편집부|취재팀|데스크|일보|신문|방송|미디어/u;
/** Broadcasters that are known by their letters, alone or before another word ("BBC Sport"). */
const BROADCASTER =
  /^(?:abc|ard|bbc|br24|cbc|cbs|cnn|ctv|dw|ert|espn|itv|kbs|mbc|mdr|msnbc|nbc|ndr|nhk|nos|npr|nrk|orf|pbs|rai|rbb|rfi|rt[ebéls]|rtbf|rtp|rtve|sbs|srf|svt|swr|trt|voa|vrt|wdr|yle|zdf)(?=$|\s)/i;
/** Last words of newspapers' names that are also surnames: behind a person they mean the house. */
const NEWSPAPER =
  /\s(?:herald|register|sentinel|globe|courier|examiner|[ei]nquirer|bulletin|chronicle|dispatch|monitor|ledger|advocate|telegraph|observer|guardian|independent|standard|record|review|today|daily|weekly|post|star|sun|mail|mirror|express|echo|argus|reporter|citizen|leader|press-?\w*)$/i;
/** A title of two words that begins with an article: "El Faro". */
const WITH_ARTICLE = /^(?:le|la|les|el|los|las|il|lo|die|der|das|het)\s\p{Lu}\S+$/iu;
/** A name that is written with a capital inside, as firms are and people are not: "ProPublica". */
const CAMEL = /^(?!(?:Ma?c|De|Di|Du|La|Le|Van|Fitz|Ni)\p{Lu})\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u;
/** What stands in the place of an author where there is none. */
const NOBODY = /^(?:letters|opinion|(?:press|media|news) release|pressemitteilung|advertorial|sponsored(?: content)?|anzeige)$/i;
/** An agency with the sign of its desk: "dpa/lsw", "dpa-AFX". */
const WITH_DESK = /^(.{2,4})[/-][a-z]{2,4}$/;
/** What is said of somebody who is not named: "Special Correspondent", "Our Reporter", "Guest Author". */
const UNNAMED =
  /^(?:(?:an?|the|our|own|special|staff|guest|web|local|city|state|national|foreign|political|politics|sports?|business|crime|principal|legal|senior|chief|desk|from|by)\s)*(?:correspondent|reporter|writer|author|contributor|columnist|agencies)$/i;

const withoutArticle = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^(?:the|la|le|l['’]|die|der|das|el)\s?(?=\S{3})/, '');

/** Tells the sign of an agency, or of several: "afp", "stt-reuters". */
const isOneOf = (key: string): boolean => AGENCIES.has(key) || (/[-–]/.test(key) && key.split(/[-–]/).every((part) => AGENCIES.has(part)));

/** Tells a known news agency by its whole name: "Reuters", "AFP". "Ani" is a person, "ANI" an agency. */
export function isAgency(name: string): boolean {
  const key = withoutArticle(name);
  if (AGENCY_NAMES.test(key)) return true;
  const isUpper = name === name.toUpperCase();
  const isMixed = !isUpper && name !== name.toLowerCase();
  const isKnown = isOneOf(key) || (!isMixed && AGENCIES.has(WITH_DESK.exec(key)?.[1] ?? ''));
  return isKnown && !(key.length < 4 && isMixed) && (isUpper || !IN_CAPITALS.has(key));
}

/** Tells a name that belongs to a desk, an agency or another body, not to a person. */
export function looksLikeOrganization(name: string): boolean {
  const text = name.trim();
  if (/^the\s/i.test(text)) return true;
  if (isAgency(text) || UNNAMED.test(text) || NOBODY.test(text) || GROUP.test(text) || GROUP_UNCASED.test(text) || BROADCASTER.test(text))
    return true;
  const isCode = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}&+-]{3,6}$/u.test(text);
  return (
    isCode ||
    /^[\p{L}\p{N}-]+(?:\.(?:gov|com?|org|net))?\.(?:com|org|net|info|de|at|ch|fr|it|es|pt|nl|be|uk|eu|dk|se|no|fi|pl|cz|sk|hu|ro|hr|rs|ru|ua|gr|tr|in|jp|kr|cn|br|ar|mx|au|nz|za|ie|tv|news|ng|ke|pk|bd|lk|my|sg|ph|id|th|vn|il|ae|ir|is|ee|lv|lt|lu|mk|ge|am|az|kz|by|md|cl|pe|ve|uy)$/iu.test(
      text,
    )
  );
}

/** Tells a broadcaster that is known by its letters: "BBC News". */
export const looksLikeBroadcaster = (name: string): boolean => BROADCASTER.test(name);

/** Tells the name of a house where it stands behind a person's; alone it might be a person's. */
export function looksLikeHouse(name: string): boolean {
  return looksLikeOrganization(name) || NEWSPAPER.test(name) || WITH_ARTICLE.test(name) || CAMEL.test(name);
}

const ACCOUNT =
  /^(?:(?:site|web|wp|super|news)?[\s_-]?(?:admin(?:istrator)?|editor|master|author|user|root)|wordpress|unknown|null|undefined)[\s_-]?\d*$/i;

/** Tells what is no author's name at all: an address, or the name of an account. */
export function isSuspiciousName(name: string): boolean {
  const text = name.trim();
  const isAddress = /:\/\/|^www\.|\S@\S|^\S+\.(?:com|org|net|html?|php)\b/i.test(text);
  return isAddress || ACCOUNT.test(text) || /^[a-z\d.-]*[_\d][\w.-]*$/.test(text);
}
