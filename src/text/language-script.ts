/** Scripts, and the languages that a script tells by itself. */

export type Script = (typeof blocks)[number][2];

/** First and last code unit of each block, ascending. Han beyond the BMP counts by its high surrogates. */
const blocks = [
  [0x0041, 0x02af, 'latin'],
  [0x0370, 0x03ff, 'greek'],
  [0x0400, 0x052f, 'cyrillic'],
  [0x0531, 0x058f, 'armenian'],
  [0x0591, 0x05f4, 'hebrew'],
  [0x0600, 0x06ff, 'arabic'],
  [0x0750, 0x077f, 'arabic'],
  [0x0780, 0x07bf, 'thaana'],
  [0x0870, 0x08ff, 'arabic'],
  [0x0900, 0x097f, 'devanagari'],
  [0x0980, 0x09ff, 'bengali'],
  [0x0a00, 0x0a7f, 'gurmukhi'],
  [0x0a80, 0x0aff, 'gujarati'],
  [0x0b00, 0x0b7f, 'oriya'],
  [0x0b80, 0x0bff, 'tamil'],
  [0x0c00, 0x0c7f, 'telugu'],
  [0x0c80, 0x0cff, 'kannada'],
  [0x0d00, 0x0d7f, 'malayalam'],
  [0x0d80, 0x0dff, 'sinhala'],
  [0x0e00, 0x0e7f, 'thai'],
  [0x0e80, 0x0eff, 'lao'],
  [0x0f00, 0x0fff, 'tibetan'],
  [0x1000, 0x109f, 'burmese'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1200, 0x139f, 'ethiopic'],
  [0x1780, 0x17ff, 'khmer'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x2c60, 0x2c7f, 'latin'],
  [0x3005, 0x3007, 'han'],
  [0x3040, 0x30ff, 'kana'],
  [0x3100, 0x312f, 'han'],
  [0x3130, 0x318f, 'hangul'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7af, 'hangul'],
  [0xd840, 0xd88f, 'han'],
] as const;

export function scriptOf(unit: number): Script | undefined {
  for (const [first, last, script] of blocks) if (unit <= last) return unit >= first ? script : undefined;
  return undefined;
}

/** Scripts that one language uses, or one language next to others that give themselves away (`telltales`). */
export const ownLanguages: { readonly [script in Script]?: string } = {
  greek: 'el',
  armenian: 'hy',
  hebrew: 'he',
  thaana: 'dv',
  bengali: 'bn',
  gurmukhi: 'pa',
  gujarati: 'gu',
  oriya: 'or',
  tamil: 'ta',
  telugu: 'te',
  kannada: 'kn',
  malayalam: 'ml',
  sinhala: 'si',
  thai: 'th',
  lao: 'lo',
  tibetan: 'bo',
  burmese: 'my',
  georgian: 'ka',
  hangul: 'ko',
  khmer: 'km',
};

/** The second language of a script, and what only it writes: letters, or words between spaces. */
export const telltales: { readonly [script in Script]?: readonly [lang: string, sign: RegExp] } = {
  bengali: ['as', /[ৰৱ]/],
  hebrew: ['yi', /[װױײ]| (?:און|נישט|דער|מיט|זענען) /],
};

/** Characters that Chinese writes and Japanese hardly does: simplified forms, full forms, pronouns, particles. */
const chinese = `
  你您她它哪呢吧啊哦嗯很们这吗说让给谁么时对为过发还样从问间现实觉关开头边动话认应经电东马长门见风飞鱼龙华
  习书买卖乐亿仅众优伤价传单历压厂变响团园围图圆场块坏报总战护拥择损显权极构标树检气汉决汤沟泽测浓济渐满滚
  热爱爷爸妈狱环疗疯盘监盖矿确离种积稳穷窝竞笔签简类紧纪纸级纳线练组细织终绍结统继续维绿编网罗罚罢义职联聪
  肃脑脸舰艺节苏荐药获营蓝虑虽补观规视览订计讯记讲许论设访证评识词试诗详语误请诸调谈谢谱贝财责贤败货质贪贫
  贵费资赏赛赢赵赶跃转轮软轻较载输达迁运进远违连迟适选递遗邮邻郑释针钟钱铁银钢错键锁镇锦闭闪闻阅队阳阴阶阵
  陈险隐难雾韩页项顺须顾预领题额愿颜饭饮饿馆验骗鲁鲜齐两专业丰临举丽乡亏产亲仓仪伟侧侦债倾偿储儿兰兴养兽军
  农冲况冻凤击则刚创删别剧办务劳势协卢卫吓听启吴员圣坚坛够夸夹夺奋奖妇娱孙宁宠审宪宫寻导尘层岁岛币师帐带帮
  广庆库废异弃张弹强归录忆忧怀态恶恼悬惊惧惩惯愤懒戏扑执扩扫扬抚抢拟挤挥捡摄摆摇撑敌晓暂术杀杂杨枪栏档桥梦
  欢毕污洁洒浆润涨渊滨滩灭灵灾烂烦烧牵犹狮猎盐瞒砖础码祸妳們嗎說讓麼沒對會來國學發實關點體氣樂變經總號單圖
  廣應歲戰覺讀賣邊處鐵黨齊數聲聽萬當與畫舊寫歡觀灣榮營勞辦從兩壓嚴獨專團圍轉辭醫靈顯驗險區參雙臺證鬥繼續戲
  澤權歷歸殘滿濟爭狀獎盡禮稱穩縣腦膽舉藝藥裝譯豐贊輕遲釋錢隨隱雜靜餘髮鬧鹽麥黃夠`;
/** Characters that Japanese writes and Chinese does not: new forms of its own, characters made in Japan. */
const japanese = `
  々込働畑峠匂枠栃辻凪気駅図対発実関沢桜県戦売読変悪歳帰経権済検験観価児広応竜斉単圏囲壱栄営厳巣仏払拠挙桟
  楽様歩毎渋渓焼犠猟獣砕稲穂粋絵続縄蔵覚訳譲辺遅郷醸釈鉄銭鋳陥険隠雑霊頼顔駆騒黒黙齢両乗亜仮円処剣剤労効勅
  勧勲塩増壊奨姉専帯庁廃弐弾徳恵悩懐戯戻択抜拡掲揺摂撃斎晩暁暦歓歯浄涙渇渉滝畳説縁繊聴脳臓荘薫覇謡賛転軽酔
  鉱録錬閲闘隣頬髪鶏`;

/** Frequent in Chinese, and seldom in a Japanese text that has no kana. */
const chineseAtHalfWeight = '我是的了也不都就';

/** How much a text in Han and kana speaks for Chinese and for Japanese; one clear character weighs 2. */
export function eastAsianSigns(text: string): { readonly zh: number; readonly ja: number } {
  const signs = { zh: 0, ja: 0 };
  for (const character of text) {
    if (chinese.includes(character)) signs.zh += 2;
    else if (chineseAtHalfWeight.includes(character)) signs.zh++;
    else if (japanese.includes(character)) signs.ja += 2;
    else if (scriptOf(character.charCodeAt(0)) === 'kana') signs.ja++;
  }
  return signs;
}
