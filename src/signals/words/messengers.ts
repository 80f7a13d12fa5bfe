import type { WordTable } from '../vocabulary.ts';

/** Names that mean a messenger and hardly anything else, with usual misspellings and inflected forms. */
export const messengers: WordTable = {
  latin: `telegram, telegr, teleg, telegrm, telgram, telagram, teligram, telegarm, tlgrm, tele gram, telegramda,
    telegramdan, telegramie, telegramem, telegramu, whatsapp*, whats app, whatsap, whatsaap, whatapp, watsapp, watsap,
    wats app, wathsapp, whatsup app, wassap, wasap, wassapp, guasap, wasapp, wpp, zap zap, zapzap, zapp, discord, discords,
    discrod, dicord, discordda, discorddan, snapchat*, snap chat, snapcaht, snpchat, wickr, wickr me, threema, viber,
    viberi, viberu, wechat, weixin, kik, kik me, kikme, session app, session id, signal app, signal messenger, line id,
    lineid, line app, kakaotalk, kakao talk, kakao id, zalo, imo app, imo id, imo number, skype, icq, potato chat,
    facetime, simplex chat, element app, qq id, teleguard, zangi, botim`,
  mixed: `no whats, meu whats, pelo whats, seu whats, mi whats, tu whats, por whats, al whats`,
  cyrillic: `телеграм, телеграме, телеграму, телеграма, телеграмі, телеграмм, телеграмме, тгк, тг канал,
    вотсап*, вотсапп*, ватсап*, ватцап*, вацап*, воцап*, вайбер*, вайбера, дискорд, дискорде, дискорді, скайп, скайпе,
    снапчат, снапчате, вичат, сигнал мессенджер`,
  arabic: `واتساب, واتسب, واتس, واتس اب, وتساب, وتس اب, الواتساب, الواتس, بالواتساب, بالواتس, عالواتساب, عالواتس, تلغرام,
    تلجرام, تليجرام, تيليجرام, تيلجرام, تليغرام, تيليغرام, التلغرام, التلجرام, التليجرام, التليغرام, بالتلغرام, بالتليجرام, تلگرام,
    تلگرامم, تلگرامی, واتساپ, واتس اپ, واتساپم, سناب, سناب شات, السناب, سنابي, اسنپ چت, ديسكورد, دسكورد, الديسكورد,
    دیسکورد, فايبر, الفايبر, ايمو, ایمو, روبیکا, واٹس ایپ, واٹس اپ, واٹساپ, ٹیلی گرام, ٹیلیگرام, سنیپ چیٹ, ڈسکارڈ`,
  devanagari: `व्हाट्सएप, व्हाट्सऐप, व्हाट्सएप्प, वाट्सएप, वाट्सऐप, वॉट्सऐप, व्हाट्स एप, टेलीग्राम, टेलिग्राम, स्नैपचैट, डिस्कॉर्ड, स्काइप`,
  bengali: `হোয়াটসঅ্যাপ, হোয়াটসঅ্যাপে, হোয়াটসএপ, হোয়াটস অ্যাপ, টেলিগ্রাম, টেলিগ্রামে, স্ন্যাপচ্যাট, ডিসকর্ড, ইমো, ইমোতে, ভাইবার`,
  thai: `เทเลแกรม, เทเลแกม, เทเรแกรม, เทเลแกรมม, แอดไลน์, ไอดีไลน์, ไลน์ไอดี, ทางไลน์, วอทส์แอป, วอตส์แอป, วอทแอพ, ดิสคอร์ด, สแนปแชท,
    วีแชท, วีแชต`,
  kana: `テレグラム, テレグラ, ディスコード, ワッツアップ, スナチャ, スナップチャット, カカオトーク, カカオid, カカオ交換, ウィーチャット, スカイプ,
    ライン交換, ラインid, line交換, lineのid, lineで`,
  hangul: `텔레그램*, 텔레그렘*, 텔그*, 카톡*, 카카오톡*, 라인아이디, 라인 아이디, 디스코드*, 디코*, 스냅챗*, 왓츠앱*, 왓챕*, 위챗*, 스카이프*,
    텔레 아이디, 텔레 방`,
  han: `微信, 微信号, 微信群, 薇信, 徽信, 维信, 电报群, 電報群, 电报号, 纸飞机, 紙飛機, 飞机号, 飛機號, qq群, qq号, qq號, 扣扣, 企鹅号, 加賴, 加line,
    賴id, telegram群, tg群`,
};

/** Said of other things too: `PM` is also an afternoon, `tele` also television. */
export const contactShort: WordTable = {
  latin: `dm, dms, pv, tg, tele, pm me, inbox, wsp, priv, japri, dmed`,
  cyrillic: `лс, личка, личку, личке, тг`,
  other: `дм, ديركت, دايركت, دایرکت, پیوی, ڈی ایم, डीएम, ডিএম, ইনবক্সে, 私信, 私訊, 디엠*, 쪽지*, 갠톡*`,
};

/** Names of messengers that are words too: they count before a handle, such as `snap: example_user`. */
export const handleCues: WordTable = {
  latin: `tg, tele, snap, insta, ig, qq, vx, wx, tlgm`,
  other: `тг, инста, ايدي, يوزري, آیدی, ไลน์, 텔레, 라인, 카톡, ライン, 微信, 微信号, 电报, 電報, 飞机, 飛機, 賴, 威信`,
};
