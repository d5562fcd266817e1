import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isThorough } from './thorough';

const root = path.join(__dirname, '../..');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** An empty folder and the built command (`npm test` builds it), as somebody at a terminal has them. */
export class Terminal {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'district-ledger-'));

  /** Without `npm_*`, which would say that npm runs the command. */
  private environment(given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    const kept = Object.entries(process.env).filter(
      ([name]) => !name.startsWith('npm_') && name !== 'INIT_CWD' && !name.startsWith('LC_'),
    );
    return { ...Object.fromEntries(kept), LANG: 'C', ...given };
  }

  run(
    args: readonly string[],
    { cwd = '.', env = {} }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
  ): Outcome {
    return this.spawn(
      process.execPath,
      [path.join(root, 'dist/ledger.js'), ...args],
      path.resolve(this.folder, cwd),
      env,
    );
  }

  /** The same in this process, which spares its start; where every case runs, as the built command. */
  async call(
    args: readonly string[],
    { cwd = '.', env = {} }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
  ): Promise<Outcome> {
    if (isThorough) return this.run(args, { cwd, env });
    const { runHere } = await import('./run-here');
    return runHere(args, path.resolve(this.folder, cwd), this.environment(env));
  }

  /** `npm run -s ledger -- …`, given in a subfolder of the package. */
  runByNpm(args: readonly string[], cwd: string): Outcome {
    return this.spawn('npm', ['run', '-s', 'ledger', '--', ...args], path.join(root, cwd), {});
  }

  /** The command in a line of a shell, where `$LEDGER` stands for it: pipes, closed and full outputs. */
  runInShell(line: string): Outcome {
    return this.spawn(
      'bash',
      ['-c', line.replaceAll('$LEDGER', `"${process.execPath}" "${path.join(root, 'dist/ledger.js')}"`)],
      this.folder,
      {},
    );
  }

  private spawn(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Outcome {
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd,
      env: this.environment(env),
      encoding: 'utf8',
    });
    if (error) throw error;
    return { code: status, out: stdout, err: stderr };
  }

  pathOf(file: string): string {
    return path.join(this.folder, file);
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(path.dirname(this.pathOf(file)), { recursive: true });
    writeFileSync(this.pathOf(file), content);
  }

  remove(file: string): void {
    rmSync(this.pathOf(file));
  }

  read(file: string): Uint8Array {
    return readFileSync(this.pathOf(file));
  }

  /** Every file of the folder, with `/`. */
  files(): string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.relative(this.folder, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
      .sort();
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
