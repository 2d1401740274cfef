import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';

export type Rejected = { code: string; reason: string };
const reasons = ['label', 'leaking', 'volume', 'clotted', 'wrongTube', 'other'] as const;

/** The receiver does not take one item: which, and why. */
export function RejectDialog({ codes, onClose, onReject }: { codes: readonly string[]; onClose: () => void; onReject: (rejected: Rejected) => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState<string | null>(codes.length === 1 ? (codes[0] ?? null) : null);
  const [reason, setReason] = useState<(typeof reasons)[number] | null>(null);
  const [words, setWords] = useState('');
  const text = reason === 'other' ? words.trim() : reason ? t(`porter.rejectReason.${reason}`) : '';
  return (
    <Dialog title={t('porter.reject')} isOpen onClose={onClose}>
      <div className="phone stack">
        <OneOf label={t('porter.whichItem')} value={code} onChange={setCode} choices={codes.map((id) => ({ id, label: id }))} />
        <OneOf label={t('board.reason')} value={reason} onChange={setReason} choices={reasons.map((id) => ({ id, label: t(`porter.rejectReason.${id}`) }))} />
        {reason === 'other' && <Field label={t('porter.rejectWords')} value={words} onChange={setWords} maxLength={200} />}
        <Button
          look="danger"
          size="tall"
          isDisabled={!code || !text}
          onPress={() => {
            if (!code) return;
            onReject({ code, reason: text });
            onClose();
          }}
        >
          {t('porter.reject')}
        </Button>
      </div>
    </Dialog>
  );
}
