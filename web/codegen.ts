import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents and the list of persisted operations, from the gateway's printed schema. Run from the repository's root. */
const config: CodegenConfig = {
  schema: 'services/gateway/schema.graphql',
  documents: ['web/src/graphql/operations/*.graphql'],
  importExtension: '.ts',
  generates: {
    'web/src/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: { mode: 'replaceDocumentWithHash' } },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        strictScalars: true,
        scalars: { DateTime: 'string', Date: 'string' },
      },
    },
  },
};

export default config;
