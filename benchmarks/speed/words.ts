/**
 * Everyday words, the most frequent ones first, for the posts of the benchmark corpus. They carry no meaning here:
 * what matters is their scripts, lengths and accents.
 */

function list(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

const english = list(`
  the to a and i you is in it of for my on that this me so be with just have at not are but was all up like out what
  get your we do good day now can no go one time know if when it's don't i'm from love they how new today see about
  got will as or her he she his want really think back going more there work some who great need right lol here home
  an make night then people let's thanks can't too its still well had would happy morning year them by has over after
  off last been did week way us why best first these only our always never much down because again watch next school
  sleep game feel better come tomorrow little movie weekend coffee rain music show friend friends house phone book
  dinner lunch breakfast garden window train bus station walking running football match summer winter cold sunny
  weather song album radio news photo birthday party cake tea kitchen bread butter cheese apple orange river mountain
  beach holiday travel ticket city street office meeting computer laptop keyboard update video camera story chapter
  library teacher student exam homework science history language letter paper pencil colour green yellow purple black
  white brother sister mother father family baby puppy kitten horse bird flower forest bicycle doctor hospital
  medicine market shop price money ticket concert theatre museum airport flight pilot engine wheel bottle water juice
  dancing singing cooking reading writing waiting driving laughing tired hungry excited beautiful quiet strange
  wonderful terrible interesting expensive yesterday everything something nothing anyone everybody somewhere
`);

/** Latin script with accents, by language. */
const accented = [
  list(`de la que el en y a los no un por con una me lo si más está mañana también qué cómo día años niño café
    corazón canción película después fútbol fácil difícil montaña cumpleaños trabajo familia ciudad música siempre
    gracias todavía árbol jamón pájaro teléfono`),
  list(`de a o que e não do da em um para com uma os no se na por mais você também já está são amanhã coração
    canção avó irmão manhã café açúcar pão coleção estação família música notícia viagem obrigado sábado
    próximo última história`),
  list(`de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce été déjà très même
    être où à côté hôtel forêt fenêtre garçon leçon façade cœur sœur élève école théâtre musée bientôt août noël
    café crêpe gâteau`),
  list(`der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er
    hat über schön grün müde früh straße größe fußball mädchen äpfel brötchen frühstück tür könig märz heiß süß
    gemüse übermorgen`),
  list(`ve bir bu da için çok ne var gibi daha ama değil olarak kadar sonra güzel gün iş şimdi çocuk öğretmen
    öğrenci kitap şehir sabah akşam yağmur güneş çiçek kahve dün bugün yarın mutlu şarkı ağaç ığdır istanbul`),
  list(`i w nie na się z do to że jest o jak ale po co tak za od już być dzień dobry dziękuję książka miłość źródło
    żółty łóżko świat środa piątek późno wcześnie śniadanie kość gęś ćwiczenie`),
  list(`và là của có không được cho một với người trong này khi đến đi cũng rất hôm nay ngày mai buổi sáng
    đẹp trời mưa nắng cà phê bánh mì sách trường học thành phố tiếng việt`),
] as const;

const cyrillic = list(`
  и в не на я что с он как это по но из у за так же от все бы день утро вечер ночь дом работа друг книга музыка фильм
  город улица дождь снег солнце весна осень зима кофе чай хлеб сегодня завтра вчера хорошо ещё ёлка йогурт очень спасибо
  та що як це на з до про день ранок вечір київ їжа ґанок щастя дякую погода завтра книжка
`);

const arabic = list(`
  في من على إلى أن هذا ما لا مع كان عن هذه التي كل بعد اليوم صباح الخير مساء شكرا جميل كتاب مدرسة بيت مدينة شارع قهوة شاي
  خبز ماء شمس مطر صيف شتاء أخي أمي صديق سفر موسيقى كرة القدم غدا أمس مُعلّم حديقة وردة کتاب امروز خوب است دوست
`);

const devanagari = list(`
  है के में की को और का से यह नहीं एक पर भी तो हो था मैं आप कल आज दिन सुबह शाम रात घर काम दोस्त किताब संगीत फ़िल्म शहर बारिश
  धूप सर्दी गर्मी चाय रोटी पानी फूल पेड़ स्कूल परीक्षा क्रिकेट धन्यवाद अच्छा बहुत नया साल
`);

/** Written without spaces: joined as they come. */
const chinese = list(`
  的 是 我 你 了 在 不 有 他 这 今天 明天 昨天 早上 晚上 天气 下雨 太阳 朋友 家人 老师 学生 学校 电影 音乐 咖啡 早餐 午饭 晚饭 面包
  苹果 城市 公园 火车 飞机 旅行 照片 生日 快乐 谢谢 工作 周末 足球 比赛 春天 夏天 图书馆 電影 學校 開心 喜歡 很 好 真 都
`);

const japanese = list(`
  の は が を に と で も です ます した から まで 今日 明日 昨日 朝 夜 天気 雨 晴れ 友達 家族 先生 学校 映画 音楽 コーヒー パン りんご
  電車 飛行機 旅行 写真 誕生日 ありがとう おはよう おやすみ 楽しい 嬉しい 美味しい 仕事 週末 サッカー ゲーム テレビ とても 本当に 春 夏
`);

const thai = list(`
  ที่ และ ใน เป็น ไม่ มี ได้ ว่า จะ ไป มา ให้ กับ วันนี้ พรุ่งนี้ เมื่อวาน เช้า เย็น กลางคืน อากาศ ฝน แดด เพื่อน ครอบครัว ครู นักเรียน โรงเรียน หนัง เพลง
  กาแฟ ขนมปัง ข้าว น้ำ เมือง สวน รถไฟ เครื่องบิน เที่ยว รูปภาพ วันเกิด ขอบคุณ งาน ฟุตบอล สวย มาก ดี
`);

const hangul = list(`
  이 그 나 는 을 를 에 의 가 도 오늘 내일 어제 아침 저녁 밤 날씨 비가 햇빛 친구 가족 선생님 학생 학교 영화 음악 커피 빵 사과 도시 공원 기차
  비행기 여행 사진 생일 감사합니다 안녕하세요 행복해요 정말 너무 좋아요 주말 축구 게임 ㅋㅋㅋ ㅠㅠ 봄 여름
`);

/** One language of the corpus: its words, and what stands between two of them. */
export interface Vocabulary {
  readonly script: Script;
  readonly lang: string;
  readonly words: readonly string[];
  readonly space: string;
}
export type Script = 'latin' | 'accented' | 'cyrillic' | 'arabic' | 'devanagari' | 'han' | 'thai' | 'hangul';

const accentedLanguages = ['es', 'pt', 'fr', 'de', 'tr', 'pl', 'vi'] as const;

export const vocabularies: readonly Vocabulary[] = [
  { script: 'latin', lang: 'en', words: english, space: ' ' },
  ...accented.map((words, index) => ({
    script: 'accented' as const,
    lang: accentedLanguages[index] as string,
    words,
    space: ' ',
  })),
  { script: 'cyrillic', lang: 'ru', words: cyrillic, space: ' ' },
  { script: 'arabic', lang: 'ar', words: arabic, space: ' ' },
  { script: 'devanagari', lang: 'hi', words: devanagari, space: ' ' },
  { script: 'han', lang: 'zh', words: chinese, space: '' },
  { script: 'han', lang: 'ja', words: japanese, space: '' },
  { script: 'thai', lang: 'th', words: thai, space: '' },
  { script: 'hangul', lang: 'ko', words: hangul, space: ' ' },
];

/** Every everyday word, in lower case: none of them may be a term. */
export const everydayWords: ReadonlySet<string> = new Set(
  vocabularies.flatMap(({ words }) => words.map((word) => word.toLowerCase())),
);

export const emoji = list('😀 😂 ❤️ 😍 🙏 🔥 ✨ 🎉 👍🏽 ☀️ 🌧️ 🐶 🍕 ☕ 🎂 🇪🇸 🇯🇵 👨‍👩‍👧 🏃‍♀️ ⚽ 💯 😴 🌸 🚲 ➡️');
