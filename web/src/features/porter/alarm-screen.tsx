import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';

type Props = { title: string; children?: ReactNode; tone?: 'wrong' | 'notice'; onDismiss: () => void; dismiss?: string };

/** A whole screen that has to be answered: a foreign code, a wrong place, a job taken away. */
export function AlarmScreen({ title, children, tone = 'wrong', onDismiss, dismiss }: Props) {
  const { t } = useTranslation();
  return (
    <ModalOverlay className="modal-veil alarm-veil" isOpen isDismissable={false} isKeyboardDismissDisabled>
      <Modal className={cx('alarm-screen phone', tone)}>
        <Dialog role="alertdialog" className="alarm-dialog">
          <svg width="96" height="88" viewBox="0 0 96 88" aria-hidden="true" focusable="false">
            <path d="M48 4 92 84H4z" fill="currentColor" />
            <path d="M48 32v26m0 10v2" stroke="var(--alarm-page)" strokeWidth="8" strokeLinecap="round" />
          </svg>
          <Heading slot="title">{title}</Heading>
          <div className="alarm-text">{children}</div>
          <Button size="huge" className="alarm-answer" onPress={onDismiss} autoFocus>
            {dismiss ?? t('porter.understood')}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
