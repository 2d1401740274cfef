import './overlay.css';
import type { ReactNode } from 'react';
import { Header, Keyboard, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { cx } from './cx.ts';

export type MenuEntry = { id: string; label: string; keys?: string; danger?: boolean; isDisabled?: boolean; description?: string; onAction: () => void };

/** A button with a menu under it; `sections` are divided by lines. */
export function Menu({ button, label, sections, header }: { button: ReactNode; label: string; sections: readonly (readonly MenuEntry[])[]; header?: string }) {
  const shown = sections.filter((entries) => entries.length > 0);
  return (
    <MenuTrigger>
      {button}
      <Popover className="popover" placement="bottom end">
        <AriaMenu className="menu" aria-label={label}>
          {shown.map((entries, index) => (
            <MenuSection key={entries[0]?.id ?? index} aria-label={label}>
              {index === 0 && header ? <Header className="menu-header">{header}</Header> : null}
              {index > 0 ? <Separator className="menu-line" /> : null}
              {entries.map((entry) => (
                <MenuItem
                  key={entry.id}
                  id={entry.id}
                  className={cx('option', entry.danger && 'danger')}
                  onAction={entry.onAction}
                  isDisabled={entry.isDisabled ?? false}
                  textValue={entry.label}
                >
                  <span>
                    {entry.label}
                    {entry.description && <span className="description">{entry.description}</span>}
                  </span>
                  {entry.keys && <Keyboard>{entry.keys}</Keyboard>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
