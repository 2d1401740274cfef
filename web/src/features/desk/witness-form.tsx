import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDisposalDocument, type DisposalHow } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';
import { useDeskWrite } from './desk-write.ts';
import { PhotoButton } from './photo-button.tsx';

/** STO-7: the witness, in a session of their own, with the photo of the disposal or the receipt of who took the pieces. */
export function WitnessForm({ belongingsId, how }: { belongingsId: string; how: DisposalHow }) {
  const { t } = useTranslation();
  const [imageId, setImage] = useState<string | null>(null);
  const [receipt, setReceipt] = useState('');
  const { busy, wrong, send } = useDeskWrite();
  const isDisposed = how === 'disposed';
  const receiptNo = receipt.trim();
  const proof = isDisposed ? (imageId ? { imageId } : {}) : receiptNo ? { receiptNo } : {};
  const confirm = () => void send(ConfirmDisposalDocument, { belongingsId, ...proof });
  return (
    <>
      <p className="meta">{t('desk.approvals.witnessHelp')}</p>
      {isDisposed ? (
        <PhotoButton label={t('desk.approvals.photo')} purpose="disposal" imageId={imageId} onImage={setImage} />
      ) : (
        <Field label={t('desk.approvals.receipt')} value={receipt} onChange={setReceipt} autoComplete="off" maxLength={40} />
      )}
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button look="primary" isPending={busy} isDisabled={isDisposed ? imageId === null : !receiptNo} onPress={confirm}>
        {t('desk.approvals.witness')}
      </Button>
    </>
  );
}
