import { expect, test } from 'vitest';
import { languages, type Row, testRows } from './rows.ts';

/** By language: a text, and what is seen in it. */
const byLanguage: Readonly<Record<string, Row>> = {
  en: ['pack of 20, 5gb of files, 30 vids, full collection', 'pack of', '5gb', '30 vids', 'full collection'],
  es: [
    'pack de 20, 5 gigas, 30 videos, carpeta completa',
    'pack de',
    '5 gigas',
    '30 videos',
    'carpeta completa',
  ],
  pt: ['pacote de 20, 5gb, 30 vídeos, pasta completa', 'pacote de', '5gb', '30 vídeos', 'pasta completa'],
  fr: ['lot de 20, 5 Go, 30 vidéos, dossier complet', 'lot de', '5 Go', '30 vidéos', 'dossier complet'],
  de: [
    'Paket mit 20, 5 GB, 30 Bilder, komplette Sammlung',
    'Paket mit',
    '5 GB',
    '30 Bilder',
    'komplette Sammlung',
  ],
  it: [
    'pacchetto di 20, 5 giga, 30 video, cartella completa',
    'pacchetto di',
    '5 giga',
    '30 video',
    'cartella completa',
  ],
  nl: ['pakket van 20, 5 gb, 30 filmpjes, hele map', 'pakket van', '5 gb', '30 filmpjes', 'hele map'],
  pl: ['pakiet z 20, 5 GB, 30 filmików, cały folder', 'pakiet z', '5 GB', '30 filmików', 'cały folder'],
  tr: ['tam paket, 5 gb, 30 video, tüm arşiv', 'tam paket', '5 gb', '30 video', 'tüm arşiv'],
  ru: ['пак, 5 гб, 30 видео, весь архив', 'пак', '5 гб', '30 видео', 'весь архив'],
  uk: ['пак, 5 гб, 30 відео, вся колекція', 'пак', '5 гб', '30 відео', 'вся колекція'],
  ar: ['باقة، 5 جيجا، 30 مقطع، مجلد كامل', 'باقة', '5 جيجا', '30 مقطع', 'مجلد كامل'],
  fa: ['پک کامل، ۵ گیگ، ۳۰ تا فیلم، آرشیو کامل', 'پک کامل', '۵ گیگ', '۳۰ تا فیلم', 'آرشیو کامل'],
  hi: ['पूरा पैक, 5 जीबी, 30 वीडियो, पूरा फोल्डर', 'पूरा पैक', '5 जीबी', '30 वीडियो', 'पूरा फोल्डर'],
  'hi-Latn': ['pura pack, full collection, 5gb', 'pura pack', 'full collection', '5gb'],
  bn: ['পুরো প্যাক, ৫ জিবি, ৩০টা ভিডিও, ফুল কালেকশন', 'পুরো প্যাক', '৫ জিবি', '৩০টা ভিডিও', 'ফুল কালেকশন'],
  ur: ['پورا پیک، 5 جی بی، 30 ویڈیوز', 'پورا پیک', '5 جی بی', '30 ویڈیوز'],
  'ur-Latn': ['5 gb, price list', '5 gb', 'price list'],
  'ar-Latn': ['5 gb', '5 gb'],
  id: ['paket isi 20, 5 gb, 30 video, koleksi lengkap', 'paket isi', '5 gb', '30 video', 'koleksi lengkap'],
  ms: [
    'pakej lengkap, 5 gb, 30 gambar, semua koleksi',
    'pakej lengkap',
    '5 gb',
    '30 gambar',
    'semua koleksi',
  ],
  tl: ['buong collection, 5 gb, 30 na video', 'buong collection', '5 gb', '30 na video'],
  vi: ['trọn bộ, 5 gb, 30 clip, cả thư mục', 'trọn bộ', '5 gb', '30 clip', 'cả thư mục'],
  th: ['ยกชุด 5 กิ๊ก 30 คลิป ทั้งโฟลเดอร์', 'ยกชุด', '5 กิ๊ก', '30 คลิป', 'ทั้งโฟลเดอร์'],
  ja: ['まとめ売り、5ギガ、動画30本、フォルダごと', 'まとめ売り', '5ギガ', '30本', 'フォルダごと'],
  ko: ['모음집, 5기가, 영상 30개, 30편', '모음집', '5기가', '30편'],
  zh: ['合集打包，5gb，30个视频，全套', '合集', '打包', '5gb', '30个视频', '全套'],
};

testRows('bundle', {
  'every language': Object.values(byLanguage),
  'lists of prices': [
    ['1 pack $5, 2 packs $8, 3 packs $10', '$5', '2 packs', '$8', '3 packs', '$10'],
    ['🍋 blorp $5\n🍊 kelfo $8', '$5', '$8'],
    ['blorp $5 | kelfo $8', '$5', '$8'],
    ['- blorp $5\n- kelfo $8', '$5', '$8'],
  ],
  'single things': [['1 file, 2 eggs, room 5, small $5 and large $8'], ['a pack, the set, folder']],
});

test('has words in every language', () => {
  expect(Object.keys(byLanguage).sort()).toEqual(languages.toSorted());
});
