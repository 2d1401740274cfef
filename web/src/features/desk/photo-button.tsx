import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalSentence } from '../../i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { uploadImage, type ImagePurpose } from './upload.ts';

type Props = { label: string; purpose: ImagePurpose; imageId: string | null; onImage: (imageId: string) => void; small?: boolean };

/** Takes a photo or a scanned copy and sends it at once; what failed is said beside the button. */
export function PhotoButton({ label, purpose, imageId, onImage, small }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const send = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    const answer = await uploadImage(file, purpose);
    setBusy(false);
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
          void send(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {wrong && (
        <span className="wrong" role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
}
