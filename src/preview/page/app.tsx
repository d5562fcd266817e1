import { useEffect, useState } from 'react';
import { Fault } from '../../workbook/book/fault';
import { useStore } from '../../taskpane/state/use-store';
import type { Dress, OpenBook, OpenBooks } from '../books/open-books';
import { drawSample, type Sample } from '../books/samples';
import { HostError } from '@district-ledger/excel-stand-in/protocol/host-error';
import { LanguageContext } from '../words/use-words';
import { speak } from '../words/speak';
import { BookView } from './book-view';
import { paneWidths } from './splitter';
import { StartScreen } from './start-screen';
import { TopBar } from './top-bar';

interface AppProps {
  readonly books: OpenBooks;
  readonly firstDress: Dress;
}

/** The preview: a stand-in for Excel's windows. */
export function App({ books, firstDress }: AppProps) {
  const { books: open, front, edition } = useStore(books.store);
  const [dress, setDress] = useState(firstDress);
  const [paneWidth, setPaneWidth] = useState<number>(paneWidths.first);
  const [isWorking, setWorking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const language = dress.language === 'zh-CN' ? 'zh' : 'en';
  const say = speak(language);

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset['theme'] = dress.theme;
    document.title = say('title');
  }, [dress]);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (open.some(({ desk }) => desk.isUnsaved)) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [open]);

  /** What goes wrong is said; nothing is opened half. */
  const work = async (act: () => Promise<void>) => {
    setWorking(true);
    setFault(null);
    try {
      await act();
    } catch (thrown) {
      setFault(
        thrown instanceof Fault
          ? thrown.sentence[language]
          : say('failed', { reason: thrown instanceof HostError ? thrown.code : String(thrown) }),
      );
      if (!(thrown instanceof Fault)) throw thrown;
    } finally {
      setWorking(false);
    }
  };
  const openSample = (sample: Sample) =>
    work(async () => {
      const { name, book } = await drawSample(sample, language);
      books.open(name ?? books.freeName(), book);
    });
  const openFile = (file: File) =>
    work(async () => {
      const { readStyledXlsx } = await import('../../workbook/xlsx/read/read-styled-xlsx');
      books.open(file.name, readStyledXlsx(new Uint8Array(await file.arrayBuffer())));
    });
  const save = (book: OpenBook) => work(() => books.save(book));
  const close = (book: OpenBook) => {
    if (!book.desk.isUnsaved || confirm(say('closeUnsaved', { name: book.name }))) books.close(book.id);
  };
  const wear = (next: Dress) => {
    setDress(next);
    books.wear(next);
  };
  return (
    <LanguageContext value={language}>
      <TopBar
        books={open}
        front={front}
        dress={dress}
        onShow={(id) => books.show(id)}
        onClose={close}
        onSave={(book) => void save(book)}
        onFile={(file) => void openFile(file)}
        onDress={wear}
      />
      <div className="talk">
        <p role="status">{isWorking && say('working')}</p>
        <p role="alert">{fault}</p>
      </div>
      <main>
        {front === null && (
          <StartScreen
            onSample={(sample) => void openSample(sample)}
            onFile={(file) => void openFile(file)}
            onReturns={() =>
              void work(async () => {
                const { saveReturns } = await import('../books/save-returns');
                await saveReturns();
              })
            }
          />
        )}
        {open.map((book) => (
          <BookView
            key={book.id}
            book={book}
            isFront={book.id === front}
            edition={edition}
            paneWidth={paneWidth}
            onPaneWidth={setPaneWidth}
          />
        ))}
      </main>
      <footer className="foot">
        <span>{say('standInShort')}</span>
        <a href="differences.md" target="_blank" rel="noreferrer">
          {say('differences')}
        </a>
      </footer>
    </LanguageContext>
  );
}
