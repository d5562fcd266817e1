import { config } from 'zod';
import { FileExaminer, type ReadingOrder } from '../../round/file-examiner';
import { browserFiles } from './browser-files';
import type { NamedFile } from './jobs';

// compiling a schema needs eval, which the content security policy forbids
config({ jitless: true });

/** The first message is the order, all others are files. */
export type ReadingMessage =
  { readonly kind: 'start'; readonly reading: ReadingOrder } | { readonly kind: 'file'; readonly file: NamedFile };

const state: { examiner: FileExaminer<NamedFile> | null } = { examiner: null };

self.addEventListener('message', ({ data }: MessageEvent<ReadingMessage>) => {
  if (data.kind === 'start') {
    state.examiner = new FileExaminer(data.reading, browserFiles);
    self.postMessage('ready');
    return;
  }
  void state.examiner?.examine(data.file).then(
    (answer) => {
      self.postMessage(answer);
    },
    (thrown: unknown) => {
      // ends the worker for this file, as the pool expects
      setTimeout(() => {
        throw thrown;
      });
    },
  );
});
