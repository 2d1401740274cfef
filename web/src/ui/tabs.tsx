import './tabs.css';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export type TabOf = { id: string; label: string; content: ReactNode };

export function Tabs({ label, tabs, selected, onSelect }: { label: string; tabs: readonly TabOf[]; selected?: string; onSelect?: (id: string) => void }) {
  return (
    <AriaTabs className="tabs" {...(selected ? { selectedKey: selected } : {})} {...(onSelect ? { onSelectionChange: (key) => onSelect(String(key)) } : {})}>
      <TabList className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
