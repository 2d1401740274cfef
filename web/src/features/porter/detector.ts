import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

export type Detect = (video: HTMLVideoElement) => Promise<string | undefined>;
type Detector = { detect: (source: HTMLVideoElement) => Promise<readonly { rawValue: string }[]> };
type NativeDetector = { new (): Detector; getSupportedFormats: () => Promise<readonly string[]> };

/** The browser's own reader, else zxing from our own origin; throws where the page's policy lets no wasm run. */
export async function openDetector(): Promise<Detect> {
  const detector = (await nativeDetector()) ?? (await ownDetector());
  return async (video) => (await detector.detect(video))[0]?.rawValue;
}

async function nativeDetector(): Promise<Detector | undefined> {
  const native = (globalThis as { BarcodeDetector?: NativeDetector }).BarcodeDetector;
  const formats = (await native?.getSupportedFormats().catch(() => undefined)) ?? [];
  return native && formats.includes('qr_code') ? new native() : undefined;
}

// The smallest module there is: whether the page's policy lets wasm run, before 400 kB are fetched for nothing.
const emptyModule = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

async function ownDetector(): Promise<Detector> {
  await WebAssembly.compile(emptyModule);
  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill');
  // Else it asks a CDN for its wasm, which a hospital's network does not reach and our policy does not allow.
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
  return new BarcodeDetector({ formats: ['qr_code', 'code_128', 'code_39', 'ean_13', 'data_matrix', 'pdf417'] });
}
