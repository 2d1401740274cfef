/** What a camera writes beside the picture (place, device, owner) is taken out; only what a picture needs stays. */

export type MediaType = 'image/jpeg' | 'image/png' | 'image/webp';

/** The same picture without metadata, or undefined when the bytes are no image of that type from end to end. */
export function withoutMetadata(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly mediaType: MediaType } | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return { bytes: jpeg(view), mediaType: 'image/jpeg' };
    if (view.subarray(0, 8).equals(pngSignature)) return { bytes: png(view), mediaType: 'image/png' };
    if (view.toString('latin1', 0, 4) === 'RIFF' && view.toString('latin1', 8, 12) === 'WEBP') return { bytes: webp(view), mediaType: 'image/webp' };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

// APP0 (JFIF), APP2 (colour profile) and APP14 (Adobe's colour transform) are needed to show it; Exif, XMP, IPTC and comments go.
const keptApps = new Set([0xe0, 0xe2, 0xee]);
const [startOfScan, endOfImage, comment] = [0xda, 0xd9, 0xfe];

function jpeg(view: Buffer): Buffer {
  const parts: Buffer[] = [view.subarray(0, 2)];
  let at = 2;
  for (;;) {
    if (view.readUInt8(at) !== 0xff) throw new RangeError('no marker');
    const marker = view.readUInt8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === endOfImage) break;
    else {
      const end = within(view, at + 4, view.readUInt16BE(at + 2) - 2);
      const dropped = marker === comment || (marker >= 0xe0 && marker <= 0xef && !keptApps.has(marker)) || isPicturesIndex(view, at, marker);
      const next = marker === startOfScan ? scanEnd(view, end) : end;
      if (!dropped) parts.push(view.subarray(at, next));
      at = next;
    }
  }
  // What stands behind the end (another picture with its own Exif, a film) is no part of this one.
  return Buffer.concat([...parts, Buffer.from([0xff, endOfImage])]);
}

/** MPF shares APP2 with the colour profile. */
function isPicturesIndex(view: Buffer, at: number, marker: number): boolean {
  return marker === 0xe2 && view.toString('latin1', at + 4, at + 15) !== 'ICC_PROFILE';
}

/** The first marker after entropy-coded data: neither a stuffed zero nor a restart. */
function scanEnd(view: Buffer, from: number): number {
  for (let at = view.indexOf(0xff, from); at !== -1; at = view.indexOf(0xff, at + 1)) {
    const next = view.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new RangeError('no end');
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const pngKept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs', 'bKGD']);

function png(view: Buffer): Buffer {
  const parts: Buffer[] = [pngSignature];
  for (let at = 8; ; ) {
    const end = within(view, at + 8, view.readUInt32BE(at) + 4);
    const type = view.toString('latin1', at + 4, at + 8);
    if (pngKept.has(type)) parts.push(view.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(parts);
    at = end;
  }
}

const webpKept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

function webp(view: Buffer): Buffer {
  const end = 8 + view.readUInt32LE(4);
  if (end > view.length + 1) throw new RangeError('cut off');
  const parts: Buffer[] = [];
  for (let at = 12; at + 8 <= Math.min(end, view.length); ) {
    const type = view.toString('latin1', at, at + 4);
    const size = view.readUInt32LE(at + 4);
    const next = within(view, at + 8, size) + (size % 2);
    const chunk = Buffer.from(view.subarray(at, next));
    // The header's flags say that Exif (8) and XMP (4) follow.
    if (type === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~0x0c, 8);
    if (webpKept.has(type)) parts.push(chunk);
    at = next;
  }
  if (parts.length === 0) throw new RangeError('no picture');
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** Where a part ends; throws RangeError when that is outside of the bytes. */
function within(view: Buffer, from: number, length: number): number {
  if (length < 0 || from + length > view.length) throw new RangeError('cut off');
  return from + length;
}
