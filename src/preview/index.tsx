import { createRoot } from 'react-dom/client';
import { OpenBooks, type Dress } from './books/open-books';
import type { WireTable } from '@district-ledger/excel-stand-in/protocol/wire-table';
import { App } from './page/app';

async function start(): Promise<void> {
  const place = document.getElementById('preview');
  if (!place) throw new Error('preview.html has no #preview');
  const dress: Dress = {
    language: navigator.language.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN',
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  };
  // made from the installed library as this page is built
  const wires = (await (await fetch('wire-table.json')).json()) as WireTable;
  createRoot(place).render(<App books={new OpenBooks(wires, dress)} firstDress={dress} />);
}

void start();
