import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { announce } from '../../ui/notices.tsx';

/** The beginning of a hash; a press copies the whole. */
export function Hash({ value, name }: { value: string; name: string }) {
  const { t } = useTranslation();
  if (!value) return <span>—</span>;
  const copy = () => {
    void navigator.clipboard?.writeText(value).then(() => announce(t('audit.copied', { name })));
  };
  return (
    <Button look="ghost" size="small" className="hash" onPress={copy} aria-label={`${value.slice(0, 12)} ${t('action.copy')} ${name}`}>
      {value.slice(0, 12)}
    </Button>
  );
}
