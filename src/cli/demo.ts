import { rm } from 'node:fs/promises';
import { Fault } from '../workbook/book/fault';
import { paperWords } from '../papers/paper';
import { outliveReaders } from './outlive-readers';
import { print, say, talk } from './talk';
import { runCommand } from './parse-command';

const out = 'out';

/** The whole round on the sample plan, by the same commands that people use. */
async function demo(): Promise<void> {
  await rm(out, { recursive: true, force: true });
  const steps: readonly {
    readonly zh: string;
    readonly en: string;
    readonly commands: readonly (readonly string[])[];
  }[] = [
    {
      zh: '一、读方案',
      en: '1 Read the plan',
      commands: [['read-plan', 'assets/sample-plan.txt', '--out', `${out}/draft-plan.xlsx`]],
    },
    {
      zh: '二、下发台账',
      en: '2 Issue the ledgers',
      commands: [['issue', 'assets/sample-plan.xlsx', '--period', '2023', '--out', `${out}/ledgers`]],
    },
    {
      zh: '三、汇总',
      en: '3 Consolidate',
      commands: [
        [
          'consolidate',
          'assets/sample-returns',
          '--plan',
          'assets/sample-plan.xlsx',
          '--period',
          '2023',
          '--out',
          `${out}/summary.xlsx`,
          '--send-back',
          `${out}/send-back`,
        ],
      ],
    },
    {
      zh: '四、公文初稿',
      en: '4 Draft the papers',
      commands: [paperWords.supervisionNotice, paperWords.circular, paperWords.selfReport].map((kind) => [
        'papers',
        `${out}/summary.xlsx`,
        '--kind',
        kind,
        '--out',
        `${out}/papers`,
      ]),
    },
  ];
  for (const { commands, ...words } of steps) {
    print(say(words));
    for (const command of commands) await runCommand(command);
  }
  print(
    say({
      zh: `打开 ${out}/ 看方案工作簿、台账、汇总表、退回单和公文初稿。`,
      en: `Open ${out}/ for the plan workbook, the ledgers, the summary, what goes back to the units, and the papers.`,
    }),
  );
}

outliveReaders();
demo().catch((thrown: unknown) => {
  if (!(thrown instanceof Fault)) throw thrown;
  talk(thrown.sentence);
  process.exitCode = 2;
});
