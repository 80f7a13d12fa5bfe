import { compileQuestion } from './compile.ts';
import { explainQuestion } from './explain.ts';
import { foldQuestion } from './fold.ts';
import { growthQuestion } from './growth.ts';
import { importQuestion } from './import.ts';
import { latencyQuestion } from './latency.ts';
import { loadQuestion } from './load.ts';
import { matchQuestion } from './match.ts';
import { memoryQuestion } from './memory.ts';
import type { Question } from './question.ts';
import { scoreQuestion } from './score.ts';

/** All questions, in the order of the report. */
export const questions: readonly Question[] = [
  scoreQuestion,
  growthQuestion,
  latencyQuestion,
  explainQuestion,
  foldQuestion,
  matchQuestion,
  compileQuestion,
  loadQuestion,
  memoryQuestion,
  importQuestion,
];
