import type { ProblemKind } from '../../graphql/problem.ts';
import { uploadOf, type Upload } from './upload.ts';

/** A signature being given: the name of who signed on paper, or the drawing; its upload is kept until it succeeded. */
export type SignatureDraft = { name: string; isDrawn: boolean; canvas: HTMLCanvasElement | null; upload: Upload | null };
export const noSignature: SignatureDraft = { name: '', isDrawn: false, canvas: null, upload: null };

export function isSigned({ name, isDrawn }: SignatureDraft): boolean {
  return name.trim() !== '' || isDrawn;
}

export type Signed = { is: 'done'; signature: { name?: string; imageId?: string } } | { is: 'failed'; why: ProblemKind; code?: string | undefined };

/** What the server takes: the drawing goes first, sealed like every picture, and the claim names it. */
export async function signatureOf(draft: SignatureDraft, keep: (upload: Upload) => void): Promise<Signed> {
  const name = draft.name.trim();
  const named = name ? { name } : {};
  if (!draft.isDrawn || !draft.canvas) return { is: 'done', signature: named };
  const upload = draft.upload ?? (await drawn(draft.canvas));
  if (!upload) return { is: 'failed', why: 'invalid', code: 'storage.not-an-image' };
  keep(upload);
  const sent = await upload.send();
  return sent.is === 'done' ? { is: 'done', signature: { ...named, imageId: sent.imageId } } : sent;
}

async function drawn(canvas: HTMLCanvasElement): Promise<Upload | undefined> {
  const bytes = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return bytes ? uploadOf(bytes, 'signature') : undefined;
}
