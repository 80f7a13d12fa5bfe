import { spansOf } from './addresses.ts';
import { strongest } from './detector.ts';
import type { OwnDetector } from './reading.ts';

const hosts = [
  ...[
    'bit.ly',
    'tinyurl.com',
    'goo.gl',
    'is.gd',
    'v.gd',
    'ow.ly',
    'buff.ly',
    'cutt.ly',
    'rb.gy',
    'shorturl.at',
  ],
  ...[
    'tiny.cc',
    'tiny.one',
    'rebrand.ly',
    'bl.ink',
    't.ly',
    's.id',
    'soo.gd',
    'adf.ly',
    'ouo.io',
    'shorte.st',
  ],
  ...[
    'linkvertise.com',
    'link-to.net',
    'lnkd.in',
    'clck.ru',
    'vk.cc',
    'u.to',
    'urlz.fr',
    'encurtador.com.br',
  ],
  ...[
    'kutt.it',
    'shrtco.de',
    'x.co',
    'qr.ae',
    'trib.al',
    'dlvr.it',
    'reurl.cc',
    'pse.is',
    'lihi.cc',
    'me2.do',
  ],
];

const short = new RegExp(
  String.raw`(?<![\p{L}\p{N}@.-])(?:https?:\/\/)?(?:www\.)?(?:${hosts.map((host) => host.replaceAll('.', String.raw`\.`)).join('|')})\/[\w~-]{2,}`,
  'giu',
);

/** Sees links of services that hide where a link leads. */
export const shortener: OwnDetector = {
  name: 'shortener',
  description: `a link of one of ${hosts.length} services that hide where a link leads; not those that platforms put on every link`,
  options: {},
  detect: ({ folded: { text } }) => (text.includes('/') ? strongest([[1, spansOf(short, text)]]) : undefined),
};
