import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The head of a desk's page, with the way back. */
export function DeskHead({ title, note }: { title: string; note?: string }) {
  const { t } = useTranslation();
  return (
    <div className="page-head">
      <Link to="/desk" className="button">
        {t('desk.title')}
      </Link>
      <h1>{title}</h1>
      {note && <p className="quiet numbers">{note}</p>}
    </div>
  );
}
