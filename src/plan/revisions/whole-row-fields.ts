/** What may become of a whole row. In a file of its own, so that the pane's first view knows it without the schema. */
export const wholeRowFields = ['added', 'dropped', 'renamed', 'merged', 'split'] as const;
