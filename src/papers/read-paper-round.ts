import type { Book, Cell } from '../workbook/book/book';
import { type FoundRow, readTable, squeeze } from '../workbook/book/read-table';
import type { Column } from '../workbook/book/table';
import { type Rating, ratings, ratingWords } from '../ledger/rating';
import { looksLikeTask } from '../plan/looks-like-task';
import { listOpen } from '../summary/matters/list-open';
import { readMatters } from '../summary/matters/read-matters';
import {
  detailColumns,
  type DetailKey,
  progressLevelWords,
  overallGoals,
  progressColumns,
  type ProgressKey,
  reportingColumns,
  reportingWords,
  resultColumns,
  type ResultKey,
  toRepeatNote,
  yesNo,
} from '../summary/sheets/summary-columns';
import { summarySheets } from '../summary/sheets/summary-sheets';
import { readRound } from '../summary/sheets/summary-identity';
import type { EvidenceLine, FigureLine, NodeLine, PaperRound, ReportedFigure } from './paper-round';
import { groupBy } from '../workbook/book/group-by';

/** A cell as the workbook shows it. */
export type ShowCell = (cell: Cell | undefined) => string;

type Cells<Key extends string> = FoundRow<Key>['cells'];

function readRows<Key extends string>(
  book: Book,
  name: string,
  columns: readonly Column<Key>[],
  anchor: Key,
): readonly Cells<Key>[] {
  const sheet = book.sheets.find((each) => each.name === name);
  return ((sheet && readTable(sheet, columns, anchor))?.rows ?? []).map(({ cells }) => cells);
}

function toRating(cell: Cell | undefined): Rating | null {
  const word = squeeze(cell?.value);
  return ratings.find((rating) => ratingWords[rating] === word) ?? null;
}

/** A number with its unit of measure, where its format does not say it; a ratio with its parts. */
function toFigureText(shown: string, unit: string, numerator: string, denominator: string): string {
  if (shown === '') return '';
  const figure = /^[+-]?[\d.,]+$/.test(shown) && unit !== '%' ? `${shown}${unit}` : shown;
  return numerator === '' || denominator === '' ? figure : `${figure}（${numerator}/${denominator}）`;
}

class PaperReader {
  private readonly details: ReadonlyMap<string, readonly Cells<DetailKey>[]>;

  constructor(
    private readonly book: Book,
    private readonly show: ShowCell,
  ) {
    const counted = readRows(book, summarySheets.details, detailColumns, 'rowId').filter(
      ({ counted: isCounted }) => squeeze(isCounted?.value) === yesNo.yes,
    );
    this.details = groupBy(counted, ({ rowId }) => squeeze(rowId?.value));
  }

  /** Rows that state a target again show what was reported where it stands first. */
  readFigures(): FigureLine[] {
    const rows = readRows(this.book, summarySheets.results, resultColumns, 'id');
    return rows.map((cells) => this.toFigure(cells, this.sourceOf(cells)));
  }

  private sourceOf({ id, note, inHeadline }: Cells<ResultKey>): string {
    if (squeeze(inHeadline?.value) === yesNo.yes) return squeeze(id?.value);
    const said = this.show(note);
    return [...this.details.keys()].find((each) => said.startsWith(toRepeatNote(each))) ?? squeeze(id?.value);
  }

  private toFigure(cells: Cells<ResultKey>, source: string): FigureLine {
    const { show } = this;
    const unit = show(cells.figureUnit);
    const task = show(cells.task);
    return {
      id: squeeze(cells.id?.value),
      task,
      name: show(cells.name),
      periodTarget: show(cells.periodTarget),
      due: show(cells.due),
      actual: toFigureText(show(cells.actual), unit, show(cells.numerator), show(cells.denominator)),
      gap: toFigureText(show(cells.gap), unit, '', ''),
      rating: toRating(cells.rating),
      clause: show(cells.clause),
      isGoal: task === overallGoals,
      isOwn: squeeze(cells.inHeadline?.value) === yesNo.yes,
      reported: (this.details.get(source) ?? []).map((detail) => this.toReported(detail, unit)),
    };
  }

  private toReported(cells: Cells<DetailKey>, unit: string): ReportedFigure {
    const { show } = this;
    return {
      unit: show(cells.unit),
      value: toFigureText(show(cells.value), unit, show(cells.numerator), show(cells.denominator)),
      rating: toRating(cells.rating),
    };
  }

  readReporting(): Pick<PaperRound, 'units' | 'expected' | 'late' | 'outstanding'> {
    const rows = readRows(this.book, summarySheets.reporting, reportingColumns, 'unit');
    const having = (...words: readonly string[]) => [
      ...new Set(
        rows.filter(({ status }) => words.includes(squeeze(status?.value))).map(({ unit }) => this.show(unit)),
      ),
    ];
    const { received, late, outstanding, tied, rejected } = reportingWords;
    const expected = having(received, late, outstanding, tied);
    const refused = new Set(having(rejected));
    return {
      units: {
        expected: expected.length,
        received: having(received, late).length,
        late: having(late).length,
        outstanding: having(outstanding).length,
        tied: having(tied).length,
        refused: having(outstanding).filter((unit) => refused.has(unit)).length,
      },
      expected,
      late: having(late),
      outstanding: having(outstanding),
    };
  }

  /** What each unit says, without the rows that stand for several. */
  private readProgress(): readonly Cells<ProgressKey>[] {
    const rows = readRows(this.book, summarySheets.progress, progressColumns, 'id');
    return rows.filter(({ level }) => level === undefined || squeeze(level.value) === progressLevelWords.unit);
  }

  /** Nodes have rows of their own among the tasks, one for each unit. */
  readNodes(): NodeLine[] {
    const { show } = this;
    const rows = this.readProgress().filter(({ id }) => !looksLikeTask(squeeze(id?.value)));
    return [...groupBy(rows, ({ id }) => squeeze(id?.value))].map(([id, own]) => ({
      id,
      title: show(own[0]?.title),
      due: show(own[0]?.due),
      reported: own.map(({ unit, status, evidence }) => ({
        unit: show(unit),
        status: show(status),
        evidence: show(evidence),
      })),
    }));
  }

  readEvidence(): EvidenceLine[] {
    return this.readProgress()
      .map(({ id, title, unit, evidence }) => ({
        task: squeeze(id?.value),
        title: this.show(title),
        unit: this.show(unit),
        evidence: this.show(evidence),
      }))
      .filter(({ evidence }) => evidence !== '');
  }
}

/** What papers need of a summary whose formulas have their values. */
export function readPaperRound(book: Book, show: ShowCell): PaperRound {
  const { planTitle, period, asOf } = readRound(book);
  const reader = new PaperReader(book, show);
  return {
    planTitle,
    period,
    asOf,
    figures: reader.readFigures(),
    ...reader.readReporting(),
    evidence: reader.readEvidence(),
    nodes: reader.readNodes(),
    matters: listOpen([...readMatters(book, null).open.values()]),
  };
}
