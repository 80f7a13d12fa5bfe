import { createVocabulary, type Vocabulary, type WordTable } from '../vocabulary.ts';
import { agesBefore, agesBeforeYears, agesBehind, noAges, years } from './ages.ts';
import { fileUnits, menus, packs } from './bundles.ts';
import { objections, reportings } from './counter-speech.ts';
import {
  currencies,
  currenciesBefore,
  currenciesInCapitals,
  currenciesOfOne,
  multipliers,
} from './currencies.ts';
import { Group } from './groups.ts';
import { invitations } from './invitations.ts';
import { contactShort, handleCues, messengers } from './messengers.ts';
import { payments, perUnits } from './payments.ts';
import { requests } from './requests.ts';
import { deadlineCues, timeUnits, urgencies } from './urgency.ts';

/** The words of every group. */
export const wordTables: Readonly<Record<keyof typeof Group, WordTable>> = {
  Messenger: messengers,
  ContactShort: contactShort,
  Invitation: invitations,
  HandleCue: handleCues,
  Currency: currencies,
  CurrencyBefore: currenciesBefore,
  CurrencyInCapitals: currenciesInCapitals,
  CurrencyOfOne: currenciesOfOne,
  Multiplier: multipliers,
  Payment: payments,
  PerUnit: perUnits,
  AgeBehind: agesBehind,
  AgeBefore: agesBefore,
  AgeBeforeYears: agesBeforeYears,
  Years: years,
  NoAge: noAges,
  Request: requests,
  FileUnit: fileUnits,
  Pack: packs,
  Menu: menus,
  Urgency: urgencies,
  TimeUnit: timeUnits,
  DeadlineCue: deadlineCues,
  Reporting: reportings,
  Objection: objections,
};

let built: Vocabulary | undefined;

/** One index over all of them, built when the first detector asks for a word. */
export function vocabulary(): Vocabulary {
  built ??= createVocabulary(
    Object.entries(wordTables).map(([name, table]) => [Group[name as keyof typeof Group], table] as const),
  );
  return built;
}
