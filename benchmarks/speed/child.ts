/** Measures one case of one question and sends its figures: the other side of `run.ts`. */
import { consumed } from './measure.ts';
import { questions } from './questions.ts';

const [name, subject = '', terms = '0', mode] = process.argv.slice(2);
const question = questions.find((candidate) => candidate.name === name);
if (!question) throw new Error(`there is no question \`${name}\``);
const figures = await question.measure({ subject, terms: Number(terms) }, mode === 'quick');
process.send?.({ figures, consumed: consumed() }, () => process.exit());
