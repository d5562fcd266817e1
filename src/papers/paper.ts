import type { Document } from '../workbook/word/document';

export const paperWords = {
  supervisionNotice: '督办单',
  circular: '通报',
  selfReport: '自查报告',
  acceptanceApplication: '验收申请',
} as const;

export type PaperKind = keyof typeof paperWords;

/** A draft for people to finish. */
export interface Paper {
  readonly kind: PaperKind;
  /** Whom it goes to; null for a paper about all. */
  readonly unit: string | null;
  /** The period's id. */
  readonly period: string;
  readonly document: Document;
}
