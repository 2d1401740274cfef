import './login.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button as PlainButton } from 'react-aria-components';
import { LanguageButton, ThemeMenu } from '../../shell/top-bar.tsx';
import { SimulationSwitch } from '../../shell/simulation-switch.tsx';
import { Picker } from '../../ui/select.tsx';
import { Banner } from '../../ui/states.tsx';
import { demoPeople, personas, rolesOf, type DemoPerson } from './demo-people.ts';
import { LoginForm, useSignIn } from './login-form.tsx';

/** Sign-in: in the demo one tap per role, beside it the real badge and PIN. */
export function LoginPage() {
  const { t } = useTranslation();
  const demo = useQuery({ queryKey: ['demo-people'], queryFn: demoPeople, retry: 1, staleTime: Number.POSITIVE_INFINITY });
  return (
    <div className="login">
      <header className="login-side on-dark">
        <h1 className="brand">
          <img src="/orderly.svg" alt="" />
          {t('app.name')} · {t('app.centre')}
        </h1>
        <p className="lead">{t('login.lead')}</p>
        {demo.data && <DemoPersonas people={demo.data} />}
      </header>
      <main className="login-main">
        <div className="tools">
          <LanguageButton />
          <ThemeMenu />
        </div>
        <section className="login-card">
          <h2>{t('login.realTitle')}</h2>
          <LoginForm />
        </section>
      </main>
    </div>
  );
}

/** Everybody else of the demo hospital, by name or number. */
function Others({ people, onChoose }: { people: readonly DemoPerson[]; onChoose: (personId: string) => void }) {
  const { t } = useTranslation();
  const options = people.map((person) => ({
    id: person.id,
    label: `${person.name} ${person.staffNo}`,
    description: rolesOf(person)
      .map((role) => t(`role.${role}`))
      .join(' · '),
  }));
  return <Picker label={t('login.others')} placeholder={t('people.find')} options={options} value={null} onChange={(id) => id && onChoose(id)} />;
}

function DemoPersonas({ people }: { people: readonly DemoPerson[] }) {
  const { t } = useTranslation();
  const { busy, wrong, submit } = useSignIn();
  return (
    <section aria-labelledby="demo-title">
      <h2 id="demo-title">{t('login.demoTitle')}</h2>
      <p className="meta">{t('login.demoHelp')}</p>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <ul className="personas">
        {personas(people).map(({ role, person }) => (
          <li key={role}>
            <PlainButton className="persona" isDisabled={busy} onPress={() => submit({ by: 'demo', personId: person.id })}>
              <span className="role">{t(`role.${role}`)}</span>
              <span>{person.name}</span>
              <span className="who">{t(`login.does.${role}`)}</span>
            </PlainButton>
          </li>
        ))}
      </ul>
      <SimulationSwitch />
      <Others people={people} onChoose={(personId) => submit({ by: 'demo', personId })} />
    </section>
  );
}
