import './tokens.css';
import './base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { Problem } from './graphql/problem.ts';
import { hasPendingWrites } from './graphql/write.ts';
import { startI18n } from './i18n/i18n.ts';
import { router } from './router.tsx';
import { onSession, sessionState, startSession } from './session/session.ts';
import { startTheme } from './shell/theme.ts';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && error instanceof Problem && (error.kind === 'network' || error.kind === 'busy'),
    },
  },
});

startTheme();
await startI18n();
forgetOthersData();
addEventListener('beforeunload', (event) => {
  if (hasPendingWrites()) event.preventDefault();
});
void startSession();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);

function App() {
  const { i18n } = useTranslation();
  return (
    <StrictMode>
      <I18nProvider locale={i18n.language === 'en' ? 'en-US' : 'zh-CN'}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>
  );
}

/** Nothing that one person has seen stays for the next one. */
function forgetOthersData(): void {
  let person: string | undefined;
  onSession(() => {
    const session = sessionState();
    const next = 'personId' in session ? session.personId : undefined;
    if (person !== undefined && next !== person) client.clear();
    if (next !== person && person !== undefined && next !== undefined) void router.navigate({ to: '/' });
    person = next;
  });
}
