import type { NamedFile } from '../worker/jobs';

function toFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** A folder's reader gives a hundred at a time. */
async function toEntries(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function listEntry(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (entry.isDirectory) {
    const lists = await Promise.all((await toEntries(entry as FileSystemDirectoryEntry)).map(listEntry));
    return lists.flat();
  }
  return [{ name: entry.fullPath.replace(/^\//, ''), file: await toFile(entry as FileSystemFileEntry) }];
}

/** Everything that was dropped, folders with all that is in them. */
export async function listDropped(transfer: DataTransfer): Promise<NamedFile[]> {
  // entries are gone after the first wait, so they are taken together
  const items = [...transfer.items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const lists = await Promise.all(
    items.map(({ entry, file }) =>
      entry ? listEntry(entry) : Promise.resolve(file ? [{ name: file.name, file }] : []),
    ),
  );
  return lists.flat();
}

/** What a file input holds, named inside the chosen folder. */
export function listChosen(files: Iterable<File>): NamedFile[] {
  return [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}
