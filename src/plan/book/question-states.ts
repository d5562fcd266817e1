export const questionStateWords = { open: '待答', asRead: '已按此', changed: '已改' } as const;
