import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/states.tsx';
import { openDetector, type Detect } from './detector.ts';

type Trouble = 'insecure' | 'refused' | 'none' | 'reader';
const lookEveryMs = 200;

/** Reads one code with the camera. What a browser or a policy does not allow is said, and the field stays. */
export function Camera({ onCode, onClose }: { onCode: (code: string) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState<Trouble>();
  const found = useRef(onCode);
  useEffect(() => {
    found.current = onCode;
  });
  useEffect(() => {
    const stop = new AbortController();
    let stream: MediaStream | undefined;
    const start = async () => {
      if (!isSecureContext || !navigator.mediaDevices) return setTrouble('insecure');
      const detect = await openDetector().catch(() => undefined);
      if (!detect) return setTrouble('reader');
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).catch((error: unknown) => {
        setTrouble(error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'none');
        return undefined;
      });
      if (!stream || !video.current) return;
      if (stop.signal.aborted) return stream.getTracks().forEach((track) => track.stop());
      video.current.srcObject = stream;
      await video.current.play().catch(() => undefined);
      await look(video.current, detect, stop.signal, (code) => found.current(code));
    };
    void start();
    return () => {
      stop.abort();
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return (
    <Dialog title={t('porter.camera')} isOpen onClose={onClose}>
      <div className="phone camera">
        {trouble ? (
          <Banner tone="warning">{t(`porter.cameraTrouble.${trouble}`)}</Banner>
        ) : (
          <video ref={video} muted playsInline aria-label={t('porter.cameraAim')} />
        )}
        {!trouble && <p>{t('porter.cameraAim')}</p>}
        <DialogActions>
          <Button size="tall" onPress={onClose}>
            {t('action.back')}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}

async function look(video: HTMLVideoElement, detect: Detect, stop: AbortSignal, onCode: (code: string) => void): Promise<void> {
  while (!stop.aborted) {
    const code = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? await detect(video).catch(() => undefined) : undefined;
    if (code !== undefined && !stop.aborted) return onCode(code);
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}
