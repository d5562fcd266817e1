import type { Book } from '../../workbook/book/book';
import { Fault } from '../../workbook/book/fault';
import type { Words } from '../../workbook/book/words';
import { type CsvValue, writeCsv } from '../../workbook/xlsx/write/write-csv';
import { writeXlsx } from '../../workbook/xlsx/write/write-xlsx';
import type { Period } from '../../plan/period';
import type { Plan } from '../../plan/plan';
import { demandPeriod } from '../../plan/read-period';
import { toCommonDeadline } from '../../plan/to-deadline';
import { Consolidation, type ConsolidateOrder } from '../../round/consolidation';
import type { Rejection } from '../../round/judge-file';
import { readPreviousSeries } from '../../round/read-priors';
import type { Detail } from '../../summary/district-summary';
import { detailHeaders, toDetailFields } from '../../summary/result/detail-fields';
import { appVersion } from '../app-version';
import { examineFound } from '../examine-found';
import type { ExitCode } from '../exit-code';
import { demandFiles, type FoundFile } from '../find-files';
import { listEvidenceFiles } from '../list-evidence-files';
import { openPlan } from '../open-plan';
import { isWithin, toAbsolute, toSeen, toShown } from '../paths';
import { readSummaryBook } from '../read-files';
import { replaceSummary } from '../replace-summary';
import { ReturnCache } from '../return-cache';
import { drawUpFiles } from '../send-back-files';
import { readStanding } from '../standing-summary';
import { talk } from '../talk';
import { writeTogether } from '../write-files';
import type { ConsolidateOptions } from './consolidate-options';
import { tellRows, tellSummary, tellTied } from './tell-consolidated';

function demandEnding(option: 'out' | 'rows', file: string, ending: string): string {
  if (file.toLowerCase().endsWith(ending)) return toAbsolute(file);
  throw new Fault('badOut', {
    zh: `--${option} 只能写 ${ending}，不能写“${file}”。`,
    en: `--${option} takes ${ending}, not “${file}”.`,
  });
}

/** The files to write, in full. */
interface Targets {
  readonly out: string | undefined;
  readonly rows: string | undefined;
}

function toTargets({ out, rows }: ConsolidateOptions): Targets {
  return {
    out: out === undefined ? undefined : demandEnding('out', out, '.xlsx'),
    rows: rows === undefined ? undefined : demandEnding('rows', rows, '.csv'),
  };
}

/** Files and folders that this command writes. */
function listOwn({ sendBack, cache }: ConsolidateOptions, { out, rows }: Targets): string[] {
  const folders = [sendBack, cache].flatMap((folder) => folder ?? []).map(toAbsolute);
  return [...[out, rows].flatMap((file) => file ?? []), ...folders];
}

/** The ledgers among the files named, without what is written here or was by an earlier round. */
/** The folder of evidence where it lies among the returns: no ledgers are looked for in it, unless it was given for them too. */
function listEvidenceFolder({ evidence, files }: ConsolidateOptions): string[] {
  const folder = evidence === undefined ? [] : [toAbsolute(evidence)];
  return files.some((file) => isWithin(toAbsolute(file), folder)) ? [] : folder;
}

async function findLedgers(options: ConsolidateOptions, targets: Targets): Promise<FoundFile[]> {
  return demandFiles(options.files, [...listOwn(options, targets), ...listEvidenceFolder(options)]);
}

/** What the folder of evidence holds, `evidence` of the order. */
async function findEvidence(
  options: ConsolidateOptions,
  targets: Targets,
): Promise<Pick<ConsolidateOrder, 'evidence'>> {
  if (options.evidence === undefined) return {};
  return { evidence: await listEvidenceFiles(options.evidence, listOwn(options, targets)) };
}

type Carried = Pick<ConsolidateOrder, 'series' | 'matters'>;

async function readPrevious(file: string | undefined, plan: Plan, period: Period): Promise<Carried> {
  if (file === undefined) return {};
  const { series, matters } = readPreviousSeries({ file, book: await readSummaryBook(file) }, plan, period);
  return { series, matters };
}

/** The rows of a consolidation as the file that is asked for, and who reported; null where none is asked for. */
function listRows(consolidation: Consolidation, rows: string | undefined, period: Period, standing?: Book) {
  if (rows === undefined) return null;
  const { details, reporting, counted } = consolidation.list(standing);
  return { reporting, counted, file: { file: rows, content: writeCsv(detailHeaders, toRows(details, period)) } };
}

export async function consolidateCommand(options: ConsolidateOptions): Promise<ExitCode> {
  const period = demandPeriod(options.period);
  const targets = toTargets(options);
  const { out, rows } = targets;
  const plan = await openPlan(options.plan);
  const found = await findLedgers(options, targets);
  const deadline = options.deadline ?? toCommonDeadline(plan, period);
  const existing = out === undefined ? undefined : await readStanding(out);
  const carried = await readPrevious(options.previous, plan, period);
  const evidence = await findEvidence(options, targets);
  const order = { plan, appVersion, period, asOf: options.asOf ?? deadline ?? period.end };
  const consolidation = new Consolidation({
    ...order,
    ...carried,
    ...evidence,
    deadline,
    use: options.use.map((file) => found.find((each) => each.path === toAbsolute(file))?.name ?? file),
  });
  const cache = options.cache === undefined ? ReturnCache.none() : await ReturnCache.open(options.cache, order);
  await examineFound(found, { order, cache, workers: options.workers ?? null }, (file, came) => {
    if (came.kind === 'rejected') talk(toRefusal(toSeen(file.path), came));
    consolidation.take(file.name, came);
  });
  const names = new Map(found.map((each) => [each.name, toShown(each.path)]));
  const show = (name: string) => names.get(name) ?? name;
  if (out === undefined) {
    const listed = listRows(consolidation, rows, period);
    await writeTogether(listed ? [listed.file] : []);
    await cache.save();
    return tellRows(listed?.reporting ?? [], listed?.counted ?? [], show, options);
  }
  const made = await replaceSummary(out, existing, async (standing) => {
    const { book, ...finished } = consolidation.finish(standing);
    const back = options.sendBack === undefined ? undefined : await drawUpFiles(options.sendBack, finished.summary);
    const content = await writeXlsx(book);
    const listed = listRows(consolidation, rows, period, standing);
    return {
      files: [{ file: out, content }, ...(listed ? [listed.file] : []), ...(back?.files ?? [])],
      made: { ...finished, back },
    };
  });
  tellTied(made.summary.reporting, show);
  await cache.save();
  return tellSummary(made, show, options);
}

function toRefusal(file: string, { reason: { zh, en }, isAside }: Rejection): Words {
  return isAside
    ? { zh: `非台账 ${file}：${zh}`, en: `Not a ledger ${file}: ${en}` }
    : { zh: `未采用 ${file}：${zh}`, en: `Not taken ${file}: ${en}` };
}

function* toRows(details: Iterable<Detail>, period: Period): Generator<CsvValue[]> {
  for (const detail of details) yield toDetailFields(detail, period);
}
