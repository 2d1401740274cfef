import { Command, CommanderError } from 'commander';
import type { Env } from '@orderly/platform/host';
import { type Answer, exitCodes, failureOf } from './answer.ts';
import { backup } from './commands/backup.ts';
import { compare } from './commands/compare.ts';
import { restore } from './commands/restore.ts';
import { type Place, placeOf } from './place.ts';

export type Surroundings = { readonly env: Env; out(text: string): void; err(text: string): void; readonly stdin: AsyncIterable<Buffer | string> };

type Globals = { readonly json?: true; readonly data?: string };

/** Runs one command; answers its exit code. */
export async function run(args: readonly string[], around: Surroundings): Promise<number> {
  let exit: number = exitCodes.done;
  const program = programOf(around, (code) => (exit = code));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.refused;
    throw error;
  }
}

function programOf(around: Surroundings, ended: (code: number) => void): Command {
  const program = new Command('orderly').description('Looks after a centre: checks, backups, restores, moves, parked keys.');
  program.option('--json', 'print one JSON value instead of sentences').option('--data <folder>', 'the data folder of an embedded centre (default: ORDERLY_DATA, else .orderly)');
  program.addHelpText('after', '\nExit code: 0 done, 1 done and something was found, 2 refused, 3 failed.\nMONGODB_URI and KAFKA_BROKERS name a distributed centre, ORDERLY_DATA an embedded one.');
  program.exitOverride().configureOutput({ writeOut: (text) => around.out(text.trimEnd()), writeErr: (text) => around.err(text.trimEnd()) });

  /** Runs a command's work and prints its answer, or why there is none. */
  const answering = (work: (place: Place) => Promise<Answer>) => async (): Promise<void> => {
    const { json, data } = program.opts<Globals>();
    try {
      const answer = await work(placeOf(around.env, data));
      around.out(json ? JSON.stringify(answer.data) : answer.lines.join('\n'));
      ended(answer.exit ?? exitCodes.done);
    } catch (error) {
      const { code, message, exit } = failureOf(error);
      if (json) around.out(JSON.stringify({ error: { code, message } }));
      else around.err(`${message} [${code}]`);
      ended(exit);
    }
  };

  program
    .command('backup <folder>')
    .description('back up into an empty folder, also while the centre runs')
    .option('--without-secret', 'leave the secret out: keep it elsewhere, nothing can be read without it')
    .action((folder: string, options: { withoutSecret?: true }) => answering((place) => backup(place, folder, { leavesSecretOut: options.withoutSecret === true }))());
  program
    .command('restore <folder>')
    .description('restore a backup into an empty place, and compare what services say of one another')
    .option('--force', 'put aside (embedded) or remove (MongoDB) what stands there')
    .action((folder: string, options: { force?: true }) => answering((place) => restore(place, folder, { isForced: options.force === true }))());
  program.command('compare').description('report every difference between what services hold of one another').action(answering(compare));
  return program;
}
