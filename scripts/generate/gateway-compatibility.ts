/** Whether a change to the gateway's schema breaks a page or an app that was made for the published one. */
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** Breaking changes, in words. */
export async function breakingSchemaChanges(published: string, current: string): Promise<readonly string[]> {
  const changes = await diff(buildSchema(published), buildSchema(current));
  return changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking).map(({ message }) => message);
}
