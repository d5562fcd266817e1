const office = 'application/vnd.openxmlformats-officedocument.';

const types: Readonly<Record<string, string>> = {
  zip: 'application/zip',
  docx: `${office}wordprocessingml.document`,
  xlsx: `${office}spreadsheetml.sheet`,
};

/** Hands a file to the browser to save. Nobody tells whether it was. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const address = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
