import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-aria-components';
import { RegisterAssetDocument } from '../../graphql/generated/graphql.ts';
import { labelOf } from '../../i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Field } from '../../ui/field.tsx';
import { announce } from '../../ui/notices.tsx';
import { Picker, Select } from '../../ui/select.tsx';
import { Banner } from '../../ui/states.tsx';
import { useDeskWrite } from '../desk/desk-write.ts';
import { enterMovesOn } from '../desk/moves-on.ts';
import { placeOptions, usePlaces } from '../requests/places.ts';
import type { Kind, Stand } from './loans-data.ts';
import { yuan } from './money.ts';

const codes = /^[A-Za-z0-9:._-]{1,64}$/;

/** LOA-2: a piece with the number painted on it, the code that its label says, and the stand it belongs to. */
export function RegisterForm({ stand, kinds }: { stand: Stand; kinds: readonly Kind[] }) {
  const { t } = useTranslation();
  const places = usePlaces();
  const [kindCode, setKind] = useState<string | null>(kinds[0]?.code ?? null);
  const kind = kinds.find(({ code }) => code === kindCode);
  const [no, setNo] = useState('');
  const [code, setCode] = useState('');
  const [serial, setSerial] = useState('');
  const [homeId, setHome] = useState<string | null>(stand.id);
  const [depositClass, setClass] = useState<string | null>(null);
  const [charged, setCharged] = useState(true);
  const [asked, setAsked] = useState(false);
  const { busy, wrong, send } = useDeskWrite();
  const chosenClass = kind?.deposits.find((each) => each.depositClass === depositClass) ?? kind?.deposits[0];
  const label = code.trim() || no.trim();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (enterMovesOn(event)) return;
    setAsked(true);
    if (!kind || !chosenClass || !homeId || !codes.test(no.trim()) || !codes.test(label)) return;
    const data = await send(RegisterAssetDocument, { no: no.trim(), code: label, kind: kind.code, homeId, depositClass: chosenClass.depositClass, charged, ...(serial.trim() ? { serial: serial.trim() } : {}) });
    if (!data) return;
    announce(t('loans.stock.registered', { no: no.trim() }));
    setNo('');
    setCode('');
    setSerial('');
    setAsked(false);
  };
  return (
    <Form className="waiting-step" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <Select label={t('loans.kind')} value={kindCode} onChange={setKind} options={kinds.map((each) => ({ id: each.code, label: labelOf(each.name) }))} />
      <div className="desk-line">
        <Field label={t('loans.no')} value={no} onChange={setNo} autoComplete="off" maxLength={64} wrong={asked && !codes.test(no.trim()) ? t('loans.missing.code') : undefined} />
        <Field label={t('loans.stock.code')} hint={t('loans.stock.codeHint')} value={code} onChange={setCode} autoComplete="off" maxLength={64} />
      </div>
      <div className="desk-line">
        <Field label={t('loans.stock.serial')} value={serial} onChange={setSerial} autoComplete="off" maxLength={64} />
        <Select label={t('loans.deposit')} value={chosenClass?.depositClass ?? null} onChange={setClass} options={(kind?.deposits ?? []).map((each) => ({ id: each.depositClass, label: `${each.depositClass === 'standard' ? t('loans.stock.standard') : each.depositClass} ${yuan(each.fen)}` }))} />
      </div>
      <Picker label={t('loans.stand')} value={homeId} onChange={setHome} options={placeOptions(places.data ?? [], undefined)} />
      <Checkbox isSelected={charged} onChange={setCharged}>
        {t('loans.stock.charged')}
      </Checkbox>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Button type="submit" look="primary" isPending={busy} data-stop>
        {t('loans.stock.register')}
      </Button>
    </Form>
  );
}
