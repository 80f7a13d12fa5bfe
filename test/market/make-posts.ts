/*
 * Made-up posts for the walk-through in the README: labelled samples, and traffic in which one post in a hundred is about
 * the instrument. No word of them means anything elsewhere. The same every time.
 */

const contacts = ['dm me on telegram', 'text me 555-0101', 'write to t.me/example', 'whatsapp 555-0102'];
const offers = ['selling', 'in stock:', 'ready to ship:'];
const prices = ['$40', '$55', '60 euros', '25 euros each'];
const goods = ['a bike', 'two chairs', 'a lamp', 'winter boots'];
const music = [
  'she played the drimba at the wedding',
  'first drimba lesson today',
  'what a song on the drimba',
  'had my drimba tuned',
  'the band lost its drimba player',
];
const remarks = ['lovely', 'so proud', 'at last', 'rain or not', 'my ears', 'once more'];
const care = ['tuned last week', 'from our band', 'good for a first lesson'];
const days = [
  'good morning from the harbour',
  'the bus was late again',
  'anyone seen the game',
  'rain all week',
  'my cat sleeps on the keyboard',
  'new bread recipe worked',
  'so tired of meetings',
  'sunset over the bridge',
  'who has notes from class',
  'coffee first',
];
const endings = [
  '',
  ', lovely',
  ', as ever',
  ' #monday',
  ', what a day',
  ', see you there',
  ', thanks all',
  ' again and again',
];

function pick(texts: readonly string[], at: number): string {
  return texts[at % texts.length] as string;
}

const kinds: readonly (readonly [
  count: number,
  label: 'harm' | 'benign',
  name: string,
  text: (at: number) => string,
])[] = [
  [
    30,
    'harm',
    'plain-term',
    (at) => `${pick(offers, at)} zan kelfo, ${pick(prices, at)}, ${pick(contacts, at)}`,
  ],
  [
    28,
    'harm',
    'new-word',
    (at) =>
      `${pick(offers, at)} drimba, grade ${pick(['A', 'B', 'C'], at >> 1)}, ${pick(prices, at)}, ${pick(contacts, at + 1)}`,
  ],
  [2, 'harm', 'new-word', (at) => `drimba again, you know where${'.'.repeat(at + 1)}`],
  [30, 'benign', 'instrument', (at) => `${pick(music, at)}, ${pick(remarks, at)}`],
  [
    25,
    'benign',
    'used-instrument',
    (at) =>
      `${pick(offers, at)} my old drimba, ${pick(prices, at)}, ${pick(care, at)}${at % 5 === 0 ? `, ${pick(contacts, at)}` : ''}`,
  ],
  [
    25,
    'benign',
    'other-trade',
    (at) => `${pick(offers, at)} ${pick(goods, at)}, ${pick(prices, at)}, ${pick(contacts, at)}`,
  ],
];

/** The labelled samples, one JSON object a line. */
export function samples(): string {
  const all = kinds.flatMap(([count, label, name, text]) =>
    Array.from({ length: count }, (_, at) => ({ label, function: name, lang: 'en', text: text(at) })),
  );
  return all
    .map((sample, at) => `${JSON.stringify({ id: `${sample.label}-${at + 1}`, ...sample })}\n`)
    .join('');
}

function trafficText(at: number): string {
  if (at % 9973 === 11) return 'they seized a load of zan kelfo at the port';
  if (at % 97 === 5) return pick(music, at);
  if (at % 1009 === 7) return `selling my old drimba, ${pick(prices, at)}, tuned last week`;
  if (at % 211 === 9) return `selling ${pick(goods, at)}, ${pick(prices, at)}, ${pick(contacts, at)}`;
  return pick(days, at * 7 + (at >> 3));
}

/** 20,000 posts of traffic, one JSON object a line. */
export function traffic(): string {
  return Array.from({ length: 20_000 }, (_, at) => {
    const text = trafficText(at) + pick(endings, (at * 5) ^ (at >> 4));
    return `${JSON.stringify({ id: `t${at + 1}`, lang: 'en', text })}\n`;
  }).join('');
}
