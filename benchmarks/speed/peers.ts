/** Says whether a text holds any of the terms it was made from. */
export type Check = (text: string) => boolean;

/**
 * Another way to find terms in posts. All of them only find terms: none weighs evidence. Where a package has
 * several calls, the quickest that answers "does it hold any?" is taken (but for the automaton, which finds terms
 * inside words so often that stopping at the first would make longer lists look quicker). Options are those
 * nearest to what `corroborate` does: whole words, any script, no built-in list where that can be had.
 */
export interface Peer {
  readonly name: string;
  /** on npm; absent where the language itself does it */
  readonly package?: string;
  /** what it does and what it was given, for the reader of the table */
  readonly setup: string;
  /** loads the package; what it returns makes a check from terms */
  readonly load: () => Promise<(terms: readonly string[]) => Check>;
}

// The packages are not installed with the library, so their types are written down here as far as they are used.
interface AhoCorasickModule {
  readonly default: new (terms: readonly string[]) => { count(text: string): number };
}
interface AllProfanityModule {
  readonly AllProfanity: new (options: {
    silent: boolean;
  }) => {
    clearList(): void;
    loadCustomDictionary(name: string, words: readonly string[]): void;
    check(text: string): boolean;
  };
}
interface BadWordsModule {
  readonly Filter: new (options: {
    emptyList: boolean;
  }) => { addWords(...words: readonly string[]): void; isProfane(text: string): boolean };
}
interface GlinModule {
  readonly Filter: new (options: {
    languages: readonly string[];
    customWords: readonly string[];
  }) => { isProfane(text: string): boolean };
}
interface LeoModule {
  readonly default: {
    addDictionary(name: string, words: readonly string[]): void;
    check(text: string): boolean;
  };
}
interface ObscenityModule {
  readonly RegExpMatcher: new (options: object) => { hasMatch(text: string): boolean };
  readonly assignIncrementingIds: (patterns: readonly object[]) => readonly object[];
  readonly parseRawPattern: (pattern: string) => object;
  readonly englishRecommendedTransformers: object;
}
interface TwoToadModule {
  readonly Profanity: new (options: {
    languages: readonly string[];
    wholeWord: boolean;
    unicodeWordBoundaries: boolean;
  }) => { addWords(words: readonly string[]): void; exists(text: string): boolean };
}

/** By a name that the type checker does not see: the library's own checks run where no peer is installed. */
function load(name: string): Promise<unknown> {
  return import(name);
}

export const peers: readonly Peer[] = [
  {
    name: 'modern-ahocorasick',
    package: 'modern-ahocorasick',
    setup: '`count` on the text after NFKC and lower case; also finds terms inside words',
    load: async () => {
      const { default: AhoCorasick } = (await load('modern-ahocorasick')) as AhoCorasickModule;
      return (terms) => {
        const matcher = new AhoCorasick(terms.map(normalized));
        return (text) => matcher.count(normalized(text)) > 0;
      };
    },
  },
  {
    name: 'leo-profanity',
    package: 'leo-profanity',
    setup: '`check`; splits at spaces, knows no phrases',
    load: async () => {
      const { default: leo } = (await load('leo-profanity')) as LeoModule;
      return (terms) => {
        leo.addDictionary('speed', terms);
        return (text) => leo.check(text);
      };
    },
  },
  {
    name: 'allprofanity',
    package: 'allprofanity',
    setup: '`check`, defaults: sees through leet, accents, masks, spacing; its own lists cleared',
    load: async () => {
      const { AllProfanity } = (await load('allprofanity')) as AllProfanityModule;
      return (terms) => {
        const filter = new AllProfanity({ silent: true });
        filter.clearList();
        filter.loadCustomDictionary('speed', terms);
        return (text) => filter.check(text);
      };
    },
  },
  {
    name: 'obscenity',
    package: 'obscenity',
    setup: '`hasMatch`, its recommended English transformers: look-alikes, leet, doubled letters',
    load: async () => {
      const obscenity = (await load('obscenity')) as ObscenityModule;
      return (terms) => {
        const patterns = terms.map(obscenity.parseRawPattern);
        const matcher = new obscenity.RegExpMatcher({
          blacklistedTerms: obscenity.assignIncrementingIds(patterns),
          ...obscenity.englishRecommendedTransformers,
        });
        return (text) => matcher.hasMatch(text);
      };
    },
  },
  {
    name: '@2toad/profanity',
    package: '@2toad/profanity',
    setup: '`exists`, whole words with Unicode boundaries; keeps its smallest list (114 words)',
    load: async () => {
      const { Profanity } = (await load('@2toad/profanity')) as TwoToadModule;
      return (terms) => {
        const filter = new Profanity({ languages: ['ko'], wholeWord: true, unicodeWordBoundaries: true });
        filter.addWords(terms);
        return (text) => filter.exists(text);
      };
    },
  },
  {
    name: 'glin-profanity',
    package: 'glin-profanity',
    setup: '`isProfane`, defaults, own lists off',
    load: async () => {
      const { Filter } = (await load('glin-profanity')) as GlinModule;
      return (terms) => {
        const filter = new Filter({ languages: [], customWords: terms });
        return (text) => filter.isProfane(text);
      };
    },
  },
  {
    name: 'bad-words',
    package: 'bad-words',
    setup: '`isProfane`, own list off; ASCII word boundaries',
    load: async () => {
      const { Filter } = (await load('bad-words')) as BadWordsModule;
      return (terms) => {
        const filter = new Filter({ emptyList: true });
        filter.addWords(...terms);
        return (text) => filter.isProfane(text);
      };
    },
  },
  {
    name: 'one RegExp',
    setup: 'all terms as alternatives between Unicode word boundaries, flags `giu`',
    load: async () => (terms) => {
      const alternatives = terms.toSorted((a, b) => b.length - a.length).join('|');
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu');
      return (text) => {
        pattern.lastIndex = 0;
        return pattern.test(text);
      };
    },
  },
];

function normalized(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

export function peerNamed(name: string): Peer {
  const peer = peers.find((candidate) => candidate.name === name);
  if (!peer) throw new Error(`there is no peer \`${name}\``);
  return peer;
}
