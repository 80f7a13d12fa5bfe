import type { GateCheck, GateReport } from './gate.ts';

/** A gate's report as JUnit XML, which most CI systems show: one test case a check. */
export function formatJUnit({ checks }: GateReport): string {
  const count = (status: GateCheck['status']) => checks.filter((check) => check.status === status).length;
  const totals = `tests="${checks.length}" failures="${count('failed')}" skipped="${count('skipped')}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${totals}>`,
    `  <testsuite name="corroborate gate" ${totals}>`,
    ...checks.map(testCase),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase({ name, status, message, file, line }: GateCheck): string {
  const head = `    <testcase classname="${xml(file)}" name="${xml(name)}" file="${xml(file)}" line="${line}"`;
  if (status === 'failed') return `${head}><failure message="${xml(message)}"/></testcase>`;
  return status === 'skipped' ? `${head}><skipped message="${xml(message)}"/></testcase>` : `${head}/>`;
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

/** Failed checks as workflow commands of GitHub Actions, which show them beside the gate file's lines. */
export function formatAnnotations({ checks }: GateReport): string[] {
  return checks
    .filter(({ status }) => status === 'failed')
    .map(({ name, message, file, line }) => {
      const place = `file=${property(file)},line=${line},title=${property(name)}`;
      return `::error ${place}::${escaped(message)}`;
    });
}

/** As the runner's own toolkit escapes the data of a command, and its properties. */
function escaped(text: string): string {
  return text.replace(
    /[%\r\n]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
