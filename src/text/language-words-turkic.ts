import type { LanguageProfile } from './language-profile.ts';

/** Turkish, Azerbaijani and Kurdish in Latin letters. */
export const turkic: readonly LanguageProfile[] = [
  {
    lang: 'tr',
    model: 'tur',
    letters: 'çğıöşüâî',
    strange: 'qwxûéýðþ',
    words: `bir ve bu de da için çok ile o ne gibi daha ben sen biz siz onlar var mı mi mu mü olan olarak kadar ama en
      her sonra ya değil diye olduğu şey bana sana ona beni seni onu benim senin onun bizim hiç yok ki iyi nasıl
      neden nerede kim niye çünkü şimdi burada orada bugün gün önce hem ise göre büyük iki yeni tüm bütün oldu
      olur olsun etmek eden edildi ediyor sadece artık bile evet hayır lütfen teşekkürler zaman cok icin degil
      guzel güzel insan bunu şu tarafından karşı üzerinde arasında veya ancak ilk son içinde dedi olacak yani
      böyle öyle zaten kendi biri hep başka hükümet cumhurbaşkanı başkan başkanı bakan bakanı polis şirket şirketi
      piyasa para fiyat fiyatları ülke ülkeler şehir kent sokak ev okul çocuk çocuklar kadın kadınlar erkek
      insanlar aile arkadaş hayat yaşam ölüm dünya savaş barış yasa kanun mahkeme parti seçim devlet kuzey güney
      doğu batı tarih kültür dil müzik kitap oyun maç takım oyuncu sezon lig hafta ay saat gece sabah dün sayı
      grup bölüm yol yer sorun soru cevap hak hakları güç çalışma çalışan işçi hizmet sağlık hastane doktor su
      yemek ateş toprak enerji araba tren uçuş istasyon havaalanı bilgi teknoloji bilim araştırma üniversite
      öğrenci öğrenciler öğretmen rapor haber haberler gazete televizyon ağ sistem gelişme üretim sanayi ekonomi
      banka vergi bütçe türkiye türk istanbul ankara avrupa eski küçük kötü uzun kısa yüksek güçlü kamu ulusal
      uluslararası siyasi sosyal önemli farklı mümkün açık özgür birinci sonraki aynı görmek bulmak vermek almak
      bilmek düşünmek gelmek gitmek istemek gerek kullanmak göstermek başlangıç satın satış ödeme kazanmak
      kaybetmek yardım yaşamak ölmek yazmak okumak konuşmak duymak anlamak bırakmak getirmek söyledi söyleyen
      yaptı geldi belediye ilçe üye sonuç üç dört beş altı yedi sekiz dokuz on yüz bin milyon milyar lira aşk
      sevgi mutlu kutlu doğum anne baba kız oğul kardeş millet halk örnek durum proje kalite kişi kişiler konu
      konusunda şekilde yapılan edilen bulunan ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım
      aralık pazartesi salı çarşamba perşembe cuma cumartesi pazar yaz kış ilkbahar sonbahar vücut baş el eller
      göz gözler kalp kan sol sağ inanıyorum düşündü hissetmek anlattı sordu kapalı başladı durdu döndü gönderdi
      aldı ekledi dahil sunuyor teklif sipariş sayfa site arama fotoğraf resim resimleri yorum mesaj telefon
      ücretsiz bakanlığı konsey anlaşma komite karar önlemler antlaşma üyesi birlik birliği toplantı konferans
      destek eğitim yetenek değer seviye düzey sonuçları artış alan bölge bölgesi tasarım bina oda bahçe nehir dağ
      ada deniz plaj köy ilçesi müdürü yönetici lider gol final şampiyon yarış kazanan unvan ana özel özellikle
      belirli çeşitli tam basit zor kolay hızlı yavaş ağır sıcak soğuk hoş harika hazır emin maalesef tabii
      elbette muhtemelen aslında hemen sık neredeyse oldukça rağmen ayrıca birlikte dışarı arka yanında ikinci
      üçüncü herkes insanın günler günü saatler başkent dernek müşteri sözleşme kardeşi kullanım kullanılan tür
      şekil örneğin durumda rol gerekiyor yapıyor diyor istiyor gidiyor geliyor geçen maliyet yaş yazar nüfus
      trafik yerler hesap kez akşam hiçbir inşaat ilişki dikkat katılım tatlı verdi verir yanlış doğru geri belki
      seviyorum kızlar içmek sebze görev fark bölümü içerik anlamı anlamına olanak olanaklar sevgili sürmek okuyor
      gemi yolculuk seyahat daire kullanıcı kullanıcılar böylece ağız ayak bacak taş balık et ekmek peynir şeker
      tuz süt kahve köpek kedi at ağaç ağaçlar çiçek çiçekler orman kar yağmur rüzgar giysi ayakkabı elbise masa
      sandalye yatak kapı pencere hediye düğün kaza hasar acı hastalık tedavi sergi manzara tarif deneyim tanınan
      dilek umut denemek çalışıyor düşünüyor nefret mutluyum yorgun aç komik güzeldi eskiden güvenli arıyor yazdı
      gönderilen oynuyor şarkı şarkılar yollar sokaklar hangi ikisi az önceki gerçek gerçekten gitti olabilir
      gösteriyor görünüyor bulunur başladılar kaldı hayatlar yaratmak yarattı kuruldu şimdiki günlerde toplam
      insani doğal fiziksel yasal tıbbi modern genel benzer yerel merkezi kişisel profesyonel etti etmiş yapmış
      olmuş olduğunu olması olmak edilmiş verilen gelen giden kalan çalışmalar çalışmaları selam merhaba naber lan
      abi abla kanka valla tamam satılık alıyorum ucuz takip bak hadi canım aşkım arkadaşlar inşallah maşallah`,
    parts: `ı ğ ş lar$ ler$ ları$ leri$ lar ler ların$ lerin$ larda$ lerde$ dan$ den$ tan$ ten$ da$ de$ nda$ nde$ ında$
      inde$ nın$ nin$ nun$ nün$ ın$ in$ un$ ün$ yor$ iyor$ ıyor$ uyor$ mak$ mek$ dı$ di$ du$ dü$ tı$ ti$ mış$ miş$
      muş$ lık$ lik$ luk$ lük$ lı$ li$ lu$ lü$ cı$ ci$ sız$ siz$ acak$ ecek$ ması$ mesi$ arak$ erek$ dır$ dir$
      tır$ tir$ ^ç ^ş yı$ yi$ ya$ ye$ nı$ ni$ na$ ne$ sı$ si$ sın$ ım$ im$ um$ üm$ ^türk ^yap ^gör ^ol ^gel ^ya
      ^ba ^kar ^ül ^ön ^et ^iç ^dü ^ko ki$ kı uğ iğ ığ öy üy ıl ız ış ını$ ini$ asın esin rı$ ri$ ke$ ka$ mız miz
      ^müd ^güv ^tes ^hük aş$ eş$ lam lem`,
  },
  {
    lang: 'az',
    model: 'azj',
    letters: 'əçğışöü',
    strange: 'w',
    prior: -0.5,
    words: `və bu bir ki də da üçün ilə o nə kimi daha mən sən biz siz onlar var olan amma ən hər sonra deyil çox indi
      burada bugün mənim sənin onun yox yaxşı necə niyə kim görə öz isə edir edən olub bütün bizim hökumət
      prezident nazir polis şirkət bazar pul qiymət ölkə dövlət şəhər küçə ev məktəb uşaq uşaqlar qadın kişi
      insanlar ailə dost həyat ölüm dünya müharibə sülh qanun məhkəmə partiya seçki şimal cənub şərq qərb tarix
      mədəniyyət dil musiqi kitab oyun komanda oyunçu həftə ay saat gecə səhər dünən qrup hissə yol yer problem
      sual cavab hüquq güc iş işçi xidmət sağlamlıq xəstəxana həkim su yemək od torpaq enerji maşın qatar məlumat
      elm universitet tələbə müəllim xəbər qəzet televiziya inkişaf iqtisadiyyat bank azərbaycan bakı yeni köhnə
      böyük kiçik pis uzun qısa yüksək güclü milli beynəlxalq siyasi sosial mühüm fərqli mümkün açıq azad birinci
      axırıncı görmək tapmaq vermək almaq bilmək düşünmək gəlmək getmək istəmək lazım işləmək başlamaq yazmaq
      oxumaq danışmaq dedi min milyon manat sevgi gözəl xoşbəxt ana ata qız oğul xalq`,
    parts: `ə lər$ lar$ dir$ dır$ ^də ^mə xa ^x q$ ^q lıq$ mək$ maq$ nin$ nın$ ində$ ında$ dən$ yə$`,
  },
  {
    lang: 'ku',
    model: 'ckb',
    letters: 'çêîşû',
    strange: '',
    prior: -1,
    words: `û li bi ku di ji de ez tu ew em hûn wan min te wî wê me we va vê her jî ne na çi kî kurd e ye in bo an lê
      gelek niha çawa`,
    parts: `ên$ ê$ î û xw ^xw ^di ^bi ^ne ekî$ eke$ iya$ andin$ kir$`,
  },
];
