export { type Authority, type Caller, type KeySource, openAuthority } from './authority.ts';
export { type Revocations, type Revoked } from './revocations.ts';
export { accessTokenSeconds, type Claims, newSigningKey, signAccessToken, signServiceToken, type SigningKey, type User, verifyServiceToken } from './tokens.ts';
