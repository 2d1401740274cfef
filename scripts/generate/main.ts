/** Writes every generated document, or with `--check` only says which is not current; `--publish` keeps today's events as the ones to stay compatible with. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configurationDocument } from './configuration.ts';
import { services } from './contracts.ts';
import { contractDocuments, gatewaySchema, isCurrent, operationsToPublish, persistedDocuments, webDocuments, type Document } from './documents.ts';
import { breakingChanges, eventSchemas, type EventSchemas } from './event-schemas.ts';
import { breakingSchemaChanges } from './gateway-compatibility.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isCheck = process.argv.includes('--check');
const publishedSchema = 'docs/api/published/schema.graphql';

settle([...contractDocuments(), configurationDocument()]);
// In this order: the web's codegen reads the schema from the file, and the allow-list is made of the web's documents.
const schema = await gatewaySchema(root);
settle([schema]);
const web = await webDocuments(root);
settle(web);
settle(await persistedDocuments(root, web));

const breaks = [...breaksOfPublishedEvents(), ...(await breaksOfPublishedSchema(schema.text))];
for (const sentence of breaks) console.error(`✗ ${sentence}`);
if (breaks.length > 0) process.exitCode = 1;
else if (process.argv.includes('--publish')) settle([...services.filter(({ events }) => Object.keys(events).length > 0).map(publishedDocument), { path: publishedSchema, text: schema.text }, await operationsToPublish(root, web)]);

function settle(documents: readonly Document[]): void {
  for (const document of documents.filter((each) => !isCurrent(root, each))) {
    if (isCheck) {
      console.error(`✗ ${document.path} is not current: run \`npm run generate\` and commit it.`);
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(join(root, document.path)), { recursive: true });
      writeFileSync(join(root, document.path), document.text);
      console.log(`✓ ${document.path}`);
    }
  }
}

function breaksOfPublishedEvents(): readonly string[] {
  const found: string[] = [];
  for (const { name, events } of services) {
    const path = join(root, publishedPath(name));
    if (!existsSync(path)) continue;
    const published = JSON.parse(readFileSync(path, 'utf8')) as EventSchemas;
    found.push(...breakingChanges(published, eventSchemas(events)).map((change) => `orderly.${name}.${change}`));
  }
  return found;
}

async function breaksOfPublishedSchema(current: string): Promise<readonly string[]> {
  const path = join(root, publishedSchema);
  return existsSync(path) ? breakingSchemaChanges(readFileSync(path, 'utf8'), current) : [];
}

function publishedDocument({ name, events }: (typeof services)[number]): Document {
  return { path: publishedPath(name), text: `${JSON.stringify(eventSchemas(events), undefined, 2)}\n` };
}

function publishedPath(service: string): string {
  return `docs/api/published/${service}.json`;
}
