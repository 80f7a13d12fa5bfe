/** How the letters of one script are written in another. */
export interface Transliteration {
  readonly name: string;
  /** the standard, without what it writes with marks that keyboards do not have */
  readonly standard: string;
  /** a text in that script holds one of these */
  readonly script: RegExp;
  readonly letters: ReadonlyMap<string, string>;
}

/** From words that are a letter, `=` and what it becomes; nothing behind `=` leaves it out. */
function lettersOf(words: string): ReadonlyMap<string, string> {
  return new Map(words.split(' ').map((word) => word.split('=') as [string, string]));
}

/** Into Latin letters, as people type who have no other keyboard. */
export const transliterations: readonly Transliteration[] = [
  {
    name: 'cyrillic-to-latin',
    standard: 'GOST 7.79-2000, system B (ISO 9 without marks)',
    script: /\p{Script=Cyrillic}/u,
    letters: lettersOf(
      'а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=x ц=cz ч=ch ш=sh щ=shh ъ= ы=y ь= э=e ю=yu я=ya є=ye і=i ї=yi ґ=g ў=u',
    ),
  },
  {
    name: 'greek-to-latin',
    standard: 'ELOT 743 (ISO 843, type 2), letter by letter',
    script: /\p{Script=Greek}/u,
    letters: lettersOf(
      'α=a ά=a β=v γ=g δ=d ε=e έ=e ζ=z η=i ή=i θ=th ι=i ί=i ϊ=i κ=k λ=l μ=m ν=n ξ=x ο=o ό=o π=p ρ=r σ=s ς=s τ=t υ=y ύ=y φ=f χ=ch ψ=ps ω=o ώ=o',
    ),
  },
  {
    name: 'arabic-to-latin',
    standard: 'DIN 31635 (ISO 233-2) without marks',
    script: /\p{Script=Arabic}/u,
    letters: lettersOf(
      'ا=a أ=a إ=i آ=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ق=q ك=k ل=l م=m ن=n ه=h و=w ي=y ى=a ة=a ء= ئ=y ؤ=w',
    ),
  },
];

/** The text in Latin letters; capitals become small. Nothing where it is in another script. */
export function transliterate(text: string, { script, letters }: Transliteration): string | undefined {
  if (!script.test(text)) return undefined;
  return Array.from(text.normalize('NFC').toLowerCase(), (char) => letters.get(char) ?? char).join('');
}
