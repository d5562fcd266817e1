import { findControlCharacters, toCleanRepairs, toControlFaults, toSpoiltText } from '../unseen-characters';
import { taskTextKeys, headerOf } from '../entry-columns';
import { taskColumns } from '../../ledger/ledger-columns';
import type { TaskRule } from '../rule';

export const taskControlCharacters: TaskRule = {
  id: 'task-control-characters',
  severity: 'error',
  points: toSpoiltText,
  repairs: toCleanRepairs,
  basis: {
    zh: '从网页、PDF 粘贴来的文字会带进看不见的字符，打印和查找都会出错。',
    en: 'Text pasted from web pages or PDF files brings characters that nobody sees and that break printing and searching.',
  },
  message: {
    zh: '“{column}”里有看不见的字符，多半是从网页、PDF 粘贴带进来的。请把这一格的文字重新打一遍。',
    en:
      '{column} holds characters that nobody sees, probably pasted from a web page or a PDF. ' +
      'Type the text of that cell again.',
  },
  example: { column: '进展情况' },
  check: ({ row }) => findControlCharacters(taskTextKeys, row.entries, (key) => headerOf(key, taskColumns)),
  cell: () => toControlFaults(taskTextKeys, (key) => headerOf(key, taskColumns)),
};
