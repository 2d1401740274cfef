import type { ReactNode } from 'react';

/** Line signs of 16 px that take the colour of their text; decoration only, the word stands beside or in the name. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const CheckIcon = () => (
  <Icon>
    <path d="m3.5 8.5 3 3 6-7" />
  </Icon>
);
export const BagIcon = () => (
  <Icon>
    <path d="M3 5.5h10l.7 8H2.3zM5.5 5.5V4a2.5 2.5 0 0 1 5 0v1.5" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);
export const MoreIcon = () => (
  <Icon>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.4" />
  </Icon>
);
export const DownIcon = () => (
  <Icon>
    <path d="m4 6 4 4 4-4" />
  </Icon>
);
export const RightIcon = () => (
  <Icon>
    <path d="m6 4 4 4-4 4" />
  </Icon>
);
export const ArrowIcon = () => (
  <Icon>
    <path d="M2.5 8h10.5M9.5 4.5 13 8l-3.5 3.5" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);
export const HelpIcon = () => (
  <Icon>
    <path d="M5.6 6a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.9-1.1 1.7M8 12.6h.01" />
  </Icon>
);
export const SunIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="2.8" />
    <path d="M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M12.4 3.6l-1 1M4.6 11.4l-1 1" />
  </Icon>
);
export const MoonIcon = () => (
  <Icon>
    <path d="M13 9.6A5.4 5.4 0 0 1 6.4 3a5.4 5.4 0 1 0 6.6 6.6Z" />
  </Icon>
);
export const ScreenIcon = () => (
  <Icon>
    <rect x="2" y="3" width="12" height="8" rx="1" />
    <path d="M6 13.5h4" />
  </Icon>
);
export const PersonIcon = () => (
  <Icon>
    <circle cx="8" cy="5.4" r="2.6" />
    <path d="M3 13.4c.6-2.6 2.5-4 5-4s4.4 1.4 5 4" />
  </Icon>
);
export const BoardIcon = () => (
  <Icon>
    <path d="M2.5 3.5h4v9h-4zM9.5 3.5h4v4h-4zM9.5 10.5h4v2h-4z" />
  </Icon>
);
export const BedIcon = () => (
  <Icon>
    <path d="M2 12.5v-8M2 10.5h12M14 12.5v-3a2 2 0 0 0-2-2H7v3" />
    <circle cx="4.6" cy="7.8" r="1.1" />
  </Icon>
);
export const RosterIcon = () => (
  <Icon>
    <path d="M2.5 4h11v9h-11zM2.5 7h11M6 2.5V5M10 2.5V5M6 7v6M10 7v6" />
  </Icon>
);
export const AuditIcon = () => (
  <Icon>
    <path d="M8 1.8 13 3.6v4c0 3-2 5.2-5 6.6-3-1.4-5-3.6-5-6.6v-4z" />
    <path d="m5.8 7.8 1.7 1.7 2.8-3.2" />
  </Icon>
);
export const PhoneIcon = () => (
  <Icon>
    <rect x="4.5" y="1.8" width="7" height="12.4" rx="1.4" />
    <path d="M7.2 12h1.6" />
  </Icon>
);
export const PeopleIcon = () => (
  <Icon>
    <circle cx="6" cy="5.6" r="2.2" />
    <path d="M1.8 13c.5-2.3 2-3.5 4.2-3.5s3.7 1.2 4.2 3.5M10.2 3.6a2.2 2.2 0 0 1 0 4M11.6 9.8c1.4.5 2.3 1.5 2.6 3.2" />
  </Icon>
);
