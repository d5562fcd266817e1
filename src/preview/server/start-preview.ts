import { outliveReaders } from '../../cli/outlive-readers';
import { print } from '../../cli/talk';
import { refuse } from './refuse';
import { servePreview } from './serve-preview';

const usual = 3100;

async function start(): Promise<void> {
  const { address } = await servePreview(process.cwd(), usual);
  print(
    [
      '',
      `请用浏览器打开 ${address} ：左边是表格，右边是插件的窗格，不用 Excel 也能把一轮走完。按 Ctrl+C 停止。`,
      `Open ${address} in a browser: a sheet on the left, the add-in’s pane on the right; the whole round without Excel. Ctrl+C stops it.`,
    ].join('\n'),
  );
}

outliveReaders();
start().catch(refuse);
