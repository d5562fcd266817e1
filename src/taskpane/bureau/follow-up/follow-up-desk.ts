import type { OpenWorkbook } from '../../host';
import { Fault } from '../../../workbook/book/fault';
import type { Location } from '../../../returns/entry';
import { summarySheets } from '../../../summary/sheets/summary-sheets';
import { type RemindedRound, toGroupReminder, toReminder } from '../../../summary/send-back/reminder';
import { readRound } from '../../../summary/sheets/summary-identity';
import { toReplyBy } from '../../../summary/matters/to-reply-by';
import { Store } from '../../state/store';
import { toFault } from '../../state/to-pane-fault';
import { readFollowUp, type UnitFollowUp } from './read-follow-up';

export interface FollowUpState {
  readonly units: readonly UnitFollowUp[] | null;
  readonly round: RemindedRound;
  /** By when units are to reply, as the reminders say it: an ISO date, or empty for as soon as can be. */
  readonly replyBy: string;
  readonly isReading: boolean;
  readonly fault: Fault | null;
  /** Whose reminder was copied last (null: the one for all), and the text, for hosts that keep pages from the clipboard. */
  readonly copied: { readonly unit: string | null; readonly text: string; readonly isOnClipboard: boolean } | null;
}

export interface FollowUpPorts {
  readonly workbook: Pick<OpenWorkbook, 'readSheets' | 'select'>;
  readonly copy: (text: string) => Promise<boolean>;
}

const noList = {
  zh: '汇总表里找不到工作表“督办清单”，可能改了名或者被删除，所以看不出有没有要督办的。请改回原名；删掉了的，请再汇总一次。',
  en:
    'The summary’s sheet 督办清单 is gone or has another name, so nobody can tell what there ' +
    'is to follow up. Give it its name back, or consolidate again.',
};

function toGone(sheet: string): Fault {
  return new Fault('sheetGone', {
    zh: `工作表“${sheet}”找不到了，可能改了名或者被删除，没法转到那里。请改回原名，或者再汇总一次。`,
    en: `The sheet “${sheet}” is gone or has another name, so the pane cannot go there. Give it its name back, or consolidate again.`,
  });
}

/** Reminding the units of what the open summary shows. */
export class FollowUpDesk {
  readonly store = new Store<FollowUpState>({
    units: null,
    round: { planTitle: '', period: '', deadline: null, asOf: '' },
    replyBy: '',
    isReading: false,
    fault: null,
    copied: null,
  });

  constructor(private readonly ports: FollowUpPorts) {}

  async read(): Promise<void> {
    if (this.store.get().isReading) return;
    this.store.set({ isReading: true, fault: null, copied: null });
    try {
      const { results, followUp, findings, details, identity } = summarySheets;
      const book = await this.ports.workbook.readSheets([results, followUp, findings, details, identity]);
      if (!book.sheets.some(({ name }) => name === followUp)) throw new Fault('followUpGone', noList);
      const round = readRound(book);
      const isSame = round.asOf === this.store.get().round.asOf;
      this.store.set({ units: readFollowUp(book), round, ...(!isSame && { replyBy: toReplyBy(round.asOf) }) });
    } catch (thrown) {
      this.store.set({ fault: toFault(thrown) });
    } finally {
      this.store.set({ isReading: false });
    }
  }

  async goTo(location: Location): Promise<void> {
    try {
      if (await this.ports.workbook.select(location)) return;
      await this.read();
      this.store.set({ fault: toGone(location.sheet) });
    } catch (thrown) {
      this.store.set({ fault: toFault(thrown) });
    }
  }

  setReplyBy(replyBy: string): void {
    this.store.set({ replyBy, copied: null });
  }

  private get remindedRound(): RemindedRound {
    const { round, replyBy } = this.store.get();
    return { ...round, replyBy };
  }

  private async put(unit: string | null, text: string): Promise<void> {
    this.store.set({ copied: { unit, text, isOnClipboard: await this.ports.copy(text) } });
  }

  async copy({ unit, lines }: UnitFollowUp): Promise<void> {
    await this.put(
      unit,
      toReminder(
        unit,
        lines.filter(({ isSettled }) => !isSettled),
        this.remindedRound,
      ),
    );
  }

  /** What to post in the chat of all units. */
  async copyForAll(): Promise<void> {
    const { units } = this.store.get();
    const outstanding = (units ?? [])
      .filter(({ lines }) => lines.some(({ kind }) => kind === 'outstanding'))
      .map(({ unit }) => unit);
    await this.put(null, toGroupReminder(outstanding, this.remindedRound));
  }
}
