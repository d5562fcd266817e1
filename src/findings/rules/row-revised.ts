import { toMainKey } from '../entry-columns';
import { isExplained } from '../is-explained';
import type { IndicatorRule } from '../rule';
import { showChanges } from '../words/show-changes';

export const rowRevised: IndicatorRule = {
  id: 'row-revised',
  severity: 'query',
  basis: {
    zh: '达标与否按现行方案评定，同旧台账上显示的可能不一样。',
    en: 'A figure is rated by the plan in force, which may not be what an older ledger shows.',
  },
  message: {
    zh: '方案现在的要求同这份台账写的不一样：{changes}。数照常计入，按现在的要求评定；请核对填的数，没有出入的，在“情况说明”里写明。',
    en:
      'The plan asks otherwise today than this ledger says: {changes}. The figure counts ' +
      'and is rated by what is asked today; check it, and say so in 情况说明 where it stands.',
  },
  example: { changes: '目标值 不低于3400人→不低于3600人' },
  check: ({ row, reading, ledger }) => {
    const changes = showChanges(row.changes ?? [], ['moved']);
    return changes === '' || reading.state === 'blank' || isExplained(row, ledger)
      ? []
      : [{ column: toMainKey(row.issued), facts: { changes } }];
  },
};
