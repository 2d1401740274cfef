#!/usr/bin/env node
/** `orderly <command>`: exit code 0 = done, 1 = done and something was found, 2 = refused, 3 = failed. */
import { run } from './program.ts';

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  stdin: process.stdin,
});
