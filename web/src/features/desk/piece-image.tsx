import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { accessToken } from '../../session/session.ts';
import { Problem, problemOf } from '../../graphql/problem.ts';

/** The photo of a piece. Fetched with the token, which an `<img>` would not send: the address alone shows nothing. */
export function PieceImage({ imageId, label }: { imageId: string; label: string }) {
  const picture = useQuery({
    queryKey: ['image', imageId],
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
    queryFn: ({ signal }) => fetchImage(imageId, signal),
  });
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!picture.data || !canvas.current) return;
    canvas.current.width = picture.data.width;
    canvas.current.height = picture.data.height;
    canvas.current.getContext('2d')?.drawImage(picture.data, 0, 0);
  }, [picture.data]);
  return picture.data ? <canvas ref={canvas} className="piece-image" role="img" aria-label={label} /> : null;
}

// Drawn on a canvas, so that no address of the picture outlives the page (an object URL would until it is revoked).
async function fetchImage(imageId: string, signal: AbortSignal): Promise<ImageBitmap> {
  const token = accessToken();
  const response = await fetch(`/images/${imageId}`, { headers: token ? { authorization: `Bearer ${token}` } : {}, signal }).catch((cause: unknown) => {
    throw new Problem('network', { cause });
  });
  if (!response.ok) throw await problemOf(response);
  return createImageBitmap(await response.blob());
}
