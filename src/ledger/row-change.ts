/**
 * What a revision of the plan did to a row: its figure means something else, it is rated otherwise, somebody else
 * answers for it, or it only reads otherwise.
 */
export type Effect = 'redefined' | 'moved' | 'assigned' | 'reworded';

/** One thing that a row said when it was issued and that the plan says otherwise today. */
export interface RowChange {
  /** The column's header. */
  readonly what: string;
  readonly effect: Effect;
  readonly was: string;
  readonly is: string;
}

/** Whether a row asks for another figure than it did when it was issued, or nobody can tell. */
export function isRedefined({ changes }: { readonly changes: readonly RowChange[] | null }): boolean {
  return changes?.some(({ effect }) => effect === 'redefined') ?? true;
}
