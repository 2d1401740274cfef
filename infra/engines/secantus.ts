import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installed, installFolder } from './cache.ts';
import { recipeFile, recipeOf } from './maven.ts';
import { EngineUnavailable, runToEnd } from './program.ts';

const name = 'secantus';
const windows = process.platform === 'win32';
const bin = windows ? 'Scripts' : 'bin';
const exe = windows ? '.exe' : '';

export const secantusVersion = '0.7.0b3';

/** The server's program in a Python environment of its own, every package pinned by its hash, by the machine's own pip settings. */
export async function secantusProgram(): Promise<string> {
  const folder = installFolder(name, recipeOf(name));
  // An environment knows its own place: it is made where it stays, and is whole once its mark stands.
  const python = await somePython();
  await installed(`${name}-mark`, recipeOf(name), async (mark) => {
    await runToEnd({ command: python, args: ['-m', 'venv', '--clear', folder], folder: mark }, 120_000).catch((error: Error) => {
      throw new EngineUnavailable(`Python makes no environment (Debian: python3-venv): ${error.message}`);
    });
    await runToEnd(
      {
        command: join(folder, bin, `python${exe}`),
        args: [
          '-m',
          'pip',
          'install',
          '--quiet',
          '--no-input',
          '--disable-pip-version-check',
          '--only-binary',
          ':all:',
          '--require-hashes',
          '-r',
          recipeFile(name, 'requirements.txt'),
        ],
        folder: mark,
      },
      300_000,
    ).catch((error: Error) => {
      throw new EngineUnavailable(`pip could not fetch SecantusDB: ${error.message}`);
    });
  });
  return join(folder, bin, `secantusd-py${exe}`);
}

export function isSecantusInstalled(): boolean {
  return existsSync(installFolder(`${name}-mark`, recipeOf(name)));
}

/** A Python 3.11 to 3.13: there are wheels for no other. */
export async function somePython(): Promise<string> {
  for (const command of windows ? ['python', 'python3'] : ['python3', 'python3.13', 'python3.12', 'python3.11']) {
    const minor = await runToEnd(
      { command, args: ['-c', 'import sys; print("minor", sys.version_info[0] * 100 + sys.version_info[1])'], folder: '.' },
      20_000,
    ).then(
      (output) => Number(/minor (\d+)/.exec(output)?.[1]),
      () => 0,
    );
    if (minor >= 311 && minor <= 313) return command;
  }
  throw new EngineUnavailable('there is no Python 3.11, 3.12 or 3.13 (Debian: python3 and python3-venv)');
}

/** Its environment without what would change it behind our back: other settings files, and the switch that turns durability off. */
export function secantusEnvironment(folder: string): Record<string, string | undefined> {
  const own = Object.keys(process.env).filter((key) => key.startsWith('SECANTUS_'));
  return { ...Object.fromEntries(own.map((key) => [key, undefined])), HOME: folder, USERPROFILE: folder, PYTHONDONTWRITEBYTECODE: '1' };
}
