export type Severity = 'error' | 'warning';

interface CodeInfo {
  readonly severity: Severity;
  /** what it means, in a line; `rulesets/README.md` documents each with its way out */
  readonly summary: string;
}

/** Every code a diagnostic can carry. Codes are stable: scripts may branch on them. */
export const diagnosticCodes = {
  'missing-file': { severity: 'error', summary: 'a file that the ruleset needs is not there' },
  'unreadable-file': { severity: 'error', summary: 'a file cannot be read, or is not UTF-8 text' },
  'damaged-artefact': { severity: 'error', summary: 'bytes that are not a compiled ruleset as it was saved' },
  'artefact-version': {
    severity: 'error',
    summary: 'a compiled ruleset of another version of the library',
  },
  'yaml-syntax': { severity: 'error', summary: 'the ruleset file is not valid YAML' },
  'csv-syntax': { severity: 'error', summary: 'a term list is not valid CSV' },
  'unknown-key': { severity: 'error', summary: 'a key, column, field or option that does not exist' },
  'missing-key': { severity: 'error', summary: 'a required key or column is not there' },
  'invalid-value': { severity: 'error', summary: 'a value of the wrong type or outside what is allowed' },
  'duplicate-id': {
    severity: 'error',
    summary: 'two lists, signals, rules, exceptions or terms share an id',
  },
  'unknown-reference': { severity: 'error', summary: 'an id that nothing in the ruleset has' },
  'circular-rule': { severity: 'error', summary: 'rules whose conditions need each other' },
  'empty-term': { severity: 'error', summary: 'a row without a term' },
  'term-folds-to-nothing': { severity: 'error', summary: 'nothing of a term is left to look for' },
  'term-too-long': { severity: 'error', summary: 'a term of more words than the index can hold' },
  'self-match-fails': { severity: 'error', summary: 'a term that does not count in its own text' },
  'no-anchor': { severity: 'error', summary: 'nothing can open a case, so every post scores 0' },
  'duplicate-term': { severity: 'warning', summary: 'a term that stands in its list already' },
  'term-too-short': { severity: 'warning', summary: 'an unambiguous term of one or two letters' },
  'invisible-character': { severity: 'warning', summary: 'a zero-width or control character in a term' },
  'mixed-script-term': { severity: 'warning', summary: 'look-alike letters of two scripts in one word' },
  'term-common-word': { severity: 'warning', summary: 'an anchor that is an everyday word of its language' },
  'cross-language-collision': {
    severity: 'warning',
    summary: 'an anchor that is an everyday word of another language',
  },
  'fold-collision': { severity: 'warning', summary: 'different terms that the fold takes for one' },
  'term-shadowed': { severity: 'warning', summary: 'a word that another term of its list finds already' },
  'inflection-unavailable': { severity: 'warning', summary: 'a term whose other forms cannot be looked for' },
  'unused-file': { severity: 'warning', summary: 'a term file that no list names' },
  'unused-list': { severity: 'warning', summary: 'a list without points that nothing asks for' },
  'unused-family': { severity: 'warning', summary: 'a cap for a family that nothing belongs to' },
  'empty-list': { severity: 'warning', summary: 'a list without a term' },
  'gate-never-met': { severity: 'warning', summary: 'the gate asks for more families than there are' },
  'invariant-condition': { severity: 'warning', summary: 'a condition that is always or never true' },
  'unreachable-rule': { severity: 'warning', summary: 'a rule or signal that can never hold' },
  'exception-never-applies': { severity: 'warning', summary: 'a phrase that holds none of its terms' },
  expired: { severity: 'warning', summary: 'a term or rule whose last day is over' },
  'missing-source': { severity: 'warning', summary: 'an anchor term that does not say where it comes from' },
  'missing-test': { severity: 'warning', summary: 'a rule that no text is shown to match' },
  'no-negative-test': { severity: 'warning', summary: 'a rule that no text is shown not to match' },
} as const satisfies Record<string, CodeInfo>;

export type DiagnosticCode = keyof typeof diagnosticCodes;
