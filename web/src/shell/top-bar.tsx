import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage } from '../i18n/i18n.ts';
import { labelOf } from '../i18n/words.ts';
import { signOut } from '../session/session.ts';
import type { Me } from '../session/use-session.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { WallClock } from '../ui/clock.tsx';
import { HelpIcon, MoonIcon, PersonIcon, ScreenIcon, SunIcon } from '../ui/icons.tsx';
import { Menu, type MenuEntry } from '../ui/menu.tsx';
import { Counters } from './counters.tsx';
import { Lamp } from './lamp.tsx';
import { SimulationMenu } from './simulation-switch.tsx';
import { chooseTheme, useTheme, type Theme } from './theme.ts';

/** Site, clock, lamp, counters, and the tools that stand in the same place on every page. */
export function TopBar({ me }: { me: Me }) {
  const { t } = useTranslation();
  const place = me.group?.name ?? me.units[0]?.name;
  return (
    <header className="top-bar on-dark">
      <div className="brand">
        <img src="/orderly.svg" alt="" />
        <span className="name">{t('app.name')}</span>
        <span className="site">{place ? labelOf(place) : t('app.centre')}</span>
      </div>
      <WallClock />
      <Lamp />
      <Counters />
      <div className="tools">
        {me.demo && <SimulationMenu />}
        <LanguageButton />
        <ThemeMenu />
        <HelpButton />
        <UserMenu me={me} />
      </div>
    </header>
  );
}

/** 中 / EN: shows the other language, named in itself. */
export function LanguageButton() {
  const { t } = useTranslation();
  const other = currentLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <Button look="ghost" onPress={() => void chooseLanguage(other)}>
      <span className="unseen">{t('language.switch')}</span>
      <span lang={other}>{other === 'en' ? 'EN' : '中文'}</span>
    </Button>
  );
}

const signs = { system: <ScreenIcon />, light: <SunIcon />, dark: <MoonIcon /> };

export function ThemeMenu() {
  const { t } = useTranslation();
  const theme = useTheme();
  const choices: readonly Theme[] = ['system', 'light', 'dark'];
  return (
    <Menu
      label={t('theme.switch')}
      button={
        <Button look="ghost" className="icon" aria-label={t('theme.switch')}>
          {signs[theme]}
        </Button>
      }
      sections={[choices.map((each) => ({ id: each, label: t(`theme.${each}`) + (each === theme ? ' ✓' : ''), onAction: () => chooseTheme(each) }))]}
    />
  );
}

function HelpButton() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <IconButton label={t('shell.help')} onPress={() => void navigate({ to: '/help/keys' })}>
      <HelpIcon />
    </IconButton>
  );
}

function UserMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const demo: readonly MenuEntry[] = me.demo ? [{ id: 'demo', label: t('demo.title'), onAction: () => void navigate({ to: '/demo' }) }] : [];
  const roles = me.roles.map((role) => t(`role.${role}`)).join(' · ');
  return (
    <Menu
      label={t('shell.user')}
      header={`${me.person.name} · ${roles}`}
      button={
        <Button look="ghost" aria-label={`${t('shell.user')}: ${me.person.name}, ${roles}`}>
          <PersonIcon />
          <span className="user-name">{me.person.name}</span>
        </Button>
      }
      sections={[demo, [{ id: 'sign-out', label: t('action.signOut'), onAction: () => void signOut() }]]}
    />
  );
}
