import { type Detector, type Finding, findPattern, strongest, wordFinder } from './detector.ts';
import { linkTail } from './link.ts';
import { findPhones } from './phone.ts';

/**
 * Names that mean the messenger and hardly anything else: `whats` has a word before it, as it is also a hasty
 * "what's"; `signal`, `session`, `mega` and `line` count only in links.
 */
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
      'no whats',
      'meu whats',
      'pelo whats',
      'seu whats',
      'mi whats',
      'tu whats',
      'por whats',
      'al whats',
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
      'vem no direct',
      'manda no direct',
      'fala no direct',
      'meu direct',
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

const inviteLink = new RegExp(
  String.raw`(?<![a-z0-9-])(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.(?:me|dog)|wa\.me|chat\.whatsapp\.com|discord\.gg|discord(?:app)?\.com\/invite|snapchat\.com\/add|signal\.(?:me|group)|mega\.(?:nz|io)|line\.me|kik\.me)\/${linkTail}?`,
  'giu',
);
/** `snap-on` and `tele-novela` are words, `signal: green` is no handle. */
const handleAfterMessenger =
  /(?<![\p{L}\p{N}])(?:(?:telegram|tg|snapchat|kik|discord|whatsapp|wickr)\s?[:=@-]|(?:tele|snap)\s?[:=@]|signal\s?[:=-]\s?(?=@))\s?@?[\w.]{3,32}/giu;

/** Sees the way out of the platform: messenger names, invite links, handles, phone-like numbers, "dm me". */
export const contact: Detector = {
  name: 'contact',
  description:
    'off-platform contact: messenger names, invite links and handles in any language; invitations to private messages in en, es, pt; phone-like numbers of 7 to 15 digits written in groups or behind a plus',
  options: {},
  detect: ({ text }) =>
    strongest([
      messengers(text),
      outsideTimes(abbreviations(text), text.text),
      outsideTimes(invitations(text), text.text),
      findPattern(inviteLink, text.text, 1),
      findPattern(handleAfterMessenger, text.text, 1),
      findPhones(text.text),
    ]),
};

/** `pm` behind a number is the time of day. */
function outsideTimes(finding: Finding | undefined, text: string): Finding | undefined {
  const spans = finding?.spans.filter(({ start, end }) => {
    const isPm = /^pm\b/i.test(text.slice(start, end));
    return !(isPm && /\p{Nd}\s?$/u.test(text.slice(Math.max(0, start - 2), start)));
  });
  return finding && spans && spans.length > 0 ? { ...finding, spans } : undefined;
}
