import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalSentence } from '../../i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { uploadOf, type ImagePurpose, type Upload } from './upload.ts';

type Props = { label: string; purpose: ImagePurpose; imageId: string | null; onImage: (imageId: string) => void; small?: boolean };

/** Takes a photo or a scanned copy and sends it at once; what failed is said beside the button, and a press sends the same picture again. */
export function PhotoButton({ label, purpose, imageId, onImage, small }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [held, setHeld] = useState<Upload>();
  const send = async (upload: Upload) => {
    setHeld(upload);
    setBusy(true);
    const answer = await upload.send();
    setBusy(false);
    // A picture that the server cannot read will not be read the second time either.
    if (answer.is === 'done' || answer.why === 'invalid') setHeld(undefined);
    if (answer.is === 'done') onImage(answer.imageId);
    setWrong(answer.is === 'done' ? undefined : answer.code ? refusalSentence(answer.code) : t(`problem.${answer.why}`));
  };
  return (
    <span className="photo">
      <Button size={small ? 'small' : 'normal'} isPending={busy} onPress={() => input.current?.click()}>
        {imageId && <CheckIcon />} {imageId ? t('desk.photoTaken', { label }) : label}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void send(uploadOf(file, purpose));
          event.target.value = '';
        }}
      />
      {wrong && (
        <span className="wrong" role="alert">
          {wrong}
        </span>
      )}
      {wrong && held && (
        <Button size="small" isPending={busy} onPress={() => void send(held)}>
          {t('action.retry')}
        </Button>
      )}
    </span>
  );
}
