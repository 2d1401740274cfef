import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installed, installFolder } from './cache.ts';
import { EngineUnavailable, runToEnd } from './program.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const mvn = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';

/** Java programs wait for the just-in-time compiler no longer than tests run; one collector thread is enough. */
export const javaFlags = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.net.preferIPv4Stack=true'] as const;

/** The jars of a folder's pom.xml, by the machine's own Maven settings; `also` runs once after they are there. */
export function jarsOf(name: string, also: (folder: string) => Promise<void> = async () => undefined): Promise<string> {
  return installed(name, recipeOf(name), async (folder) => {
    await needJava();
    copyFileSync(join(here, name, 'pom.xml'), join(folder, 'pom.xml'));
    await runToEnd(
      { command: mvn, args: ['-B', '-q', 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${join(folder, 'lib')}`], folder },
      300_000,
    ).catch((error: Error) => {
      throw new EngineUnavailable(`Maven (Debian: maven) could not fetch ${name}: ${error.message}`);
    });
    await also(folder);
  });
}

/** Whether its jars are there already. */
export function isInstalled(name: string): boolean {
  return existsSync(installFolder(name, recipeOf(name)));
}

/** Throws unless Java 17 or newer answers. */
export async function needJava(): Promise<string> {
  const output = await runToEnd({ command: 'java', args: ['-version'], folder: here }, 20_000).catch(() => {
    throw new EngineUnavailable('there is no Java (Debian: openjdk-17-jre-headless)');
  });
  const version = /version "(\d+)/.exec(output)?.[1];
  if (version === undefined || Number(version) < 17) throw new EngineUnavailable(`Java 17 or newer is needed; this is ${version ?? 'unknown'}`);
  return version;
}

/** Every jar by its path: compilers do not know the `lib/*` of `java`. */
export function classPath(folder: string): string {
  return readdirSync(join(folder, 'lib'))
    .map((jar) => join(folder, 'lib', jar))
    .join(delimiter);
}

/** What an engine's installation depends on. */
export function recipeOf(name: string): string {
  return readdirSync(join(here, name))
    .sort()
    .map((file) => readFileSync(join(here, name, file), 'utf8'))
    .join('\0');
}

/** A file of an engine's folder in the repository. */
export function recipeFile(name: string, file: string): string {
  return join(here, name, file);
}
