const zh = {
  title: '佐证材料（可不选）',
  about: '选了放佐证材料的文件夹，按文件名核对台账里写的：齐、缺、没有单位写到的。不打开文件。',
  chosen: '{name}（{n} 个文件）',
  pick: '选择佐证材料文件夹',
} as const;

const en: Readonly<Record<keyof typeof zh, string>> = {
  title: 'Evidence (optional)',
  about:
    'Choose the folder of evidence (佐证材料), and what the ledgers name is held against its files by their names: ' +
    'there, missing, named by nobody. No file is opened.',
  chosen: '{name} ({n} files)',
  pick: 'Choose the folder of evidence',
};

/** What is said where the folder of evidence is chosen. */
export const evidenceWords = { zh, en };
