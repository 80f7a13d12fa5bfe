import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DetectedLanguage, detectableLanguages, detectLanguage } from '../../src/text/language.ts';
import { anyText } from './any-text.ts';

const und: DetectedLanguage = { lang: 'und', confidence: 0 };

function langOf(text: string, hint?: string): string {
  return detectLanguage(text, hint).lang;
}

describe('languages of scripts with many languages', () => {
  // language, sentence
  it.each([
    ['en', 'The children are playing in the garden behind the house'],
    ['de', 'Die Kinder spielen hinter dem Haus im Garten'],
    ['nl', 'De kinderen spelen in de tuin achter het huis'],
    ['af', 'Die kinders speel in die tuin agter ons huis en hulle is baie gelukkig'],
    ['da', 'Børnene leger i haven, og jeg kan ikke lide at gå ud nu'],
    ['nb', 'Barna leker i hagen, og jeg liker ikke å gå ut nå'],
    ['nn', 'Borna leikar i hagen, og eg likar ikkje å gå ut no, for det er mykje regn'],
    ['sv', 'Barnen leker i trädgården bakom huset och jag är trött'],
    ['es', 'Los niños juegan en el jardín detrás de la casa'],
    ['pt', 'As crianças estão brincando no jardim atrás da casa'],
    ['gl', 'Os nenos están a xogar no xardín e a nosa xente non ten présa'],
    ['ca', 'Els nens juguen al jardí i nosaltres estem molt contents amb això'],
    ['fr', 'Les enfants jouent dans le jardin derrière la maison'],
    ['it', 'I bambini giocano nel giardino dietro la casa'],
    ['ro', 'Copiii se joacă în grădina din spatele casei'],
    ['sq', 'Fëmijët luajnë në kopsht dhe unë jam shumë i lumtur sot'],
    ['pl', 'Dzieci bawią się w ogrodzie za domem'],
    ['cs', 'Děti si hrají na zahradě za domem'],
    ['sk', 'Deti sa hrajú v záhrade za domom, pretože je pekne'],
    ['sl', 'Otroci se igrajo na vrtu za hišo, ker je danes lepo vreme'],
    ['hr', 'Djeca se igraju u vrtu iza kuće jer je danas lijepo vrijeme'],
    ['hu', 'A gyerekek a ház mögötti kertben játszanak'],
    ['fi', 'Lapset leikkivät puutarhassa talon takana'],
    ['et', 'Lapsed mängivad aias maja taga, sest täna on ilus ilm'],
    ['lv', 'Bērni spēlējas dārzā aiz mājas, jo šodien ir skaists laiks'],
    ['lt', 'Vaikai žaidžia sode už namo, nes šiandien gražus oras'],
    ['tr', 'Çocuklar evin arkasındaki bahçede oynuyor'],
    ['az', 'Uşaqlar evin arxasındakı bağda oynayır və mən çox xoşbəxtəm'],
    ['tl', 'Naglalaro ang mga bata sa hardin sa likod ng bahay'],
    ['vi', 'Bọn trẻ đang chơi trong khu vườn sau nhà'],
    ['sw', 'Watoto wanacheza katika bustani nyuma ya nyumba yetu leo'],
    ['so', 'Carruurta waxay ku ciyaarayaan beerta guriga gadaashiisa'],
    ['yo', 'Àwọn ọmọ náà ń ṣeré nínú ọgbà lẹ́yìn ilé'],
    ['ru', 'Дети играют в саду за домом'],
    ['uk', 'Діти граються в саду за будинком'],
    ['be', 'Дзеці гуляюць у садзе за домам, бо сёння добрае надвор’е'],
    ['bg', 'Децата играят в градината зад къщата'],
    ['sr', 'Деца се играју у башти иза куће јер је данас лепо време'],
    ['mk', 'Децата си играат во градината зад куќата затоа што е убаво'],
    ['kk', 'Балалар үйдің артындағы бақта ойнап жүр және олар өте бақытты'],
    ['ar', 'الأطفال يلعبون في الحديقة خلف البيت'],
    ['fa', 'بچه‌ها در باغ پشت خانه بازی می‌کنند'],
    ['ur', 'بچے گھر کے پیچھے باغ میں کھیل رہے ہیں'],
    ['ps', 'ماشومان د کور شاته په باغ کې لوبې کوي او خوښ دي'],
    ['hi', 'बच्चे घर के पीछे बगीचे में खेल रहे हैं'],
    ['mr', 'मुले घराच्या मागे बागेत खेळत आहेत'],
    ['ne', 'बालबालिकाहरू घर पछाडिको बगैंचामा खेलिरहेका छन्'],
    ['am', 'ልጆቹ ከቤቱ ጀርባ ባለው የአትክልት ቦታ እየተጫወቱ ነው'],
  ])('%s', (lang, text) => {
    expect(langOf(text)).toBe(lang);
  });

  it('knows Malay and Indonesian, close as they are', () => {
    expect(langOf('Anak-anak bermain di kebun karena mereka bisa pulang nanti')).toBe('id');
    expect(langOf('Budak-budak bermain di kebun kerana mereka boleh balik nanti')).toBe('ms');
  });

  it('reads text typed without its accents', () => {
    expect(langOf('Nu stiu daca vrea sa vina si ea pentru ca este tarziu')).toBe('ro');
    expect(langOf('Bugun hava cok guzel ama disari cikmak istemiyorum')).toBe('tr');
    expect(langOf('Dzis nie moge przyjsc bo musze byc w pracy')).toBe('pl');
  });
});

describe('scripts of one language', () => {
  it.each([
    ['el', 'γεια'],
    ['he', 'שלום'],
    ['th', 'สวัสดี'],
    ['ko', '안녕'],
    ['ja', 'こんにちは'],
    ['ja', 'コーヒー'],
    ['bn', 'ধন্যবাদ'],
    ['ta', 'நன்றி'],
    ['te', 'ధన్యవాదాలు'],
    ['kn', 'ಧನ್ಯವಾದ'],
    ['ml', 'നന്ദി'],
    ['gu', 'આભાર'],
    ['pa', 'ਧੰਨਵਾਦ'],
    ['or', 'ଧନ୍ୟବାଦ'],
    ['si', 'ස්තූතියි'],
    ['ka', 'მადლობა'],
    ['hy', 'շնորհակալ'],
    ['km', 'អរគុណ'],
    ['lo', 'ຂອບໃຈ'],
    ['my', 'ကျေးဇူး'],
    ['bo', 'ཐུགས་རྗེ'],
    ['dv', 'ޝުކުރިއްޔާ'],
  ])('%s decides at any length', (lang, text) => {
    expect(langOf(text)).toBe(lang);
    expect(detectLanguage(text).confidence).toBeGreaterThan(0.8);
  });

  it('tells a second language by what only it writes', () => {
    expect(langOf('আমি ভাত খাই')).toBe('bn');
    expect(langOf('মই ভাত খাওঁ আৰু পানী খাওঁ')).toBe('as');
    expect(langOf('אני הולך הביתה')).toBe('he');
    expect(langOf('איך גיי אהיים און איר בלייבט')).toBe('yi');
  });

  it('takes a lone letter for a symbol', () => {
    expect(detectLanguage('α = 5')).toEqual(und);
    expect(detectLanguage('¯\\_(ツ)_/¯')).toEqual(und);
    expect(detectLanguage('ಠ_ಠ')).toEqual(und);
  });
});

describe('Han', () => {
  it('is Chinese by its forms and particles, in both orthographies', () => {
    expect(langOf('你们好吗')).toBe('zh');
    expect(langOf('這個東西很貴')).toBe('zh');
  });

  it('is Japanese beside kana or by its own forms', () => {
    expect(langOf('駅前の図書館')).toBe('ja');
    expect(langOf('東京駅')).toBe('ja');
  });

  it('is left open when short and without a sign, unless there is a hint', () => {
    expect(detectLanguage('日本')).toEqual(und);
    expect(langOf('日本', 'ja')).toBe('ja');
    expect(langOf('日本', 'zh-Hant-TW')).toBe('zh');
  });

  it('counts beyond the basic plane', () => {
    expect(langOf('𠮷野家で食べる')).toBe('ja');
  });
});

describe('short and empty texts', () => {
  it.each(['', ' ', '12345', '!?', '🎉🎉🎉', 'ok', 'gracias', 'the', 'и так'])(
    '%j is undetermined',
    (text) => {
      expect(detectLanguage(text)).toEqual(und);
    },
  );

  it('decides from ten letters on', () => {
    expect(langOf('gracias a')).toBe('und');
    expect(langOf('gracias amigo')).toBe('es');
  });

  it('does not count stretched letters', () => {
    expect(langOf('graciaaaaaaaaaaaas')).toBe('und');
  });

  it('lets fewer letters agree with a hint', () => {
    expect(langOf('gracias', 'es')).toBe('es');
    expect(langOf('gracias', 'fi')).toBe('und');
    expect(langOf('the dog', 'en')).toBe('en');
  });
});

describe('hints', () => {
  // a sentence that many a Portuguese and Spanish post could hold
  const ambiguous = 'problema normal de animal';

  it('tip the scales of a doubtful text', () => {
    expect(langOf(ambiguous, 'es')).toBe('es');
    expect(langOf(ambiguous, 'pt-BR')).toBe('pt');
  });

  it('lose against a clear text', () => {
    const text = 'Tomorrow we are going to the market because there is nothing left to eat';
    for (const hint of ['es', 'de', 'ru', 'zh', 'ja', 'th']) expect(langOf(text, hint)).toBe('en');
    expect(langOf('สวัสดีครับ', 'en')).toBe('th');
    expect(langOf('Сегодня хорошая погода', 'en')).toBe('ru');
  });

  it('raise the confidence when right and lower it when wrong', () => {
    const text = 'Nos vemos en la plaza';
    const alone = detectLanguage(text).confidence;
    expect(detectLanguage(text, 'es').confidence).toBeGreaterThan(alone);
    expect(detectLanguage(text, 'it').confidence).toBeLessThan(alone);
  });

  it('are read as BCP 47, with old and macrolanguage tags', () => {
    const norwegian = detectLanguage('hva er det', 'nb');
    expect(norwegian.lang).toBe('nb');
    expect(detectLanguage('hva er det', 'no')).toEqual(norwegian);
    expect(detectLanguage('hva er det', 'NB_no')).toEqual(norwegian);
    expect(langOf('salamat po', 'fil-PH')).toBe('tl');
    expect(langOf('gdje si', 'sr-Latn')).toBe('hr');
    expect(langOf('шта је то', 'bs')).toBe('sr');
  });

  it('are ignored when they name no language that is told apart', () => {
    const text = 'Nos vemos en la plaza';
    for (const hint of ['', '-', 'und', 'tlh', 'x'.repeat(1000)]) {
      expect(detectLanguage(text, hint)).toEqual(detectLanguage(text));
    }
  });

  it('may be anything at run time', () => {
    const detectUnchecked = detectLanguage as (text: string, hint: unknown) => DetectedLanguage;
    for (const hint of [null, 7, {}, ['es']]) expect(detectUnchecked('gracias', hint)).toEqual(und);
  });
});

describe('what is not the writer’s language', () => {
  it('is left out: mentions, links, hashtags, addresses, emoji, references', () => {
    const german = 'Das ist aber wirklich sehr nett von dir';
    const plain = detectLanguage(german);
    for (const extra of [
      '@thefriendlyneighbourhoodgardener',
      '#thebestthingsinlife #ilovethisgarden',
      'https://example.org/this/is/the/way/that/we/like',
      'www.example.org/with/the/other/things',
      'some.english.words@example.org',
      '🎉 👩‍👩‍👧 2026 &amp; &#39; <email>',
    ]) {
      expect(detectLanguage(`${extra} ${german}`)).toEqual(plain);
      expect(detectLanguage(`${german} ${extra}`)).toEqual(plain);
    }
  });

  it('leaves nothing behind', () => {
    expect(
      detectLanguage('@somebodysomewhere #goodmorningeveryone https://example.org/good/morning'),
    ).toEqual(und);
  });

  it('is a smaller part in another script, which lowers the confidence', () => {
    const mixed = detectLanguage('Good morning everyone, have a nice day สวัสดีครับ');
    expect(mixed.lang).toBe('en');
    expect(mixed.confidence).toBeLessThan(
      detectLanguage('Good morning everyone, have a nice day').confidence,
    );
    expect(langOf('วันนี้อากาศดีมากเลยไปเที่ยวกัน OK')).toBe('th');
  });
});

describe('unknown languages', () => {
  // Icelandic, Welsh
  it.each([
    'Börnin eru að leika sér í garðinum á bak við húsið',
    'Mae’r plant yn chwarae yn yr ardd y tu ôl i’r tŷ',
  ])('%s is undetermined', (text) => {
    expect(langOf(text)).toBe('und');
  });

  it('are undetermined in scripts that no language is listed for', () => {
    expect(detectLanguage('ᎠᏂᏓᏪ ᏗᎦᎶᏗ ᎤᏍᏗ ᎠᏂᏲᎵ')).toEqual(und);
  });
});

describe('spelling', () => {
  it('in full width, decomposed, capital or stretched letters changes nothing', () => {
    const text = 'mañana iré a la playa contigo';
    const plain = detectLanguage(text);
    expect(detectLanguage(text.normalize('NFD'))).toEqual(plain);
    expect(detectLanguage(text.toUpperCase())).toEqual(plain);
    expect(detectLanguage('ｍañana iré a la ｐｌａｙａ contigo')).toEqual(plain);
    expect(detectLanguage('mañanaaaaa iréééé a la plaaaaya contigo')).toEqual(plain);
  });

  it('of Turkish capitals is understood', () => {
    expect(langOf('İSTANBUL ÇOK GÜZEL BİR ŞEHİR DEĞİL Mİ')).toBe('tr');
  });
});

describe('odd texts', () => {
  it.each([
    ['lone surrogates', '\ud83d guten Morgen \udc00 zusammen \ud800'],
    ['piled-up accents', `guten ${'M\u0301\u0302\u0303\u0304'.repeat(3)}orgen zusammen liebe Leute`],
  ])('%s do no harm', (_, text) => {
    expect(langOf(text)).toBe('de');
  });

  it.each(['a', 'a@', 'a.', '@', '#', '<a', '&a', 'http://', 'ـ', '\u0301', '\ud800', 'ﷺ', 'ก', '愛'])(
    'a megabyte of %j takes no longer than its beginning',
    (unit) => {
      const answer = detectLanguage(unit.repeat(1_000_000 / unit.length));
      expect(answer).toEqual(detectLanguage(unit.repeat(8000 / unit.length)));
    },
  );

  it('reads the beginning of long texts only', () => {
    const english = 'The children are playing in the garden behind the house. ';
    expect(langOf(english.repeat(20) + 'Die Kinder spielen hinter dem Haus. '.repeat(20_000))).toBe('en');
  });

  it('always gives a listed language and a confidence', () => {
    const known = new Set([...detectableLanguages, 'und']);
    fc.assert(
      fc.property(
        anyText,
        fc.option(fc.constantFrom('en', 'ar', 'zh', 'sr'), { nil: undefined }),
        (text, hint) => {
          const { lang, confidence } = detectLanguage(text, hint);
          expect(known).toContain(lang);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(lang === 'und').toBe(confidence === 0);
          expect(detectLanguage(text, hint)).toEqual({ lang, confidence });
        },
      ),
    );
  });
});

describe('detectableLanguages', () => {
  it('names the languages of all background sets, sorted and frozen', () => {
    expect(detectableLanguages).toEqual([...detectableLanguages].sort());
    expect(new Set(detectableLanguages).size).toBe(detectableLanguages.length);
    expect(Object.isFrozen(detectableLanguages)).toBe(true);
    const required =
      'en es pt fr de it nl pl tr ru uk ar fa hi bn ur id ms tl vi th ja ko zh sv da nb fi cs ro hu el he';
    for (const lang of required.split(' ')) expect(detectableLanguages).toContain(lang);
    expect(detectableLanguages).not.toContain('und');
  });
});
