import { Problem, problemOf, type ProblemKind } from '../../graphql/problem.ts';
import { newOpId } from '../../graphql/op-id.ts';
import { accessToken, renewSession, sessionExpired } from '../../session/session.ts';

export type ImagePurpose = 'piece' | 'copy' | 'signature' | 'disposal';
export type Uploaded = { is: 'done'; imageId: string } | { is: 'failed'; why: ProblemKind; code?: string | undefined };

const longestPx = 1_600;
const limitMs = 30_000;

/** One picture on its way: `send` may be called until it is there, and is the same operation each time; it never throws. */
export type Upload = { send: () => Promise<Uploaded> };

/** A picture of a file or a canvas, made ready at its first sending. */
export function uploadOf(file: Blob, purpose: ImagePurpose): Upload {
  const opId = newOpId();
  let ready: Promise<Blob> | undefined;
  return {
    async send() {
      try {
        const bytes = await (ready ??= upright(file));
        const first = await send(bytes, { purpose, opId });
        if (first.status !== 401) return await idOf(first);
        if ((await renewSession()) === 'renewed') return await idOf(await send(bytes, { purpose, opId }));
        sessionExpired();
        return { is: 'failed', why: 'signed-out' };
      } catch (error) {
        if (error instanceof Problem) return { is: 'failed', why: error.kind, code: error.code };
        return { is: 'failed', why: 'invalid', code: 'storage.not-an-image' };
      }
    },
  };
}

/** The server takes out what a camera tells, its orientation too: so the picture is turned and made smaller here. */
async function upright(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestPx / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const bytes = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  if (!bytes) throw new Problem('invalid', { code: 'storage.not-an-image' });
  return bytes;
}

async function send(bytes: Blob, { purpose, opId }: { purpose: ImagePurpose; opId: string }): Promise<Response> {
  const token = accessToken();
  try {
    return await fetch(`/images?purpose=${purpose}`, {
      method: 'POST',
      headers: { 'content-type': bytes.type, 'x-orderly-csrf': '1', 'idempotency-key': opId, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: bytes,
      signal: AbortSignal.timeout(limitMs),
    });
  } catch (cause) {
    throw new Problem('network', { cause });
  }
}

async function idOf(response: Response): Promise<Uploaded> {
  if (!response.ok) throw await problemOf(response);
  const body: unknown = await response.json();
  if (typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string') return { is: 'done', imageId: body.id };
  throw new Problem('server');
}
