/**
 * The languages that are told apart in each script. Wide on purpose: a language that is missing here is taken for
 * one of its neighbours, and a post in it for one that a ruleset's terms were written for.
 */
import type { LanguageProfile } from './language-profile.ts';
import type { Script } from './language-script.ts';
import { africa } from './language-words-africa.ts';
import { arabic } from './language-words-arabic.ts';
import { southEastAsia } from './language-words-asia.ts';
import { baltic } from './language-words-baltic.ts';
import { cyrillic } from './language-words-cyrillic.ts';
import { germanic } from './language-words-germanic.ts';
import { nordic } from './language-words-nordic.ts';
import { romance } from './language-words-romance.ts';
import { eastRomance } from './language-words-romance-east.ts';
import { slavic } from './language-words-slavic.ts';
import { devanagari, ethiopic } from './language-words-south.ts';
import { turkic } from './language-words-turkic.ts';

export interface Background {
  readonly profiles: readonly LanguageProfile[];
  /** franc's name of the script */
  readonly francScript: string;
  readonly sharedLetters: string;
  readonly unknownLetters: string;
}

const latin = [
  ...germanic,
  ...nordic,
  ...romance,
  ...eastRomance,
  ...slavic,
  ...baltic,
  ...turkic,
  ...southEastAsia,
  ...africa,
];

export const backgrounds: { readonly [script in Script]?: Background } = {
  latin: {
    profiles: latin,
    francScript: 'Latin',
    sharedLetters: 'abcdefghijklmnopqrstuvwxyz',
    // Icelandic, Maltese, Welsh and transcriptions
    unknownLetters: 'þðħġċŵŷḍḥṣṭẓḫṛʻʼ',
  },
  cyrillic: {
    profiles: cyrillic,
    francScript: 'Cyrillic',
    sharedLetters: 'абвгдежзклмнопрстуфхцчш',
    unknownLetters: 'ӑӗҫӳӕҡҙӏѣѳ',
  },
  arabic: {
    profiles: arabic,
    francScript: 'Arabic',
    sharedLetters: 'ابتثجحخدذرزسشصضطظعغفقلمنهوي',
    unknownLetters: '',
  },
  devanagari: { profiles: devanagari, francScript: 'Devanagari', sharedLetters: '', unknownLetters: '' },
  ethiopic: { profiles: ethiopic, francScript: 'Ethiopic', sharedLetters: '', unknownLetters: '' },
};
