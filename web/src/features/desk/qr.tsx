import wasmUrl from 'zxing-wasm/writer/zxing_writer.wasm?url';
import { useQuery } from '@tanstack/react-query';

type Matrix = { width: number; height: number; data: ArrayLike<number> };

/** A QR code, drawn as one path; black on white whatever the theme, as a printer and a reader want it. */
export function Qr({ text, label }: { text: string; label: string }) {
  const code = useQuery({ queryKey: ['qr', text], staleTime: Infinity, retry: 1, queryFn: () => encode(text) });
  if (!code.data) return <span className="qr" aria-hidden="true" />;
  const { width, height } = code.data;
  return (
    <svg className="qr" viewBox={`-4 -4 ${width + 8} ${height + 8}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect x="-4" y="-4" width={width + 8} height={height + 8} fill="#fff" />
      <path d={pathOf(code.data)} fill="#000" />
    </svg>
  );
}

async function encode(text: string): Promise<Matrix> {
  const { prepareZXingModule, writeBarcode } = await import('zxing-wasm/writer');
  // Else it asks a CDN for its wasm, which our policy does not allow.
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
  const { symbol, error } = await writeBarcode(text, { format: 'QRCode' });
  if (error) throw new Error(error);
  return symbol;
}

/** One square per dark module; the writer says 0 for dark. */
export function pathOf({ width, height, data }: Matrix): string {
  const squares: string[] = [];
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (data[y * width + x] === 0) squares.push(`M${x} ${y}h1v1h-1z`);
  return squares.join('');
}
