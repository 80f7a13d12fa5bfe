/** What the words of the detectors stand for. A word may belong to several groups, so each is a bit. */
export const Group = {
  /** names that mean a messenger and hardly anything else */
  Messenger: 1 << 0,
  /** short for a private message, or for a messenger; said of other things too */
  ContactShort: 1 << 1,
  /** invitations to a private talk */
  Invitation: 1 << 2,
  /** names of messengers that are words too: they count before a handle */
  HandleCue: 1 << 3,
  /** of currencies: behind an amount, before one, behind one in capitals only, behind a single one */
  Currency: 1 << 4,
  CurrencyBefore: 1 << 5,
  CurrencyInCapitals: 1 << 6,
  CurrencyOfOne: 1 << 7,
  /** thousands and millions, between a number and its currency */
  Multiplier: 1 << 8,
  /** gift cards, crypto, payment services */
  Payment: 1 << 9,
  /** `each`, `per pack` */
  PerUnit: 1 << 10,
  /** they make an age of a number before them, of one behind them, of years behind them */
  AgeBehind: 1 << 11,
  AgeBefore: 1 << 12,
  AgeBeforeYears: 1 << 13,
  /** years of anything, and what makes them no age: ago, of experience */
  Years: 1 << 14,
  NoAge: 1 << 15,
  Request: 1 << 16,
  FileUnit: 1 << 17,
  Pack: 1 << 18,
  Menu: 1 << 19,
  Urgency: 1 << 20,
  /** hours and minutes, and what makes a deadline of them */
  TimeUnit: 1 << 21,
  DeadlineCue: 1 << 22,
  /** calls to report, hotlines, offers of help; and objections */
  Reporting: 1 << 23,
  Objection: 1 << 24,
} as const;
