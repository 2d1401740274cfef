import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json' with { type: 'json' };
import refusalsEn from './refusals.en.json' with { type: 'json' };
import refusalsZh from './refusals.zh.json' with { type: 'json' };
import zh from './zh-CN.json' with { type: 'json' };

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zh; refusals: Record<string, string> };
  }
}

const key = 'orderly-language';

/** A page of a feature may bring its own words: add a namespace here and in `CustomTypeOptions`. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { 'zh-CN': { translation: zh, refusals: refusalsZh }, en: { translation: en, refusals: refusalsEn } },
    lng: chosen(),
    fallbackLng: 'zh-CN',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  setDocumentLanguage();
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(key, language);
  await i18next.changeLanguage(language);
  setDocumentLanguage();
}

/** The browser's languages decide the first time; Chinese is the house's own. */
function chosen(): Language {
  const kept = localStorage.getItem(key);
  if (kept === 'zh-CN' || kept === 'en') return kept;
  const first = navigator.languages.find((each) => /^(zh|en)\b/i.test(each));
  return first?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}

function setDocumentLanguage(): void {
  document.documentElement.lang = currentLanguage();
}
