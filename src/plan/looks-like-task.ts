/** Whether a number looks like a task's or an indicator's (`T01`, `T01-2`): a node's never does. */
export function looksLikeTask(id: string): boolean {
  return /^T\d/.test(id);
}
