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

interface OptionInfo {
  /** a `list` takes every argument up to the next option, and may be given several times */
  readonly type: 'boolean' | 'string' | 'list';
  readonly help: string;
}

/** The command line after parsing. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly flags: Readonly<Record<string, boolean>>;
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** What a user got wrong on the command line: told without a stack, exit 2. */
export function usageError(message: string, hint: string): Error {
  return new Error(`${message}\n  hint: ${hint}`);
}

/** Parses a verb's arguments; unknown options are errors that suggest the right one. */
export function parseArguments(verb: Verb, args: readonly string[]): Arguments {
  const options = { ...verb.options, ...help };
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type }]) => [
        name,
        { type: type === 'boolean' ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const flags: Record<string, boolean> = {};
  const values: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  const positionals: string[] = [];
  let open = positionals; // where the next argument that is no option belongs
  for (const token of tokens) {
    if (token.kind === 'positional') open.push(token.value);
    if (token.kind === 'option-terminator') open = positionals;
    if (token.kind !== 'option') continue;
    const name = token.rawName === '-h' ? 'help' : token.name;
    const info = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!info || (token.rawName !== '-h' && !token.rawName.startsWith('--')))
      throw noSuchOption(verb, token.rawName, options);
    open = positionals;
    if (info.type === 'boolean') flags[name] = readFlag(name, token.value);
    else if (info.type === 'string') values[name] = readValue(name, token, info);
    else {
      open = lists[name] ?? [];
      open.push(readValue(name, token, info));
      lists[name] = open;
    }
  }
  return { positionals, flags, values, lists };
}

const help: Readonly<Record<string, OptionInfo>> = { help: { type: 'boolean', help: '' } };

function noSuchOption(verb: Verb, name: string, options: Readonly<Record<string, OptionInfo>>): Error {
  const names = Object.keys(options).map((option) => `--${option}`);
  return usageError(`\`${name}\` is no option of \`${verb.name}\``, suggestionHint(name, names));
}

function readFlag(name: string, value: string | undefined): true {
  if (value !== undefined) throw usageError(`\`--${name}\` takes no value`, `write \`--${name}\` alone`);
  return true;
}

interface OptionToken {
  readonly value: string | undefined;
  /** whether the value stands behind `=`; else it was the next argument */
  readonly inlineValue: boolean | undefined;
}

function readValue(name: string, { value, inlineValue }: OptionToken, info: OptionInfo): string {
  const isNextOption = inlineValue === false && value?.startsWith('--');
  if (value === undefined || value === '' || isNextOption)
    throw usageError(`\`--${name}\` needs a value`, info.help);
  return value;
}

/** The help text of one verb. */
export function helpFor(verb: Verb): string {
  const options = Object.entries(verb.options).map(([name, { type, help }]) => {
    const left = `  --${name}${type === 'boolean' ? '' : type === 'string' ? ' VALUE' : ' VALUE...'}`;
    return `${left.padEnd(28)} ${help}`;
  });
  return [
    `usage: corroborate ${verb.name} ${verb.synopsis}`,
    '',
    verb.summary,
    ...(options.length ? ['', ...options] : []),
  ].join('\n');
}
