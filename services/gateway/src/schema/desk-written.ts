/** What the desk's commands answer, and what they share. */
import type { Asset as AssetRow, Belongings as BelongingsRow, Drawer as DrawerRow, Holding as HoldingRow, Written as WrittenRow } from '@orderly/contracts';
import { mayMutate, signedIn } from '../authorization.ts';
import type { mutationAccess } from '../authorization.ts';
import { builder } from '../builder.ts';
import { Drawer, drawerOf } from './cash.ts';
import { Asset, assetOf, Holding, holdingOf } from './loans.ts';
import { refusable } from './refusals.ts';
import { Belongings, belongingsOf } from './storage.ts';

/** The rule of a command, and how it is refused. */
export const ruleOf = (name: keyof typeof mutationAccess) => ({ authScopes: mayMutate(name), errors: refusable });

export const Written = builder.objectRef<WrittenRow>('Written');
Written.implement({ authScopes: signedIn, fields: (t) => ({ id: t.exposeID('id'), version: t.exposeInt('version') }) });

export const BelongingsWritten = builder.objectRef<WrittenRow>('BelongingsWritten');
BelongingsWritten.implement({
  description: 'Ask for `belongings` only where it is shown: reading it is recorded, and a witness may not.',
  authScopes: signedIn,
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version'),
    belongings: t.field({ type: Belongings, nullable: true, resolve: ({ id }, _args, context): Promise<BelongingsRow | null> => belongingsOf(id, context) }),
  }),
});

export const HoldingWritten = builder.objectRef<WrittenRow>('HoldingWritten');
HoldingWritten.implement({
  authScopes: signedIn,
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version'),
    holding: t.field({ type: Holding, nullable: true, resolve: ({ id }, _args, context): Promise<HoldingRow | null> => holdingOf(id, context) }),
  }),
});

export const AssetWritten = builder.objectRef<WrittenRow & { readonly assetId: string }>('AssetWritten');
AssetWritten.implement({
  authScopes: signedIn,
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version'),
    asset: t.field({ type: Asset, nullable: true, resolve: ({ assetId }, _args, context): Promise<AssetRow | null> => assetOf({ ids: assetId }, context) }),
  }),
});

export const DrawerWritten = builder.objectRef<WrittenRow>('DrawerWritten');
DrawerWritten.implement({
  authScopes: signedIn,
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version'),
    drawer: t.field({ type: Drawer, nullable: true, resolve: ({ id }, _args, context): Promise<DrawerRow | null> => drawerOf(id, context) }),
  }),
});
