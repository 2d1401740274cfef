import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FindPatientDocument } from '../../graphql/generated/graphql.ts';
import { Problem } from '../../graphql/problem.ts';
import { request } from '../../graphql/request.ts';
import { isComposing } from '../../shell/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Field } from '../../ui/field.tsx';
import type { WardOf } from './escort-form.tsx';

export type Patient = WardOf['patients'][number];
type Props = { ward: WardOf; patient: Patient | undefined; onChoose: (patient: Patient | undefined) => void; wrong: string | undefined };

/** The bed finds, the person is confirmed: name, sex, age and admission number stand there before anything is sent. */
export function PatientChoice({ ward, patient, onChoose, wrong }: Props) {
  const { t } = useTranslation();
  if (patient) {
    return (
      <div className="chosen-patient">
        <div>
          <p className="big">
            {t('place.bed', { bed: patient.bed })} · {patient.name}
          </p>
          <p className="quiet">
            {t(`sex.${patient.sex}`)} · {t('job.age', { age: patient.age })}
            {patient.admissionNo && ` · ${t('job.admissionNo')} ${patient.admissionNo}`}
          </p>
          <div className="choices">
            {patient.critical && <Chip tone="red">{t('job.critical')}</Chip>}
            {patient.dependent && <Chip tone="amber">{t('job.dependent')}</Chip>}
            {patient.precautions.map((each) => (
              <Chip key={each} tone="inverse">
                {t(`precaution.${each}`)}
              </Chip>
            ))}
          </div>
        </div>
        <Button onPress={() => onChoose(undefined)}>{t('request.otherPatient')}</Button>
      </div>
    );
  }
  return <PatientSearch ward={ward} onChoose={onChoose} wrong={wrong} />;
}

function PatientSearch({ ward, onChoose, wrong }: { ward: WardOf; onChoose: (patient: Patient) => void; wrong: string | undefined }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Patient[]>();
  const [problem, setProblem] = useState<string>();
  const find = async () => {
    if (!text.trim()) return;
    setProblem(undefined);
    try {
      const { findPatient } = await request(FindPatientDocument, { text: text.trim(), wardId: ward.place.id });
      setFound(findPatient);
      const only = findPatient.length === 1 ? findPatient[0] : undefined;
      if (only) onChoose(only);
    } catch (error) {
      setProblem(t(`problem.${error instanceof Problem ? error.kind : 'server'}`));
    }
  };
  return (
    <div className="patient-search">
      <div className="field-row">
        <Field
          label={t('request.patient')}
          hint={t('request.patientHint')}
          value={text}
          onChange={setText}
          wrong={problem ?? (found?.length === 0 ? t('request.patientUnknown') : wrong)}
          autoComplete="off"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return event.continuePropagation();
            event.preventDefault();
            void find();
          }}
        />
        <Button onPress={() => void find()}>{t('action.search')}</Button>
      </div>
      {found && found.length > 1 && (
        <ul className="found-patients">
          {found.map((each) => (
            <li key={each.id}>
              <Button onPress={() => onChoose(each)}>
                {t('place.bed', { bed: each.bed })} · {each.name} · {t(`sex.${each.sex}`)} {t('job.age', { age: each.age })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
