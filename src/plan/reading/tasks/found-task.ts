import type { Section } from '../text/outline';
import type { RoleLists } from '../units/unit-list';

/** A task as it stands in the text, its number not settled yet. */
export interface FoundTask {
  readonly title: string;
  readonly section: Section;
  readonly ordinal: number | null;
  readonly units: RoleLists;
  /** What stands under 完成时限. */
  readonly due: string;
  /** What stands beside its units and was not understood. */
  readonly unread: readonly string[];
  /** The number cell of a table's row; null for a heading. */
  readonly number: TextSpan | null;
  /** From a table's column; null where the headings above say it. */
  readonly project: string | null;
  /** A row of a table under `section`, or one of several paragraphs under it. */
  readonly isUnderSection: boolean;
  readonly passages: readonly TaskPassage[];
}

/**
 * `due`: the row's own date words, null where the task's hold. `reporter`: the unit that the row names for itself, in
 * a row of a task of several; none where the task's first reports. `stated`: how the heading of the column says what is due
 * then, reached by it (一季度目标) or done in it (2024年任务); none where no heading does.
 */
export interface TaskPassage extends TextSpan {
  readonly due: string | null;
  readonly reporter?: string;
  readonly stated?: 'by' | 'in' | null;
}

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A heading as a task. */
export function taskOfHeading(section: Section, units: RoleLists, passages: readonly TaskPassage[]): FoundTask {
  return {
    title: section.title,
    section,
    ordinal: section.ordinal,
    units,
    due: '',
    unread: [],
    number: null,
    project: null,
    isUnderSection: false,
    passages,
  };
}
