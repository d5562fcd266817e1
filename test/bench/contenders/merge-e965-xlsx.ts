import { read, utils } from '@e965/xlsx';
import { plainMerge } from './plain-merge';

void plainMerge((bytes, name) => {
  const sheet = read(bytes, { type: 'buffer' }).Sheets[name];
  return sheet ? utils.sheet_to_json(sheet, { header: 1 }) : [];
});
