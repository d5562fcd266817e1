/** 齐, 缺, 未写明: whether the file that a unit names is there, or it names none. */
export type EvidenceState = 'present' | 'missing' | 'unnamed';

/** One thing that a unit names under 佐证材料 of a row. */
export interface EvidenceLine {
  readonly unit: string;
  readonly rowId: string;
  /** As it was written. */
  readonly named: string;
  readonly state: EvidenceState;
  /** The files that are it; one only, but where an ending was left out or a folder is named. */
  readonly files: readonly string[];
}

/** A file that no unit names. */
export interface UnclaimedFile {
  /** Whose folder it lies in; null where it is nobody's. */
  readonly unit: string | null;
  readonly file: string;
}

/** 佐证材料 held against the files that are there, by their names alone. */
export interface Evidence {
  readonly lines: readonly EvidenceLine[];
  readonly unclaimed: readonly UnclaimedFile[];
  /** Of each unit whose return counts. */
  readonly counts: ReadonlyMap<string, EvidenceCounts>;
}

/** How many files a unit names, how many of them are there, and in how many rows it names none. */
export interface EvidenceCounts {
  readonly present: number;
  readonly of: number;
  readonly unnamed: number;
}
