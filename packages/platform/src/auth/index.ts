export { type Authority, type Caller, type KeySource, openAuthority } from './authority.ts';
export { type Revocations, type Revoked } from './revocations.ts';
export { accessTokenSeconds, type Claims, newSigningKey, signAccessToken, type SigningKey, type User } from './tokens.ts';
