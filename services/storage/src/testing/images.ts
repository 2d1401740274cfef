/** Small pictures, with what a camera writes beside them. */
import { crc32, deflateSync } from 'node:zlib';

const secret = 'GPS 39.9N 116.4E';

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, crc]);
}

/** One grey pixel as PNG; `tattling` adds Exif and text, and something behind the end. */
export function pngPixel(isTattling = false): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const extra = isTattling ? [pngChunk('eXIf', Buffer.from(secret)), pngChunk('tEXt', Buffer.from(`Comment\0${secret}`))] : [];
  const parts = [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), pngChunk('IHDR', header), ...extra, pngChunk('IDAT', deflateSync(Buffer.from([0, 128]))), pngChunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([...parts, ...(isTattling ? [Buffer.from(secret)] : [])]);
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** The frame of a JPEG of two scans; `tattling` adds Exif, XMP, IPTC, a comment, a second picture. */
export function jpegFrame(isTattling = false): Buffer {
  const extra = isTattling ? [segment(0xe1, Buffer.from(`Exif\0\0${secret}`)), segment(0xed, Buffer.from(secret)), segment(0xe2, Buffer.from(`MPF\0${secret}`)), segment(0xfe, Buffer.from(secret))] : [];
  const scan = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56])]);
  const parts = [Buffer.from([0xff, 0xd8]), segment(0xe0, Buffer.from('JFIF\0')), ...extra, segment(0xdb, Buffer.alloc(10)), scan, segment(0xc4, Buffer.alloc(4)), scan, Buffer.from([0xff, 0xd9])];
  return Buffer.concat([...parts, ...(isTattling ? [Buffer.from([0xff, 0xd8]), Buffer.from(secret)] : [])]);
}

function riffChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** The frame of a WebP; `tattling` adds Exif and XMP. */
export function webpFrame(isTattling = false): Buffer {
  const flags = Buffer.alloc(10);
  flags.writeUInt8(isTattling ? 0x2c : 0x20);
  const extra = isTattling ? [riffChunk('EXIF', Buffer.from(secret)), riffChunk('XMP ', Buffer.from(`${secret}!`))] : [];
  const body = Buffer.concat([Buffer.from('WEBP'), riffChunk('VP8X', flags), riffChunk('ICCP', Buffer.from('abc')), riffChunk('VP8 ', Buffer.from('picture')), ...extra]);
  return Buffer.concat([Buffer.from('RIFF'), size(body.length), body]);
}

function size(length: number): Buffer {
  const out = Buffer.alloc(4);
  out.writeUInt32LE(length);
  return out;
}
