import type { Span } from '../span.ts';
import { findMails, linkTail, spansOf } from './addresses.ts';
import { strongest } from './detector.ts';
import { findPhones } from './phone.ts';
import { type OwnDetector, placesOf, type Reading, spanOf, wordSpans } from './reading.ts';
import { Group } from './words/groups.ts';

const inviteLink = new RegExp(
  String.raw`(?<![a-z0-9-])(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.(?:me|dog)|wa\.me|chat\.whatsapp\.com|discord\.gg|discord(?:app)?\.com\/invite|snapchat\.com\/add|signal\.(?:me|group)|mega\.(?:nz|io)|line\.me|kik\.me)\/${linkTail}?`,
  'giu',
);

/** Behind a messenger's name; `kik-example_user` too. */
const handle = /(?:\s?(?:id|user(?:name)?|nick|name))?\s?[:=@＠：-]\s?@?[\w.]{3,32}/iuy;
/** Behind a name that is a word too: `snap-on` and `tele-novela` are words. */
const clearHandle = /(?:\s?(?:id|user(?:name)?|nick|name))?\s?[:=@＠：]\s?@?[\w.]{3,32}/iuy;
/** `signal: green` is no handle. */
const signalHandle = /(?<![\p{L}\p{N}])signal\s?[:=-]\s?@[\w.]{3,32}/giu;

/** Sees the way out of the platform: messenger names, invite links, handles, phone-like numbers, "dm me". */
export const contact: OwnDetector = {
  name: 'contact',
  description:
    'off-platform contact: messenger names, invite links, handles, e-mail addresses, invitations to private messages in 27 languages; phone-like numbers of 7 to 15 digits of any script, in groups, apart, or behind a plus',
  options: {},
  detect: (reading) => {
    const { folded } = reading;
    return strongest([
      [0.9, wordSpans(reading, Group.Messenger)],
      [0.6, outsideTimes(wordSpans(reading, Group.ContactShort), folded.text)],
      [0.8, outsideTimes(wordSpans(reading, Group.Invitation), folded.text)],
      [1, folded.text.includes('/') ? spansOf(inviteLink, folded.text) : []],
      [1, handlesIn(reading)],
      [0.8, findMails(folded.text)],
      [0.6, findPhones(folded)],
    ]);
  },
};

function handlesIn(reading: Reading): readonly Span[] {
  const { text } = reading.folded;
  const cues = placesOf(reading, Group.Messenger | Group.HandleCue);
  const handles = text.includes('@') ? spansOf(signalHandle, text) : [];
  for (const place of cues) {
    const { start, end } = spanOf(reading, place);
    const pattern = (place.groups & Group.HandleCue) !== 0 ? clearHandle : handle;
    pattern.lastIndex = end;
    const behind = pattern.exec(text);
    if (behind) handles.push({ start, end: end + behind[0].length });
  }
  return handles;
}

/** `pm` behind a number is the time of day. */
function outsideTimes(spans: readonly Span[], text: string): readonly Span[] {
  if (spans.length === 0) return spans;
  return spans.filter(({ start, end }) => {
    const isPm = /^pm\b/i.test(text.slice(start, end));
    return !(isPm && /\p{Nd}\s?$/u.test(text.slice(Math.max(0, start - 2), start)));
  });
}
