import {expect} from 'chai';
import {describe, it} from 'node:test';
import {formatDate} from '../../../dist/text/format-date.js';
import {relativeTime} from '../../../dist/text/relative-time.js';

const DATE = '2025-06-05T14:06:12+02:00';
const SECONDS = [10, 300, 10_800, 86_400];

/** Language, zone, date and time in the zone, time by the date's own offset, then 10 seconds, 5 minutes, 3 hours and 1 day later. */
const EXPECTED: string[][] = [
  ['ar', 'Asia/Amman', '5 يونيو 2025 في 3:06 م غرينتش+3', '2:06 م غرينتش+2', 'الآن', 'قبل 5 دقائق', 'قبل 3 ساعات', 'قبل يوم واحد'],
  ['ar-EG', 'Africa/Cairo', '٥ يونيو ٢٠٢٥ في ٣:٠٦ م غرينتش+٣', '٢:٠٦ م غرينتش+٢', 'الآن', 'قبل ٥ دقائق', 'قبل ٣ ساعات', 'قبل يوم واحد'],
  ['bn', 'Asia/Dhaka', '৫ জুন, ২০২৫ এ ৬:০৬ PM GMT +৬', '২:০৬ PM GMT +২', 'এখন', '৫ মিনিট আগে', '৩ ঘণ্টা আগে', '১ দিন আগে'],
  ['de', 'Europe/Berlin', '5. Juni 2025 um 14:06 MESZ', '14:06 GMT+2', 'jetzt', 'vor 5 Minuten', 'vor 3 Stunden', 'vor 1 Tag'],
  ['en-GB', 'Europe/London', '5 June 2025 at 13:06 BST', '14:06 GMT+2', 'now', '5 minutes ago', '3 hours ago', '1 day ago'],
  ['en-US', 'America/New_York', 'June 5, 2025 at 8:06 AM EDT', '2:06 PM GMT+2', 'now', '5 minutes ago', '3 hours ago', '1 day ago'],
  ['es', 'Europe/Madrid', '5 de junio de 2025 a las 14:06 CEST', '14:06 GMT+2', 'ahora', 'hace 5 minutos', 'hace 3 horas', 'hace 1 día'],
  [
    'fa',
    'Asia/Tehran',
    '۱۵ خرداد ۱۴۰۴ ساعت ۱۵:۳۶ \u200e+۳:۳۰ گرینویچ',
    '۱۴:۰۶ \u200e+۲ گرینویچ',
    'اکنون',
    '۵ دقیقه پیش',
    '۳ ساعت پیش',
    '۱ روز پیش',
  ],
  ['fr', 'Europe/Paris', '5 juin 2025 à 14:06 UTC+2', '14:06 UTC+2', 'maintenant', 'il y a 5 minutes', 'il y a 3 heures', 'il y a 1 jour'],
  [
    'he',
    'Asia/Jerusalem',
    '5 ביוני 2025 בשעה 15:06 GMT\u200e+3\u200e',
    '14:06 GMT\u200e+2\u200e',
    'עכשיו',
    'לפני 5 דקות',
    'לפני 3 שעות',
    'לפני יום אחד (1)',
  ],
  ['hi', 'Asia/Kolkata', '5 जून 2025 को 5:36 pm बजे IST', '2:06 pm GMT+2', 'अब', '5 मिनट पहले', '3 घंटे पहले', '1 दिन पहले'],
  ['ja', 'Asia/Tokyo', '2025年6月5日 21:06 JST', '14:06 GMT+2', '今', '5 分前', '3 時間前', '1 日前'],
  ['ko', 'Asia/Seoul', '2025년 6월 5일 오후 9:06 GMT+9', '오후 2:06 GMT+2', '지금', '5분 전', '3시간 전', '1일 전'],
  ['pl', 'Europe/Warsaw', '5 czerwca 2025 14:06 CEST', '14:06 GMT+2', 'teraz', '5 minut temu', '3 godziny temu', '1 dzień temu'],
  ['pt-BR', 'America/Sao_Paulo', '5 de junho de 2025 às 09:06 BRT', '14:06 GMT+2', 'agora', 'há 5 minutos', 'há 3 horas', 'há 1 dia'],
  ['ru', 'Europe/Moscow', '5 июня 2025 г. в 15:06 GMT+3', '14:06 GMT+2', 'сейчас', '5 минут назад', '3 часа назад', '1 день назад'],
  [
    'sv',
    'Europe/Stockholm',
    '5 juni 2025 kl. 14:06 CEST',
    '14:06 GMT+2',
    'nu',
    'för 5 minuter sedan',
    'för 3 timmar sedan',
    'för 1 dag sedan',
  ],
  ['th', 'Asia/Bangkok', '5 มิถุนายน 2568 เวลา 19:06 GMT+7', '14:06 GMT+2', 'ขณะนี้', '5 นาทีที่ผ่านมา', '3 ชั่วโมงที่ผ่านมา', '1 วันที่ผ่านมา'],
  ['uk', 'Europe/Kyiv', '5 червня 2025 р. о 15:06 GMT+3', '14:06 GMT+2', 'зараз', '5 хвилин тому', '3 години тому', '1 день тому'],
  ['zh', 'Asia/Shanghai', '2025年6月5日 20:06 GMT+8', '14:06 GMT+2', '现在', '5分钟前', '3小时前', '1天前'],
  ['zh-TW', 'Asia/Taipei', '2025年6月5日 晚上8:06 GMT+8', '下午2:06 GMT+2', '現在', '5 分鐘前', '3 小時前', '1 天前'],
];

const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

describe('dates in many languages', () => {
  for (const [locale = '', timeZone = '', full, time, ...relative] of EXPECTED) {
    it(`are those that its readers know: ${locale}`, () => {
      expect(plain(formatDate(DATE, 'full', {locale, timeZone}))).to.equal(plain(full));
      expect(plain(formatDate(DATE, 'time', {locale}))).to.equal(plain(time));
      const later = SECONDS.map((seconds) => plain(relativeTime(DATE, Date.parse(DATE) + seconds * 1000, locale)));
      expect(later).to.deep.equal(relative.map(plain));
    });
  }
});
