import type { Sheet } from '../../workbook/book/book';
import { toSerial } from '../../workbook/book/date';
import { groupBy } from '../../workbook/book/group-by';
import { colours, numberFormats, styles } from '../../workbook/book/style';
import { type Content, type Contents, drawTable, isContent } from '../../workbook/book/table';
import { nodeWord, roleWords } from '../../ledger/ledger-columns';
import type { DistrictSummary, ProgressLine } from '../district-summary';
import { addStates, toShownStatus, toTaskState, type State } from '../result/task-state';
import { frameOf, frameSummarySheet, toWordHighlights } from './frame-summary-sheet';
import { progressLevelWords, progressColumns, type ProgressKey } from './summary-columns';
import { summarySheets } from './summary-sheets';

type Row = Contents<ProgressKey>;

const note =
  '工程、任务各有一行，写其中最差的状态；任务以须填完成状态的单位为准，到了时限没有完成的算已逾期。筛选“层级”可以只看工程或任务。';

const dated = (iso: string): Content => ({ value: toSerial(iso), style: { numberFormat: numberFormats.date } });

/** Rows that stand for those under them are bold, on a ground of their own. */
function stress(row: Row, fill?: string): Row {
  return Object.fromEntries(
    progressColumns.map(({ key }) => {
      const content = row[key];
      const { style, ...rest } = content !== undefined && isContent(content) ? content : { value: content };
      return [key, { ...rest, style: { ...style, bold: true, ...(fill && { fill }) } }];
    }),
  );
}

function toCounts({ counts }: State, measure: string): string {
  return counts.map(([state, count]) => `${state} ${String(count)} ${measure}`).join('，');
}

function drawUnitRow(line: ProgressLine): Row {
  const { duty, id, unit, role, progress, problems, nextSteps, evidence, file } = line;
  return {
    level: progressLevelWords.unit,
    id,
    title: duty.title,
    unit,
    role: roleWords[role],
    due: dated(duty.due),
    status: toShownStatus(line),
    progress: progress || undefined,
    problems: problems || undefined,
    nextSteps: nextSteps || undefined,
    evidence: evidence || undefined,
    file: file ?? undefined,
  };
}

function drawTaskRows(lines: readonly ProgressLine[], state: State): Row[] {
  const [first] = lines;
  if (!first) return [];
  const { id, duty } = first;
  const head: Row = {
    level: progressLevelWords.task,
    id,
    title: duty.title,
    unit: `${String(lines.length)} 个单位`,
    due: dated(duty.due),
    status: state.worst || undefined,
    progress: toCounts(state, '家'),
  };
  return [stress(head), ...lines.map(drawUnitRow)];
}

/** A project's row, under it its tasks, under each of them its units; dated duties without a figure are a group of their own. */
function drawProject(project: string, lines: readonly ProgressLine[], periodEnd: string): Row[] {
  const tasks = [...groupBy(lines, ({ id }) => id).values()].map((own) => ({
    own,
    state: toTaskState(own, periodEnd),
  }));
  const rows = tasks.flatMap(({ own, state }) => drawTaskRows(own, state));
  if (project === '') return rows;
  const state = addStates(tasks.map((each) => each.state.worst));
  const head: Row = {
    level: progressLevelWords.project,
    title: project,
    unit: `${String(tasks.length)} ${project === nodeWord ? '个节点' : '项任务'}`,
    status: state.worst || undefined,
    progress: toCounts(state, project === nodeWord ? '个' : '项'),
  };
  return [stress(head, colours.shadedFill), ...rows];
}

/** `任务进展`: each project, its tasks, and every unit of each. */
export function drawProgressSheet(summary: DistrictSummary): Sheet {
  const { progress, period } = summary;
  const rows = [...groupBy(progress, ({ duty }) => duty.project)].flatMap(([project, lines]) =>
    drawProject(project, lines, period.end),
  );
  const frame = frameOf(summarySheets.progress, progressColumns, rows.length);
  const sheet = frameSummarySheet(frame, summary, note, drawTable(frame, styles.header, rows), 3);
  return {
    ...sheet,
    highlights: toWordHighlights(frame, 'status', {
      已完成: colours.met,
      持续推进: colours.onTrack,
      已逾期: colours.unmet,
      有差错: colours.unmet,
      未填: colours.unreported,
      未报: colours.unreported,
    }),
  };
}
