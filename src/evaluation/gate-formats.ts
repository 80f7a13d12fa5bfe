import type { GateReport } from './gate.ts';
import { junitXml } from './junit.ts';

/** A gate's report as JUnit XML, which most CI systems show: one test case a check. */
export function formatJUnit({ checks }: GateReport): string {
  const cases = checks.map(({ name, status, message, file, line }) => ({
    className: file,
    name,
    status,
    place: { file, line },
    ...(status !== 'passed' && { message }),
  }));
  return junitXml('corroborate gate', cases);
}

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
