import type { Label } from '@orderly/contracts';
import { signedIn } from '../authorization.ts';
import { builder } from '../builder.ts';

export const LabelType = builder.objectRef<Label>('Label');
LabelType.implement({ authScopes: signedIn, fields: (t) => ({ zh: t.exposeString('zh'), en: t.exposeString('en') }) });
