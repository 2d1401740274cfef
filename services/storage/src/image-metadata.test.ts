import { describe, expect, it } from 'vitest';
import { withoutMetadata } from './image-metadata.ts';
import { jpegFrame, pngPixel, webpFrame } from './testing/images.ts';

const pictures = [['image/jpeg', jpegFrame], ['image/png', pngPixel], ['image/webp', webpFrame]] as const;

describe('a picture', () => {
  it.each(pictures)('SC-6 of %s loses what a camera tells beside it, and nothing of itself', (mediaType, make) => {
    const clean = withoutMetadata(make(true));
    expect(clean?.mediaType).toBe(mediaType);
    expect(Buffer.from(clean?.bytes ?? []).equals(make(false))).toBe(true);
    expect(Buffer.from(withoutMetadata(make(false))?.bytes ?? []).equals(make(false))).toBe(true);
  });

  it.each(pictures)('of %s that is cut off anywhere is none', (_mediaType, make) => {
    const whole = make(true);
    const least = make(false).length;
    for (let length = 0; length < least; length++) {
      const cut = withoutMetadata(whole.subarray(0, length));
      expect(cut === undefined || cut.bytes.length < least, String(length)).toBe(true);
    }
  });

  it('is told by its bytes, whatever it is called', () => {
    for (const text of ['', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', 'RIFF....AVI ']) expect(withoutMetadata(Buffer.from(text))).toBeUndefined();
  });

  it('never makes the reader fail, whatever the bytes are', () => {
    for (const [, make] of pictures) {
      const whole = make(true);
      for (let i = 0; i < whole.length; i++) {
        const bent = Buffer.from(whole);
        bent[i] = 255 - (bent[i] ?? 0);
        expect(() => withoutMetadata(bent)).not.toThrow();
      }
    }
  });
});
