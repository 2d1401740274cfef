import { useState, type FormEvent } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { ReplaceTicketDocument } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { sentenceOf } from '../../i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/states.tsx';
import { useDeskRefresh, usePoint, type Belongings } from './desk-data.ts';
import { DocumentFields, isWhole, noDocument } from './document-fields.tsx';
import { labelOf } from '../../i18n/words.ts';
import { enterMovesOn } from './moves-on.ts';
import { PhotoButton } from './photo-button.tsx';
import { Printing } from './printing.tsx';

/** After the match: document and its copy, then a new ticket that voids the lost one (STO-9). The claim follows with it. */
export function ReplaceForm({ whole }: { whole: Belongings }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useDeskRefresh();
  const point = usePoint();
  const [document, setDocument] = useState(noDocument);
  const [copyImageId, setCopy] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [isReplaced, setReplaced] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (enterMovesOn(event)) return;
    setAsked(true);
    if (!copyImageId || !isWhole(document)) return;
    setBusy(true);
    const outcome = await write(ReplaceTicketDocument, { belongingsId: whole.id, document, copyImageId });
    setBusy(false);
    setWrong(sentenceOf(outcome));
    if (outcome.is === 'done') setReplaced(true);
  };
  const place = point.data?.place ? labelOf(point.data.place.name) : '';
  const toClaim = () => {
    void refresh();
    void navigate({ to: '/desk/claim', search: {} });
  };
  if (isReplaced) return <Printing belongingsId={whole.id} place={place} next={t('desk.lost.toClaim')} onNext={toClaim} />;
  return (
    <Form className="desk-column panel" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <Banner tone="done">{t('desk.lost.matched', { no: whole.item.no })}</Banner>
      <ul>
        {whole.pieces.map((piece) => (
          <li key={piece.tag}>
            <strong className="numbers">{piece.slot}</strong> <span className="numbers">{piece.tag}</span> {piece.look ?? t(`desk.pieceKind.${piece.kind}`)}
          </li>
        ))}
      </ul>
      <DocumentFields label={t('desk.document.shown')} value={document} onChange={setDocument} asked={asked} />
      <PhotoButton label={t('desk.lost.copy')} purpose="copy" imageId={copyImageId} onImage={setCopy} />
      {asked && !copyImageId && <Banner tone="error">{t('desk.lost.copyMissing')}</Banner>}
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button type="submit" look="primary" size="large" isPending={busy} data-stop>
        {t('desk.lost.replace')}
      </Button>
    </Form>
  );
}
