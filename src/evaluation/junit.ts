/** One test case of a JUnit report. */
export interface JUnitCase {
  readonly className: string;
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** why it failed or was skipped; of a passed one what was found, which few CI systems show */
  readonly message?: string;
  readonly place?: { readonly file: string; readonly line: number };
}

/** Test cases as JUnit XML, which most CI systems show. */
export function junitXml(suite: string, cases: readonly JUnitCase[]): string {
  const count = (status: JUnitCase['status']) => cases.filter((each) => each.status === status).length;
  const totals = `tests="${cases.length}" failures="${count('failed')}" skipped="${count('skipped')}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${totals}>`,
    `  <testsuite name="${xml(suite)}" ${totals}>`,
    ...cases.map(testCase),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase({ className, name, status, message, place }: JUnitCase): string {
  const where = place ? ` file="${xml(place.file)}" line="${place.line}"` : '';
  const head = `    <testcase classname="${xml(className)}" name="${xml(name)}"${where}`;
  if (status === 'failed') return `${head}><failure message="${xml(message ?? '')}"/></testcase>`;
  if (status === 'skipped') return `${head}><skipped message="${xml(message ?? '')}"/></testcase>`;
  return message === undefined ? `${head}/>` : `${head}><system-out>${xml(message)}</system-out></testcase>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text for an attribute; what XML 1.0 does not allow at all (section 2.2) becomes a replacement character. */
function xml(text: string): string {
  return text.replace(notXml, '\ufffd').replace(/[&<>"]/g, (char) => entities[char] as string);
}

const notXml = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
