import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/states.tsx';
import { useDrawers } from './loans-data.ts';

/** Said before anybody types: without an open drawer no deposit is taken or given back. */
export function DrawerClosed({ pointId }: { pointId: string }) {
  const { t } = useTranslation();
  const { data } = useDrawers(pointId);
  if (!data || data.some(({ status }) => status === 'open')) return null;
  return (
    <Banner
      tone="warning"
      actions={
        <Link to="/desk/cash" className="button">
          {t('cash.open')}
        </Link>
      }
    >
      {t('loans.drawerClosed')}
    </Banner>
  );
}
