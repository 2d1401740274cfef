import './overlay.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { CloseIcon } from './icons.tsx';

type Props = { title: string; isOpen: boolean; onClose: () => void; children: ReactNode; wide?: boolean; role?: 'dialog' | 'alertdialog'; canClose?: boolean };

/** A window over the page; Esc and the cross close it, and the focus goes back to where it was. */
export function Dialog({ title, isOpen, onClose, children, wide, role = 'dialog', canClose = true }: Props) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className="modal-veil"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={false}
      isKeyboardDismissDisabled={!canClose}
    >
      <Modal className={cx('modal', wide && 'wide')}>
        <AriaDialog className="dialog" role={role}>
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {canClose && (
              <Button look="ghost" className="icon" onPress={onClose} aria-label={t('action.close')}>
                <CloseIcon />
              </Button>
            )}
          </header>
          <div className="dialog-body">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>;
}
