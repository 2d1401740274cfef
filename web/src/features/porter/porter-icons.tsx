import type { ReactNode } from 'react';

/** Line signs of 24 px for gloved hands; the word is in the button's name. */
function BigIcon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="26"
      height="26"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const CameraIcon = () => (
  <BigIcon>
    <path d="M3 8V5a2 2 0 0 1 2-2h3M16 3h3a2 2 0 0 1 2 2v3M21 16v3a2 2 0 0 1-2 2h-3M8 21H5a2 2 0 0 1-2-2v-3M7 8v8M10.5 8v8M13.5 8v8M17 8v8" />
  </BigIcon>
);
export const KeyboardIcon = () => (
  <BigIcon>
    <rect x="2.5" y="6" width="19" height="12" rx="2" />
    <path d="M6.5 10h.01M10 10h.01M14 10h.01M17.5 10h.01M8 14h8" />
  </BigIcon>
);
export const UserIcon = () => (
  <BigIcon>
    <circle cx="12" cy="8" r="3.8" />
    <path d="M4.5 20c.9-3.9 3.8-6 7.5-6s6.6 2.1 7.5 6" />
  </BigIcon>
);
export const QuestionIcon = () => (
  <BigIcon>
    <path d="M8.6 9a3.5 3.5 0 1 1 5.200 3.1c-1.2.7-1.800 1.400-1.800 2.600M12 18.600h.01" />
  </BigIcon>
);
export const DownArrow = () => (
  <BigIcon>
    <path d="M12 4v16M6 14l6 6 6-6" />
  </BigIcon>
);
