import { readXlsx } from 'hucre/xlsx';
import { type PlainRows, plainMerge } from './plain-merge';

void plainMerge(async (bytes, name) => {
  const { sheets } = await readXlsx(bytes);
  return (sheets.find((sheet) => sheet.name === name)?.rows ?? []) as PlainRows;
});
