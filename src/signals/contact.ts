import { type Detector, findPattern, strongest, wordFinder } from './detector.ts';

/** Names that mean the messenger and hardly anything else. `signal`, `session`, `mega` and `line` count only in links. */
const messengers = wordFinder(
  [
    ...[
      'telegram',
      'telegr',
      'teleg',
      'telegrm',
      'whatsapp',
      'whats app',
      'whatsap',
      'wassap',
      'guasap',
      'wasap',
    ],
    ...[
      'whats',
      'wpp',
      'zap zap',
      'zapzap',
      'discord',
      'snapchat',
      'wickr',
      'threema',
      'viber',
      'wechat',
      'kik',
    ],
    ...['session app', 'session id', 'signal app', 'tele gram'],
  ],
  0.9,
);

/** Short for a private message; they are said of other things too. */
const abbreviations = wordFinder(['dm', 'dms', 'pv', 'tg', 'tele', 'pm me', 'inbox'], 0.6);

/** Invitations to a private talk, in English, Spanish and Portuguese. */
const invitations = wordFinder(
  [
    ...[
      'dm me',
      'dms open',
      'dm for',
      'dm to',
      'dm if',
      'in dm',
      'via dm',
      'by dm',
      'pm me',
      'pm for',
      'inbox me',
    ],
    ...[
      'message me',
      'msg me',
      'text me',
      'hmu',
      'hit me up',
      'add me',
      'write me',
      'contact me',
      'private message',
    ],
    ...[
      'por privado',
      'al privado',
      'en privado',
      'mensaje privado',
      'por dm',
      'al dm',
      'mi dm',
      'por mp',
      'al md',
    ],
    ...[
      'md abierto',
      'escribeme',
      'mandame mensaje',
      'mandame dm',
      'manda dm',
      'hablame',
      'contactame',
      'por inbox',
    ],
    ...[
      'escriban al',
      'escribe al',
      'me escriben',
      'agregame',
      'escriban',
      'escribanme',
      'mandenme',
      'manden dm',
    ],
    ...['manden mensaje', 'manden md', 'mande dm', 'agreguenme', 'mensajeame', 'hablenme'],
    ...[
      'no privado',
      'no pv',
      'no direct',
      'no inbox',
      'chama no',
      'me chama',
      'chama dm',
      'manda dm',
      'na dm',
    ],
    ...[
      'no zap',
      'mensagem privada',
      'me adiciona',
      'fale comigo',
      'chamar no',
      'chame no',
      'chamem',
      'falem comigo',
      'manda mensagem',
      'mandem dm',
    ],
  ],
  0.8,
);

const inviteLink =
  /(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.(?:me|dog)|wa\.me|chat\.whatsapp\.com|discord\.gg|discord(?:app)?\.com\/invite|snapchat\.com\/add|signal\.(?:me|group)|mega\.(?:nz|io)|line\.me|kik\.me)\/[^\s]*/giu;
const handleAfterMessenger =
  /(?<![\p{L}\p{N}])(?:telegram|tele|tg|snap|snapchat|kik|discord|whatsapp|session|signal|wickr)\s?[:=@-]\s?@?[\w.]{3,32}/giu;
/** 7 to 15 digits, in groups: a bare run of digits is as likely an order number. */
const phone =
  /(?<![\p{L}\p{N}.,/-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,4}\)[ .-]?)?\d{2,5}(?:[ .-]\d{2,5}){1,4}(?![\p{L}\p{N}/]|[.,-]\d)/gu;

/** Sees the way out of the platform: messenger names, invite links, handles, phone-like numbers, "dm me". */
export const contact: Detector = {
  name: 'contact',
  description:
    'off-platform contact: messenger names, invite links and handles in any language; invitations to private messages in en, es, pt; phone-like numbers of 7 to 15 digits written in groups',
  options: {},
  detect: ({ text }) =>
    strongest([
      messengers(text),
      abbreviations(text),
      invitations(text),
      findPattern(inviteLink, text.text, 1),
      findPattern(handleAfterMessenger, text.text, 1),
      findPhones(text.text),
    ]),
};

function findPhones(text: string) {
  const finding = findPattern(phone, text, 0.6);
  const spans = finding?.spans.filter((span) => isPhoneLength(text.slice(span.start, span.end))) ?? [];
  return spans.length === 0 ? undefined : { strength: 0.6, spans };
}

function isPhoneLength(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  const isDate = /^\d{4}[ .-]\d\d[ .-]\d\d$|^\d\d[ .-]\d\d[ .-]\d{4}$/.test(text);
  return digits >= 7 && digits <= 15 && !isDate;
}
