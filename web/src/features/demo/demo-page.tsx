import './demo.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SetSimulationDocument, SimulationDocument, type SimulationQuery } from '../../graphql/generated/graphql.ts';
import { request } from '../../graphql/request.ts';
import { Problem } from '../../graphql/problem.ts';
import { refusalSentence } from '../../i18n/words.ts';
import { speeds } from '../../shell/simulation.ts';
import { Button } from '../../ui/button.tsx';
import { OneOf } from '../../ui/chip.tsx';
import { Field } from '../../ui/field.tsx';
import { announce } from '../../ui/notices.tsx';
import { StatusShape } from '../../ui/shapes.tsx';
import { Banner, Empty, ErrorState, Loading } from '../../ui/states.tsx';

type Simulation = NonNullable<SimulationQuery['demo']>['simulation'];

/** The demo's switch: virtual wards and porters work the hospital through the public API, seeded, at a chosen speed. */
export function DemoPage() {
  const { t } = useTranslation();
  const demo = useQuery({
    queryKey: ['simulation'],
    refetchInterval: 3_000,
    queryFn: async ({ signal }) => (await request(SimulationDocument, {}, signal)).demo?.simulation ?? null,
  });
  if (demo.isError && demo.data === undefined) return <ErrorState error={demo.error} onRetry={() => void demo.refetch()} />;
  if (demo.data === undefined) return <Loading rows={3} height={72} />;
  if (demo.data === null)
    return (
      <Empty title={t('demo.none')} shape="off">
        {t('demo.noneHelp')}
      </Empty>
    );
  return <Switch key={demo.data.running ? 'on' : 'off'} simulation={demo.data} />;
}

function Switch({ simulation }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [speed, setSpeed] = useState(String(speeds.find((each) => each === simulation.speed) ?? 10));
  const [seed, setSeed] = useState(String(simulation.seed));
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const { running } = simulation;
  const isSeed = /^\d{1,9}$/.test(seed);
  const set = async () => {
    setBusy(true);
    setWrong(undefined);
    try {
      // A switch, not a command on the hospital's data: it has no opId.
      const { setSimulation: answer } = await request(SetSimulationDocument, {
        input: running ? { running: false } : { running: true, speed: Number(speed), seed: Number(seed) },
      });
      if (answer.__typename === 'MutationSetSimulationSuccess') {
        announce(t(running ? 'demo.stopped' : 'demo.started'));
        client.setQueryData(['simulation'], answer.data);
      } else setWrong(answer.__typename === 'Refused' ? refusalSentence(answer.code) : t('problem.invalid'));
    } catch (error) {
      setWrong(t(`problem.${error instanceof Problem ? error.kind : 'server'}`));
    }
    setBusy(false);
  };
  return (
    <div className="page demo">
      <div className="page-head">
        <h1>{t('demo.title')}</h1>
        <p className="demo-state" role="status">
          <StatusShape shape={running ? 'live' : 'off'} /> {t(running ? 'demo.running' : 'demo.off')}
        </p>
      </div>
      <p className="lead">{t('demo.lead')}</p>
      {wrong && <Banner tone="error">{wrong}</Banner>}
      <Counts simulation={simulation} />
      <section className="panel demo-form">
        {running ? (
          <p className="numbers">{t('demo.how', { speed: simulation.speed, seed: simulation.seed })}</p>
        ) : (
          <Settings speed={speed} onSpeed={setSpeed} seed={seed} onSeed={setSeed} wrong={isSeed ? undefined : t('issue.invalid_format')} />
        )}
        <Button look={running ? 'danger' : 'primary'} size="large" isDisabled={busy || !isSeed} onPress={() => void set()}>
          {t(running ? 'demo.stop' : 'demo.start')}
        </Button>
      </section>
    </div>
  );
}

function Counts({ simulation }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const { requested, closed, cancelled } = simulation;
  const counts = { requested, closed, cancelled, open: requested - closed - cancelled };
  return (
    <dl className="demo-counts panel">
      {(['requested', 'closed', 'cancelled', 'open'] as const).map((name) => (
        <div key={name}>
          <dt>{t(`demo.${name}`)}</dt>
          <dd className="numbers">{counts[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

type SettingsProps = { speed: string; onSpeed: (speed: string) => void; seed: string; onSeed: (seed: string) => void; wrong: string | undefined };

function Settings({ speed, onSpeed, seed, onSeed, wrong }: SettingsProps) {
  const { t } = useTranslation();
  const choices = speeds.map((each) => ({ id: String(each), label: `× ${each}` }));
  return (
    <>
      <OneOf label={t('demo.speed')} value={speed} onChange={onSpeed} hint={t('demo.speedHint')} choices={choices} />
      <Field label={t('demo.seed')} hint={t('demo.seedHint')} inputMode="numeric" value={seed} onChange={onSeed} wrong={wrong} />
    </>
  );
}
