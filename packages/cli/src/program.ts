import { Command, CommanderError } from 'commander';
import type { Env } from '@orderly/platform/host';
import { type Answer, exitCodes, failureOf } from './answer.ts';
import { backup } from './commands/backup.ts';
import { compact } from './commands/compact.ts';
import { compare } from './commands/compare.ts';
import { doctor } from './commands/doctor.ts';
import { initAdmin } from './commands/init-admin.ts';
import { move } from './commands/move.ts';
import { parkedList, parkedRedrive, parkedShow } from './commands/parked.ts';
import { replay } from './commands/replay.ts';
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
  const answering: Answering = (work) => async () => {
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

  addData(program, answering);
  addWork(program, answering, around);
  return program;
}

type Answering = (work: (place: Place) => Promise<Answer>) => () => Promise<void>;

function addData(program: Command, answering: Answering): void {
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
  program.command('move <folder>').description('carry the data of a stopped embedded centre to MongoDB and Kafka').action((folder: string) => answering((place) => move(place, folder))());
  program.command('compact').description('write the data of a stopped embedded centre anew, without its free pages').action(answering(compact));
}

function addWork(program: Command, answering: Answering, { stdin }: Surroundings): void {
  program.command('doctor').description('look at settings, engines, topics, indexes, clock, disk, outboxes and parked keys; changes nothing').action(answering(doctor));
  program
    .command('init-admin')
    .description('a one-time secret for the first administrator; refused when somebody can administer already')
    .option('--secret-file <file>', 'use the secret in this file (- for stdin) instead of making one')
    .action((options: { secretFile?: string }) => answering((place) => initAdmin(place, { file: options.secretFile, stdin }))());
  const parked = program.command('parked').description('keys whose events could not be handled');
  parked.command('list').description('every parked key of every service').action(answering(parkedList));
  parked
    .command('show <id>')
    .option('--service <name>', 'of this service')
    .description('the records of one parked key')
    .action((id: string, options: { service?: string }) => answering((place) => parkedShow(place, id, options.service))());
  parked
    .command('redrive <id>')
    .option('--service <name>', 'of this service')
    .description('run a parked key again, in order')
    .action((id: string, options: { service?: string }) => answering((place) => parkedRedrive(place, id, options.service))());
  program
    .command('replay <service> [id]')
    .description('send a service\'s histories, or one document\'s, onto the bus again')
    .action((service: string, id: string | undefined) => answering((place) => replay(place, service, id))());
}
