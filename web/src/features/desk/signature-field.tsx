import { useEffect, useRef, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { SignatureDraft } from './signature.ts';

const width = 480;
const height = 120;

type Props = { value: SignatureDraft; onChange: (value: SignatureDraft) => void; asked: boolean };

/** STO-8: signed with the finger or a pen on the screen, or on paper, and then the name is typed; one of both is enough. */
export function SignatureField({ value, onChange, asked }: Props) {
  const { t } = useTranslation();
  const isGiven = value.name.trim() !== '' || value.isDrawn;
  return (
    <div className="signature">
      <Pad value={value} onChange={onChange} />
      <Field
        label={t('desk.claim.signature')}
        hint={t('desk.claim.signatureHelp')}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        autoComplete="off"
        maxLength={40}
        wrong={asked && !isGiven ? t('desk.claim.signatureMissing') : undefined}
      />
    </div>
  );
}

function Pad({ value, onChange }: Pick<Props, 'value' | 'onChange'>) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ x: number; y: number }>(undefined);
  useEffect(() => {
    if (canvas.current) blank(canvas.current);
  }, []);
  const at = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: ((event.clientX - box.left) * width) / box.width, y: ((event.clientY - box.top) * height) / box.height };
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = event.currentTarget.getContext('2d');
    if (!last.current || !pen) return;
    const to = at(event);
    pen.beginPath();
    pen.moveTo(last.current.x, last.current.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
    last.current = to;
  };
  const lift = () => {
    if (!last.current) return;
    last.current = undefined;
    onChange({ ...value, isDrawn: true, canvas: canvas.current, upload: null });
  };
  const clear = () => {
    if (canvas.current) blank(canvas.current);
    onChange({ ...value, isDrawn: false, canvas: null, upload: null });
  };
  return (
    <div className="signature-pad">
      <canvas
        ref={canvas}
        width={width}
        height={height}
        role="img"
        aria-label={t(value.isDrawn ? 'desk.claim.signed' : 'desk.claim.signHere')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          last.current = at(event);
        }}
        onPointerMove={draw}
        onPointerUp={lift}
        onPointerCancel={lift}
      />
      {value.isDrawn ? (
        <Button size="small" onPress={clear}>
          {t('desk.claim.signAgain')}
        </Button>
      ) : (
        <span className="signature-hint quiet" aria-hidden="true">
          {t('desk.claim.signHere')}
        </span>
      )}
    </div>
  );
}

/** Ink on white, whatever the theme: it is a document. */
function blank(canvas: HTMLCanvasElement): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.strokeStyle = '#1b2430';
  pen.lineWidth = 3;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
}
