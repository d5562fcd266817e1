import type { Words } from '../../workbook/book/words';
import { toFigureUnit } from '../../ledger/figure-kind';
import type { IndicatorRow } from '../../ledger/ledger';
import { joinSome } from '../join-some';
import type { Incomparable } from './find-incomparable';
import type { SeriesLine } from './series';

/** A unit's earlier figure that does not become 上期, and why. */
export interface LeftPrior {
  readonly unit: string;
  readonly row: IndicatorRow;
  readonly line: SeriesLine;
  readonly reason: Incomparable;
}

function explain({ row, line, reason }: LeftPrior): Words {
  const { instance } = line;
  switch (reason) {
    case 'unitOfMeasure': {
      const [before, now] = [line.unitOfMeasure ?? '', toFigureUnit(row.yardstick)];
      return {
        zh: `计量单位由“${before}”改成了“${now}”，${instance} 的数不能作上期`,
        en: `the unit of measure changed from “${before}” to “${now}”, so the figure of ${instance} is not 上期`,
      };
    }
    case 'definition':
      return {
        zh: `口径、类型或统计方式同 ${instance} 时不一样，${instance} 的数不能作上期`,
        en: `its definition or kind is not what it was in ${instance}, so that figure is not 上期`,
      };
    case 'unfinished':
      return {
        zh: `${instance} 的数是 ${String(line.period)} 报的，那时 ${instance} 还没有完，不能作上期`,
        en: `the figure of ${instance} was reported in ${String(line.period)}, before ${instance} had ended, so it is not 上期`,
      };
    case 'merged':
      return {
        zh: `合并前的几个单位各有 ${instance} 的数，不知道以哪个作上期`,
        en: `the units that were merged each had a figure of ${instance}, and nothing says which is 上期`,
      };
  }
}

/** One sentence for each row and reason, with the units that are asked to enter 上期. */
export function toLeftPriorWords(left: readonly LeftPrior[]): Words[] {
  const groups = new Map<string, { readonly id: string; readonly words: Words; readonly units: string[] }>();
  for (const each of left) {
    const id = each.row.part ?? each.row.indicator;
    const words = explain(each);
    const key = `${id} ${words.zh}`;
    const group = groups.get(key) ?? { id, words, units: [] };
    group.units.push(each.unit);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ id, words, units }) => {
    const [zh, en] = [joinSome(units, '、'), joinSome(units, ', ')];
    return {
      zh: `${id}：${words.zh}，留给单位填（${zh.text}${zh.left > 0 ? `等${String(units.length)}个单位` : ''}）。`,
      en: `${id}: ${words.en}, and units enter it themselves (${en.text}${en.left > 0 ? ` and ${String(en.left)} more` : ''}).`,
    };
  });
}
