import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { StatusShape } from '../ui/shapes.tsx';
import { speeds, useSimulation } from './simulation.ts';

/** In the top bar of a demo: starts and stops the virtual hospital, at a chosen speed. */
export function SimulationMenu() {
  const { t } = useTranslation();
  const { simulation, change } = useSimulation(true);
  if (!simulation) return null;
  const { running, speed, requested, closed, cancelled } = simulation;
  return (
    <Menu
      label={t('simulation.title')}
      header={t('simulation.counts', { requested, closed, cancelled })}
      button={
        <Button look="ghost">
          <StatusShape shape={running ? 'accepted' : 'hold'} />
          <span className="name">{t(running ? 'simulation.on' : 'simulation.off', { speed })}</span>
          <span className="unseen">{t('simulation.title')}</span>
        </Button>
      }
      sections={[
        [{ id: 'switch', label: t(running ? 'simulation.stop' : 'simulation.start'), onAction: () => change({ running: !running }) }],
        speeds.map((each) => ({
          id: `speed-${each}`,
          label: t('simulation.speed', { speed: each }) + (running && each === speed ? ' ✓' : ''),
          onAction: () => change({ running: true, speed: each }),
        })),
      ]}
    />
  );
}

/** On the demo page: one press brings the hospital to life. */
export function SimulationSwitch() {
  const { t } = useTranslation();
  const { simulation, change } = useSimulation(true);
  if (!simulation) return null;
  const { running, speed, requested, closed, cancelled } = simulation;
  return (
    <div className="simulation">
      <Button onPress={() => change({ running: !running })} aria-pressed={running}>
        <StatusShape shape={running ? 'hold' : 'accepted'} />
        {t(running ? 'simulation.stop' : 'simulation.start')}
      </Button>
      <span className="meta">
        {running ? `${t('simulation.on', { speed })} · ${t('simulation.counts', { requested, closed, cancelled })}` : t('simulation.help')}
      </span>
    </div>
  );
}
