/** 0 done, 1 errors found in returns. What cannot run throws a Fault (exit 2). */
export type ExitCode = 0 | 1;
