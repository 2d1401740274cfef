/** `npm run generate [-- --check | --publish]`: OpenAPI, AsyncAPI, the gateway's schema, the web's typed documents, the allow-list of operations. */
import { giveUp, root, run } from './workspace.mjs';

// tsx and the `development` condition: the generators run from sources, no build needed.
run(process.execPath, ['--conditions=development', '--import', 'tsx', 'scripts/generate/main.ts', ...process.argv.slice(2)], { cwd: root, inherit: true, failure: 'Not everything generated is current.' }).catch(giveUp);
