import i18n from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en'

export type Language = 'en' | 'zh'

const KEPT = 'sluice.language'

/** What was chosen before, else what the browser prefers. */
export function preferredLanguage(): Language {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'en' || kept === 'zh') return kept
  return navigator.languages.some((language) => language.startsWith('zh')) ? 'zh' : 'en'
}

export async function setLanguage(language: Language): Promise<void> {
  if (language === 'zh' && !i18n.hasResourceBundle('zh', 'common')) {
    const { zh } = await import('./zh')
    for (const [area, texts] of Object.entries(zh)) i18n.addResourceBundle('zh', area, texts)
  }
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
}

/** The choice of a person: kept for the next visit. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language)
  await setLanguage(language)
}

export async function startI18n(language: Language): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: { en },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof i18n.init>[0])
  await setLanguage(language)
}
