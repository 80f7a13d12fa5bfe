import { showValue } from '../schema-issue.ts';
import type { Span } from '../span.ts';
import type { Detector, DetectorInput, DetectorSettings, Finding } from './detector.ts';
import type { Failure, OwnDetector } from './reading.ts';

/**
 * A host's detector in the shape of the library's own: whatever it does, it neither throws nor returns what is no finding.
 * A copy, so that the ruleset can be frozen without freezing something of the host's.
 */
export function adoptDetector(detector: Detector): OwnDetector {
  const { name, description = '', options = {} } = detector;
  const copied = Object.entries(options).map(([option, { default: value, min }]) => [
    option,
    { default: value, min },
  ]);
  return {
    name,
    description,
    options: Object.fromEntries(copied),
    detect: ({ post, folded: { text } }, settings) => ask(detector, { post, text }, settings),
  };
}

function ask(
  detector: Detector,
  input: DetectorInput,
  settings: DetectorSettings,
): Finding | Failure | undefined {
  try {
    const finding: unknown = detector.detect(input, settings);
    return finding === undefined || finding === null ? undefined : checked(finding, input.text);
  } catch (error) {
    return { failure: `it threw ${messageOf(error)}` };
  }
}

function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? `\`${error.message}\`` : showValue(error);
  } catch {
    return 'something that cannot be shown'; // a message may be a getter that throws
  }
}

/** The finding, field by field; or what is wrong with it. */
function checked(finding: unknown, text: string): Finding | Failure {
  if (typeof finding !== 'object')
    return { failure: `it returned ${showValue(finding)}: expected a finding, or \`undefined\`` };
  const { strength, spans, value } = finding as Readonly<Record<string, unknown>>;
  if (typeof strength !== 'number' || !(strength > 0 && strength <= 1))
    return { failure: `its strength is ${showValue(strength)}: expected a number above 0, at most 1` };
  if (!Array.isArray(spans)) return { failure: `its spans are ${showValue(spans)}: expected a list` };
  const wrong = spans.findIndex((span) => !isSpan(span, text));
  if (wrong !== -1) return { failure: `its span ${wrong} is no stretch of the text between two characters` };
  const places = spans.map(({ start, end }: Span) => ({ start, end }));
  return { strength, spans: places, ...(isMeasure(value) && { value }) };
}

function isMeasure(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isSpan(span: unknown, text: string): span is Span {
  const { start, end }: Readonly<Record<string, unknown>> = Object(span);
  return isPlace(start, text) && isPlace(end, text) && start < end;
}

/** Whether an offset is one between two characters. */
function isPlace(offset: unknown, text: string): offset is number {
  if (typeof offset !== 'number' || !Number.isInteger(offset) || offset < 0 || offset > text.length)
    return false;
  const splitsPair = offset > 0 && isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
  return !splitsPair;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
