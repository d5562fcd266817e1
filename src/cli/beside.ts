import { createHash } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** What lies beside a file while it is written: its new content, or the content that it had before. */
export type Beside = 'part' | 'before';

/** Who writes. Numbers of processes are given again, so the time of the start belongs to them. */
export interface Writer {
  readonly machine: string;
  readonly pid: number;
  readonly started: number;
}

/** Milliseconds. Whether a process of another machine still runs cannot be seen from here; no run takes a week. */
const longestRun = 7 * 24 * 60 * 60 * 1000;

function toHash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/** Containers of one machine count their processes each for itself. */
function numbering(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** This process. */
export function ownWriter(): Writer {
  return {
    machine: toHash(`${os.hostname()}\n${numbering()}`, 8),
    pid: process.pid,
    started: Math.round(performance.timeOrigin),
  };
}

/** A hidden name, ours alone, no longer for a longer name. */
export function toBeside(file: string, what: Beside, { machine, pid, started } = ownWriter()): string {
  const name = ['.district-ledger', toHash(path.basename(file), 16), machine, String(pid), String(started)].join('-');
  return path.join(path.dirname(file), `${name}.${what}`);
}

const form = /^\.district-ledger-([0-9a-f]{16})-([0-9a-f]{8})-(\d{1,10})-(\d{1,16})\.(part|before)$/;

/** Whether the one who wrote it is gone. */
async function isStale(file: string, { machine, pid, started }: Writer): Promise<boolean> {
  const found = await lstat(file);
  if (!found.isFile()) return false;
  const own = ownWriter();
  if (machine !== own.machine) return Date.now() - found.mtimeMs > longestRun;
  return pid === own.pid ? started !== own.started : !isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/**
 * Takes away what an ended run of ours left in a folder. Files of others, and those of a run that goes on, stay; so does
 * what a file held before, where the file itself is not there. What cannot be taken away hinders nobody.
 */
export async function removeStale(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  if (!names.some((name) => form.test(name))) return;
  const there = new Set(names.map((name) => toHash(name, 16)));
  for (const name of names) {
    const [, hash = '', machine = '', pid = '', started = '', what] = form.exec(name) ?? [];
    if (what === undefined || (what === 'before' && !there.has(hash))) continue;
    const file = path.join(folder, name);
    const writer = { machine, pid: Number(pid), started: Number(started) };
    await isStale(file, writer)
      .then((stale) => (stale ? rm(file) : undefined))
      .catch(() => undefined);
  }
}
