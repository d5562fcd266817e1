import { toProtectionOptions } from '../../workbook/rules/protection-options';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';

const open = toProtectionOptions({});

export const worksheetProtection = define('WorksheetProtection', {
  read: {
    protected: ({ protection }) => protection !== null,
    options: ({ protection }) => protection?.options ?? open,
  },
  call: {
    protect: (sheet, given) => {
      if (sheet.protection) throw new HostError('InvalidOperation', 'The sheet is already protected.');
      sheet.protection = { options: toProtectionOptions(given.record(0)), password: given.textOr(1, '') };
      sheet.workbook.emit({ kind: 'protectionChanged', sheet, isProtected: true });
    },
    unprotect: (sheet, given) => {
      const { protection } = sheet;
      if (!protection) return;
      if (protection.password !== '' && protection.password !== given.textOr(0, ''))
        throw new HostError('AccessDenied');
      sheet.protection = null;
      sheet.workbook.emit({ kind: 'protectionChanged', sheet, isProtected: false });
    },
  },
});
