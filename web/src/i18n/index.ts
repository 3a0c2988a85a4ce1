import i18n from 'i18next'
import { initReactI18next } from 'react-i18next'
import common from './en/common.json'
import kit from './en/kit.json'
import nav from './en/nav.json'
import shell from './en/shell.json'
import { loader } from './load'

export type Language = 'en' | 'zh'

const KEPT = 'sluice.language'

/** What every page needs: in English it comes with the first load. */
const CORE = { common, kit, nav, shell }

/** What was chosen before, else what the browser prefers. */
export function preferredLanguage(): Language {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'en' || kept === 'zh') return kept
  return navigator.languages.some((language) => language.startsWith('zh')) ? 'zh' : 'en'
}

/** The choice of a person: kept for the next visit. What is on show changes once the texts have come. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language)
  await i18n.changeLanguage(language)
}

export async function startI18n(language: Language): Promise<void> {
  i18n.on('languageChanged', (now) => {
    document.documentElement.lang = now
  })
  await i18n
    .use(loader)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      supportedLngs: ['en', 'zh'],
      ns: Object.keys(CORE),
      defaultNS: 'common',
      partialBundledLanguages: true,
      resources: { en: CORE },
      interpolation: { escapeValue: false },
      showSupportNotice: false,
    } as Parameters<typeof i18n.init>[0])
}
