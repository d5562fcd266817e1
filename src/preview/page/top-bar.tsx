import type { Dress, OpenBook } from '../books/open-books';
import { useWords } from '../words/use-words';
import { OpenFile } from './open-file';

interface TopBarProps {
  readonly books: readonly OpenBook[];
  readonly front: string | null;
  readonly dress: Dress;
  readonly onShow: (id: string | null) => void;
  readonly onClose: (book: OpenBook) => void;
  readonly onSave: (book: OpenBook) => void;
  readonly onFile: (file: File) => void;
  readonly onDress: (dress: Dress) => void;
}

/** The open workbooks, and what can be done with the one in front. */
export function TopBar({ books, front, dress, onShow, onClose, onSave, onFile, onDress }: TopBarProps) {
  const say = useWords();
  const shown = books.find(({ id }) => id === front);
  return (
    <header className="top-bar">
      <button
        type="button"
        className="home"
        aria-current={front === null ? 'page' : undefined}
        onClick={() => onShow(null)}
      >
        {say('start')}
      </button>
      <nav aria-label={say('workbooks')}>
        {books.map((book) => (
          <button
            key={book.id}
            type="button"
            className="book"
            aria-current={book.id === front ? 'page' : undefined}
            onClick={() => onShow(book.id)}
          >
            {book.name}
          </button>
        ))}
      </nav>
      <span className="spacer" />
      {shown && (
        <>
          <button type="button" onClick={() => onSave(shown)}>
            {say('save')}
          </button>
          <button type="button" onClick={() => onClose(shown)}>
            {say('close')}
          </button>
          <OpenFile onFile={onFile} />
        </>
      )}
      <button
        type="button"
        lang={dress.language === 'zh-CN' ? 'en' : 'zh-CN'}
        onClick={() => onDress({ ...dress, language: dress.language === 'zh-CN' ? 'en-US' : 'zh-CN' })}
      >
        {say('otherLanguage')}
      </button>
      <button
        type="button"
        aria-pressed={dress.theme === 'dark'}
        onClick={() => onDress({ ...dress, theme: dress.theme === 'dark' ? 'light' : 'dark' })}
      >
        {say('dark')}
      </button>
    </header>
  );
}
