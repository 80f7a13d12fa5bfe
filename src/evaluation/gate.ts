import { suggestionHint } from '../match/suggest.ts';
import { createReporter, RulesetError } from '../rules/diagnostics.ts';
import { validateYaml } from '../rules/schema-problems.ts';
import { parseYaml } from '../rules/yaml.ts';
import type { FigureSet, FigureSource, Figures } from './figures.ts';
import { type GateDocument, type GateLimit, gateSchema } from './gate-schema.ts';
import type { Interval } from './proportion.ts';

/** Limits that an evaluation must keep, and where each stands in its file. */
export interface Gate extends GateDocument {
  readonly file: string;
  /** of each limit, from 1 */
  readonly lines: readonly number[];
}

/** What became of one limit, for one set of posts. */
export interface GateCheck {
  /** what was asked, such as `recall of language es >= 0.8` */
  readonly name: string;
  /** `skipped`: a slice with too few posts to tell, where the limit is for every slice */
  readonly status: 'passed' | 'failed' | 'skipped';
  /** what was found, in words */
  readonly message: string;
  readonly file: string;
  readonly line: number;
}

export interface GateReport {
  readonly passed: boolean;
  readonly checks: readonly GateCheck[];
}

/**
 * Reads a gate file.
 *
 * @throws RulesetError with all that is wrong in it, each with its line
 *
 * @example
 * parseGate('schema: 1\nlimits: [ { metric: recall, min: 0.9 } ]').limits.length //=> 1
 */
export function parseGate(text: string, file = 'gate.yaml'): Gate {
  const reporter = createReporter();
  const yaml = parseYaml(file, text, reporter);
  const document = yaml && validateYaml(yaml, { schema: gateSchema(), name: 'the gate' }, reporter);
  if (!yaml || !document) throw new RulesetError(reporter.diagnostics);
  return {
    ...document,
    file,
    lines: document.limits.map((_, index) => yaml.placeOf(['limits', index]).line),
  };
}

/**
 * Holds figures against a gate. A limit for every slice skips those with too few posts to tell; any other limit that
 * cannot be told fails: what nobody measured was not kept.
 *
 * @param baseline what `maxDrop` and `maxRise` compare with
 */
export function checkGate(gate: Gate, figures: Figures, baseline?: Figures): GateReport {
  const checks = gate.limits.flatMap((limit, index) =>
    scopesOf(limit, figures).map((scope): GateCheck => {
      const name = `${limit.metric}${scope.name} ${boundsOf(limit)}`;
      const place = { file: gate.file, line: gate.lines[index] as number };
      return { name, ...verdictOn(limit, scope, baseline && scope.in(baseline)), ...place };
    }),
  );
  return { passed: checks.every(({ status }) => status !== 'failed'), checks };
}

/** The posts that a limit is for. */
interface Scope {
  readonly name: string;
  /** one of many: too few posts are no failure */
  readonly isOneOfMany: boolean;
  readonly figures: FigureSet | undefined;
  /** the same posts in other figures */
  readonly in: (figures: Figures) => FigureSet | undefined;
  /** what to say where there are no figures */
  readonly missing: string;
}

function scopesOf({ each, where }: GateLimit, figures: Figures): Scope[] {
  const { slices } = figures;
  if (each !== undefined) {
    const values = Object.keys(own(slices, each) ?? {});
    if (values.length > 0) return values.map((value) => sliceScope(each, value, figures, true));
    const missing = `there is no field \`${each}\`: ${suggestionHint(each, Object.keys(slices))}`;
    return [
      { name: ` of each ${each}`, isOneOfMany: false, figures: undefined, in: () => undefined, missing },
    ];
  }
  const [named] = Object.entries(where ?? {});
  if (named) return [sliceScope(named[0], named[1], figures, false)];
  return [
    { name: '', isOneOfMany: false, figures: figures.overall, in: ({ overall }) => overall, missing: '' },
  ];
}

function sliceScope(field: string, value: string, figures: Figures, isOneOfMany: boolean): Scope {
  const find = ({ slices }: Figures) => own(own(slices, field) ?? {}, value);
  const known = Object.keys(own(figures.slices, field) ?? {});
  return {
    name: ` of ${field} ${value}`,
    isOneOfMany,
    figures: find(figures),
    in: find,
    missing: `there are no posts of ${field} \`${value}\`: ${suggestionHint(value, known)}`,
  };
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function boundsOf({ min, max, maxDrop, maxRise, bound }: GateLimit): string {
  const end = bound ? `(${bound} end) ` : '';
  if (min !== undefined) return `${end}>= ${min}`;
  if (max !== undefined) return `${end}<= ${max}`;
  return maxDrop !== undefined ? `drops by at most ${maxDrop}` : `rises by at most ${maxRise}`;
}

type Verdict = Pick<GateCheck, 'status' | 'message'>;

function verdictOn(limit: GateLimit, scope: Scope, baseline: FigureSet | undefined): Verdict {
  const { metric, maxDrop, maxRise, from } = limit;
  if (!scope.figures) return { status: 'failed', message: scope.missing };
  const isRelative = maxDrop !== undefined || maxRise !== undefined;
  const sources: readonly FigureSource[] = from ? [from] : ['traffic', 'samples'];
  const source = sources.find(
    (name) => scope.figures?.[name][metric] && (!isRelative || baseline?.[name][metric]),
  );
  const found = source && scope.figures[source][metric];
  if (!found) {
    const missing = isRelative && !baseline?.samples ? 'there is no baseline to compare with' : needs(limit);
    return { status: scope.isOneOfMany ? 'skipped' : 'failed', message: missing };
  }
  const before = baseline?.[source][metric];
  return isRelative
    ? compareFigures(limit, scope, found, before as Interval)
    : holdFigure(limit, scope, found);
}

/** Why a figure is not there. */
function needs({ metric, from }: GateLimit): string {
  if (metric === 'recall-kept' || metric === 'false-alerts-gained')
    return `${metric} is of \`corroborate pressure\`, with \`each: mutation\` or \`where\``;
  if (from === 'traffic') return `${metric} from traffic needs unlabelled traffic`;
  if (metric.endsWith('per-day')) return `${metric} needs the volume of the platform`;
  if (metric === 'alerts-per-million') return `${metric} needs traffic, or the prevalence of harm`;
  return metric === 'precision' ? `${metric} needs the prevalence of harm` : `there is no ${metric} here`;
}

const tooFew = 'too few posts to tell';
/** Figures are rounded to six digits; so small a difference is none. */
const slack = 1e-9;

function holdFigure({ min, max, bound }: GateLimit, { isOneOfMany }: Scope, figure: Interval): Verdict {
  const held =
    bound && !isOneOfMany ? figure[bound] : figure.value === undefined ? undefined : figure[bound ?? 'value'];
  const shown = showInterval(figure);
  if (held === undefined)
    return { status: isOneOfMany ? 'skipped' : 'failed', message: `${tooFew}: ${shown}` };
  const isKept =
    held >= (min ?? Number.NEGATIVE_INFINITY) - slack && held <= (max ?? Number.POSITIVE_INFINITY) + slack;
  return { status: isKept ? 'passed' : 'failed', message: shown };
}

function compareFigures(
  { maxDrop = Number.POSITIVE_INFINITY, maxRise = Number.POSITIVE_INFINITY }: GateLimit,
  { isOneOfMany }: Scope,
  figure: Interval,
  before: Interval,
): Verdict {
  const message = `${showInterval(figure)}, was ${showInterval(before)}`;
  if (figure.value === undefined || before.value === undefined)
    return { status: isOneOfMany ? 'skipped' : 'failed', message: `${tooFew}: ${message}` };
  const rise = figure.value - before.value;
  return { status: rise <= maxRise + slack && -rise <= maxDrop + slack ? 'passed' : 'failed', message };
}

function showInterval({ value, lower, upper }: Interval): string {
  const show = (figure: number) => String(Number(figure.toPrecision(3)));
  const interval = `${show(lower)} to ${show(upper)}`;
  return value === undefined ? interval : `${show(value)} (${interval})`;
}
