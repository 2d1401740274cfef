import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { RequestDelegateDocument } from '../../graphql/generated/graphql.ts';
import { write } from '../../graphql/write.ts';
import { sentenceOf } from '../../i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Field } from '../../ui/field.tsx';
import { Banner } from '../../ui/states.tsx';
import { useDeskRefresh, type Belongings } from './desk-data.ts';
import { DocumentFields, isWhole, noDocument } from './document-fields.tsx';
import { enterMovesOn } from './moves-on.ts';

/** STO-10: both documents go to the supervisor, who verifies in an own session; nothing is handed out before. */
export function DelegateForm({ whole, ticket }: { whole: Belongings; ticket: string }) {
  const { t } = useTranslation();
  const refresh = useDeskRefresh();
  const [own, setOwn] = useState(noDocument);
  const [delegate, setDelegate] = useState(noDocument);
  const [name, setName] = useState('');
  const [isCalledBack, setCalledBack] = useState(false);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (enterMovesOn(event)) return;
    setAsked(true);
    if (!name.trim() || !isWhole(own) || !isWhole(delegate)) return;
    setBusy(true);
    const outcome = await write(RequestDelegateDocument, {
      belongingsId: whole.id,
      ticket: ticket.trim(),
      depositorDocument: own,
      delegateDocument: delegate,
      delegateName: name.trim(),
      isCalledBack,
    });
    setBusy(false);
    setWrong(sentenceOf(outcome));
    if (outcome.is === 'done') void refresh();
  };
  return (
    <Form className="desk-column panel" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <h2>{t('desk.delegate.title')}</h2>
      <p className="meta">{t('desk.delegate.help')}</p>
      <DocumentFields label={t('desk.delegate.owner')} value={own} onChange={setOwn} asked={asked} />
      <DocumentFields label={t('desk.delegate.delegate')} value={delegate} onChange={setDelegate} asked={asked} />
      <Field
        label={t('desk.delegate.name')}
        value={name}
        onChange={setName}
        autoComplete="off"
        maxLength={40}
        wrong={asked && !name.trim() ? t('issue.required') : undefined}
      />
      <Checkbox isSelected={isCalledBack} onChange={setCalledBack}>
        {t('desk.delegate.calledBack')}
      </Checkbox>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button type="submit" isPending={busy} isDisabled={!ticket.trim()} data-stop>
        {t('desk.delegate.submit')}
      </Button>
    </Form>
  );
}
