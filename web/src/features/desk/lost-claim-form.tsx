import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { ClaimLostBelongingsDocument } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { announce } from '../../ui/notices.tsx';
import { Banner } from '../../ui/states.tsx';
import { checkedPieces, type Checks } from './check-draft.ts';
import { CheckPieces } from './check-pieces.tsx';
import type { Belongings } from './desk-data.ts';
import { useDeskWrite } from './desk-write.ts';
import { DocumentFields, isWhole, noDocument } from './document-fields.tsx';
import { enterMovesOn } from './moves-on.ts';
import { PhotoButton } from './photo-button.tsx';
import { SignatureField } from './signature-field.tsx';
import { useSignature } from './use-signature.ts';

/** STO-9: given out without the ticket: features that fit, the document and its copy, every tag and seal, a signature. */
export function LostClaimForm({ whole }: { whole: Belongings }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [document, setDocument] = useState(noDocument);
  const [copyImageId, setCopy] = useState<string | null>(null);
  const [checks, setChecks] = useState<Checks>({});
  const [asked, setAsked] = useState(false);
  const signature = useSignature();
  const { busy, wrong, send } = useDeskWrite();
  const pieces = checkedPieces(whole.pieces, checks);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (enterMovesOn(event)) return;
    setAsked(true);
    if (!pieces || !copyImageId || !isWhole(document) || !signature.isSigned) return;
    const signed = await signature.give();
    if (!signed) return;
    if (!(await send(ClaimLostBelongingsDocument, { belongingsId: whole.id, pieces, signature: signed, document, copyImageId }))) return;
    announce(t('desk.claim.done', { no: whole.item.no }));
    void navigate({ to: '/desk' });
  };
  return (
    <Form className="desk-column panel" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <CheckPieces whole={whole} ticket={whole.item.no} checks={checks} onChange={setChecks} autoFocus />
      <DocumentFields label={t('desk.document.shown')} value={document} onChange={setDocument} asked={asked} />
      <PhotoButton label={t('desk.lost.copy')} purpose="copy" imageId={copyImageId} onImage={setCopy} />
      {asked && !copyImageId && <Banner tone="error">{t('desk.lost.copyMissing')}</Banner>}
      <SignatureField value={signature.draft} onChange={signature.setDraft} asked={asked} />
      {asked && !pieces && <Banner tone="error">{t('desk.claim.unchecked')}</Banner>}
      {(wrong ?? signature.wrong) && <Banner tone="error">{wrong ?? signature.wrong}</Banner>}
      <Button type="submit" look="primary" size="large" isPending={busy || signature.busy} data-stop>
        {t('desk.claim.submit')}
      </Button>
    </Form>
  );
}
