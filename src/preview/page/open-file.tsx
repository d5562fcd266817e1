import { useRef } from 'react';
import { useWords } from '../words/use-words';

/** A button that asks for an .xlsx file. */
export function OpenFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const say = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {say('openFile')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
