import type { WorkbookModel } from '../../workbook/sheets/workbook-model';
import { toFlag, toWord } from '../../protocol/arguments';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer } from '../refer';

const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

export const application = define('Application', {
  read: {
    calculationMode: ({ calculation }) => calculation.mode,
    calculationState: ({ calculation }) => (calculation.isPending ? 'Pending' : 'Done'),
    decimalSeparator: () => '.',
    thousandsSeparator: () => ',',
  },
  write: {
    calculationMode: ({ calculation }, given) => {
      calculation.mode = toWord(given, modes);
    },
  },
  open: {
    cultureInfo: (workbook) => refer('CultureInfo', workbook),
  },
  call: {
    calculate: ({ calculation }, given) => {
      if (given.oneOf(0, ['Recalculate', 'Full', 'FullRebuild'] as const) !== 'Recalculate') calculation.touch();
      calculation.calculate();
    },
    createWorkbook: (_, given, host) => refer('WorkbookCreated', { id: host.openWorkbook(given.textOr(0, undefined)) }),
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
    _GetWorkbookCreatedById: (_, given) => refer('WorkbookCreated', { id: given.text(0) }),
  },
});

export const workbookCreated = define('WorkbookCreated', {
  identity: ({ id }) => ({ Id: id }),
  read: { id: ({ id }) => id },
  call: {
    open: ({ id }, _, host) => {
      host.showWorkbook(id);
    },
  },
});

export const runtime = define('Runtime', {
  read: { enableEvents: ({ enableEvents }) => enableEvents },
  write: {
    enableEvents: (workbook, given) => {
      workbook.enableEvents = toFlag(given);
    },
  },
});

const isChinese = ({ options }: WorkbookModel) => options.language.startsWith('zh');

export const cultureInfo = define('CultureInfo', {
  read: { name: ({ options }) => options.language },
  open: {
    numberFormat: (workbook) => refer('NumberFormatInfo', workbook),
    datetimeFormat: (workbook) => refer('DatetimeFormatInfo', workbook),
  },
});

export const numberFormatInfo = define('NumberFormatInfo', {
  read: { numberDecimalSeparator: () => '.', numberGroupSeparator: () => ',' },
});

export const datetimeFormatInfo = define('DatetimeFormatInfo', {
  read: {
    dateSeparator: () => '/',
    timeSeparator: () => ':',
    longDatePattern: (workbook) => (isChinese(workbook) ? 'yyyy"年"M"月"d"日"' : 'dddd, MMMM d, yyyy'),
    shortDatePattern: (workbook) => (isChinese(workbook) ? 'yyyy/M/d' : 'M/d/yyyy'),
    longTimePattern: (workbook) => (isChinese(workbook) ? 'H:mm:ss' : 'h:mm:ss tt'),
  },
});

export const workbookProtection = define('WorkbookProtection', {
  read: { protected: ({ protection }) => protection !== null },
  call: {
    protect: (workbook, given) => {
      if (workbook.protection) throw new HostError('InvalidOperation');
      workbook.protection = { password: given.textOr(0, '') };
    },
    unprotect: (workbook, given) => {
      const password = workbook.protection?.password ?? '';
      if (password !== '' && password !== given.textOr(0, '')) throw new HostError('AccessDenied');
      workbook.protection = null;
    },
  },
});
