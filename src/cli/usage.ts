import { parseArgs } from 'node:util';
import { suggestionHint } from '../match/suggest.ts';

/** How a verb ends: 0 clean, 1 findings, 2 usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** One verb of the command line. */
export interface Verb {
  readonly name: string;
  /** its arguments, as the usage line shows them */
  readonly synopsis: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionInfo>>;
  readonly run: (args: Arguments) => Promise<ExitCode>;
}

export interface OptionInfo {
  readonly type: 'boolean' | 'string';
  readonly help: string;
}

/** The command line after parsing. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly flags: Readonly<Record<string, boolean>>;
  readonly values: Readonly<Record<string, string>>;
}

/** What a user got wrong on the command line: told without a stack, exit 2. */
export function usageError(message: string, hint: string): Error {
  return new Error(`${message}\n  hint: ${hint}`);
}

/** Parses a verb's arguments; unknown options are errors that suggest the right one. */
export function parseArguments(verb: Verb, args: readonly string[]): Arguments {
  const options: Readonly<Record<string, OptionInfo>> = {
    ...verb.options,
    help: { type: 'boolean', help: '' },
  };
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: plainOptions(options),
    strict: false,
    tokens: true,
  });
  const flags: Record<string, boolean> = {};
  const values: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = options[token.name];
    const isKnown = known !== undefined && token.rawName.startsWith('--');
    if (!isKnown) {
      const names = Object.keys(options).map((name) => `--${name}`);
      throw usageError(
        `\`${token.rawName}\` is no option of \`${verb.name}\``,
        suggestionHint(token.rawName, names),
      );
    }
    if (known.type === 'boolean') {
      if (token.value !== undefined)
        throw usageError(`\`--${token.name}\` takes no value`, `write \`--${token.name}\` alone`);
      flags[token.name] = true;
    } else {
      const { value } = token;
      if (value === undefined || value === '')
        throw usageError(`\`--${token.name}\` needs a value`, known.help);
      values[token.name] = value;
    }
  }
  return { positionals, flags, values };
}

function plainOptions(
  options: Readonly<Record<string, OptionInfo>>,
): Record<string, { type: 'boolean' | 'string' }> {
  return Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
}

/** The help text of one verb. */
export function helpFor(verb: Verb): string {
  const options = Object.entries(verb.options).map(([name, { type, help }]) => {
    const left = `  --${name}${type === 'string' ? ' VALUE' : ''}`;
    return `${left.padEnd(22)} ${help}`;
  });
  return [
    `usage: corroborate ${verb.name} ${verb.synopsis}`,
    '',
    verb.summary,
    ...(options.length ? ['', ...options] : []),
  ].join('\n');
}
