import { toSerial } from '../../workbook/book/date';
import type { Period } from '../../plan/period';
import type { Settings } from '../../plan/plan';
import type { DrawnLine, FollowUpLine, Handling, LastNumbers, MatterState, StandingWords } from '../district-summary';
import type { MatterStanding } from './index-standings';
import { byNumber, joinLastNumbers, type KeptMatters, toMatterNumber } from './matter-order';
import { suggestStep } from './suggest-step';
import { toReplyBy } from './to-reply-by';

export interface MatterRound {
  readonly settings: Settings;
  readonly period: Period;
  readonly asOf: string;
  /** What the summary that is made again says. */
  readonly kept: KeptMatters;
  /** What the summary of the period before says. */
  readonly previous: KeptMatters;
}

/** What the round itself says of its matters. */
export interface RoundMatters {
  readonly lines: readonly DrawnLine[];
  readonly standings: ReadonlyMap<string, MatterStanding>;
  readonly toStanding: (line: DrawnLine) => StandingWords;
  /** What units say of their matters. */
  readonly toReply: (unit: string, number: string) => string;
}

type Facts = Pick<FollowUpLine, 'number' | 'openedIn' | 'redsBefore'>;

const blank: Handling = {
  isIssued: false,
  remedyBy: '',
  extendedTo: '',
  approvedBy: '',
  remedy: '',
  verdict: null,
  verdictOn: '',
};

/** Whether the bureau wrote anything on it. */
function isHandled({ remedyBy, extendedTo, approvedBy, remedy, verdict }: Handling): boolean {
  return remedyBy !== '' || extendedTo !== '' || approvedBy !== '' || remedy !== '' || verdict !== null;
}

function toHandling(line: FollowUpLine): Handling {
  const { isIssued, remedyBy, extendedTo, approvedBy, remedy, verdict, verdictOn } = line;
  return { isIssued, remedyBy, extendedTo, approvedBy, remedy, verdict, verdictOn };
}

/** What a matter of the period before brings along: a verdict was about what it was then. */
function toCarried(line: FollowUpLine): Handling {
  return { ...toHandling(line), verdict: null, verdictOn: '' };
}

/** Red lights in a row up to the last instance; those of earlier periods count where no instance broke the row. */
function countReds(standing: MatterStanding | undefined, line: DrawnLine | undefined, redsBefore: number): number {
  const reds = standing && standing.reds.length > 0 ? standing.reds : [line?.level === 'red'];
  const lastGood = reds.lastIndexOf(false);
  return reds.length - 1 - lastGood + (lastGood < 0 ? redsBefore : 0);
}

/** `isGood` undefined: what it was about is gone from the plan, and a person may close it. */
function toState(isGood: boolean | undefined, number: string, { verdict }: Handling): MatterState {
  if (verdict === 'close' && isGood !== false) return 'closed';
  if (verdict === 'sendBackAgain') return 'sentBackAgain';
  if (isGood && number !== '') return 'toClose';
  return number === '' ? 'new' : 'inHand';
}

interface Standing {
  readonly line: DrawnLine;
  /** Whether something is still wrong with it. */
  readonly isLit: boolean;
  /** How its figure stood when it was last lit, where that is all there is to say. */
  readonly standing?: StandingWords;
}

/** The matters of one round: what it found, and what was found and issued before. */
class Register {
  private readonly closedNumbers: ReadonlySet<string>;
  private readonly lit: ReadonlyMap<string, DrawnLine>;

  constructor(
    private readonly round: MatterRound,
    private readonly found: RoundMatters,
  ) {
    this.closedNumbers = new Set(round.previous.closed.map(({ number }) => number));
    this.lit = new Map(found.lines.map((line) => [line.key, line]));
  }

  /** In the order of the summary that is made again, so that numbers follow its order. */
  private get keys(): string[] {
    const { kept, previous } = this.round;
    const known = [...kept.open.keys(), ...previous.open.keys()].filter((key) => !this.lit.has(key));
    return [...new Set([...this.lit.keys(), ...known])];
  }

  private handlingOf(key: string): Handling {
    const { kept, previous } = this.round;
    const [own, before] = [kept.open.get(key), previous.open.get(key)];
    if (own) return toHandling(own);
    return before ? toCarried(before) : blank;
  }

  private factsOf(key: string): Facts {
    const { kept, previous, period } = this.round;
    const [own, before] = [kept.open.get(key), previous.open.get(key)];
    const number = [own?.number, before?.number].find((each) => each && !this.closedNumbers.has(each)) ?? '';
    return {
      number,
      openedIn: before?.openedIn ?? own?.openedIn ?? period.id,
      redsBefore: before?.reds ?? own?.redsBefore ?? 0,
    };
  }

  /** What is said of a key; undefined where nothing is wrong any more and nobody took it up. */
  private lineOf(key: string): Standing | undefined {
    const line = this.lit.get(key);
    if (line) return { line, isLit: true };
    const before = this.round.kept.open.get(key) ?? this.round.previous.open.get(key);
    if (!before) return undefined;
    const handling = this.handlingOf(key);
    if (this.factsOf(key).number !== '' || handling.isIssued) return { line: before, isLit: false };
    return this.round.kept.open.has(key) && isHandled(handling)
      ? { line: { ...before, kind: 'settled', level: null }, isLit: false, standing: before.standing }
      : undefined;
  }

  private issue(keys: readonly string[], last: Record<string, number>): ReadonlyMap<string, string> {
    const numbers = new Map<string, string>();
    const sheetOrder = [...new Set([...this.round.kept.open.keys(), ...keys])];
    for (const key of sheetOrder) {
      const { number, openedIn } = this.factsOf(key);
      if (number !== '' || !this.handlingOf(key).isIssued || !this.lineOf(key)) continue;
      const year = openedIn.slice(0, 4);
      last[year] = (last[year] ?? 0) + 1;
      numbers.set(key, toMatterNumber(year, last[year]));
    }
    return numbers;
  }

  private draw(key: string, issued: string | undefined): FollowUpLine | undefined {
    const said = this.lineOf(key);
    if (!said) return undefined;
    const { line, isLit } = said;
    const { settings, asOf, period } = this.round;
    const facts = this.factsOf(key);
    const [number, handling] = [issued ?? facts.number, this.handlingOf(key)];
    const standing = this.found.standings.get(key);
    const isMatter = line.level !== null || number !== '';
    const state = isMatter ? toState(isLit ? false : standing?.isGood, number, handling) : null;
    const closedIn = state === 'closed' ? period.id : '';
    const reds = isLit ? countReds(standing, line, facts.redsBefore) : standing?.isGood ? 0 : facts.redsBefore;
    const isDated = number === '' || handling.remedyBy !== '';
    return {
      ...line,
      ...facts,
      ...handling,
      number,
      remedyBy: isDated ? handling.remedyBy : toSerial(toReplyBy(asOf, settings.daysToReply)),
      reply: this.found.toReply(line.unit, number),
      state,
      closedIn,
      reds,
      step: isLit ? suggestStep(settings, line.level, reds) : null,
      standing: said.standing ?? this.found.toStanding(line),
    };
  }

  /** Open matters, then those that are closed; each number once. */
  list(): { followUp: FollowUpLine[]; lastNumbers: LastNumbers } {
    const { kept, previous } = this.round;
    const all = [...kept.open.values(), ...kept.closed, ...previous.open.values(), ...previous.closed];
    const last = joinLastNumbers(
      [kept.lastNumbers, previous.lastNumbers],
      all.map(({ number }) => number),
    );
    const issued = this.issue(this.keys, last);
    const lines = this.keys.flatMap((key) => this.draw(key, issued.get(key)) ?? []);
    const own = new Set(lines.map(({ number }) => number));
    const closed = new Map(
      [...previous.closed, ...kept.closed].filter(({ number }) => !own.has(number)).map((each) => [each.number, each]),
    );
    const isClosed = ({ state }: FollowUpLine) => state === 'closed';
    return {
      followUp: [
        ...lines.filter((line) => !isClosed(line)),
        ...[...closed.values(), ...lines.filter(isClosed)].sort(byNumber),
      ],
      lastNumbers: last,
    };
  }
}

/**
 * The lines of 督办清单. What nobody issued goes with its cause; what has a number stays until a person closes it, and
 * cannot be closed while something is still wrong with it, or nobody has said how it stands. The same summaries and
 * entries give the same lines.
 */
export function keepMatters(round: MatterRound, found: RoundMatters): ReturnType<Register['list']> {
  return new Register(round, found).list();
}
