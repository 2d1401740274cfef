import './button.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton, type ButtonProps as AriaProps, composeRenderProps, ProgressBar, Tooltip, TooltipTrigger } from 'react-aria-components';
import { cx } from './cx.ts';

type Look = { look?: 'plain' | 'primary' | 'danger' | 'ghost'; size?: 'small' | 'normal' | 'large' | 'tall' | 'huge' };
export type ButtonProps = Omit<AriaProps, 'className' | 'style'> & Look & { className?: string };

/** A button. `isPending` keeps it focusable and says so, instead of letting it vanish under the finger. */
export function Button({ look = 'plain', size = 'normal', className, children, ...props }: ButtonProps) {
  const { t } = useTranslation();
  return (
    <AriaButton {...props} className={cx('button', look !== 'plain' && look, size !== 'normal' && size, className)}>
      {composeRenderProps(children, (shown, { isPending }) => (
        <>
          {shown}
          {isPending && <ProgressBar className="unseen" aria-label={t('state.loading')} isIndeterminate />}
        </>
      ))}
    </AriaButton>
  );
}

/** A button that shows a sign only; the word is its name and its tooltip. */
export function IconButton({ label, children, look = 'ghost', size, ...props }: ButtonProps & { label: string; children: ReactNode }) {
  return (
    <TooltipTrigger delay={500}>
      <Button {...props} look={look} {...(size ? { size } : {})} aria-label={label} className={cx('icon', props.className)}>
        {children}
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
