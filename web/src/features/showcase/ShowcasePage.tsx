import { Languages, Moon, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { chooseLanguage } from '@/i18n'
import { usePageTitle } from '@/lib/pageTitle'
import { setTheme, useTheme } from '@/lib/theme'
import { IconButton } from '@/ui/IconButton'
import { Page } from '@/ui/Page'
import { Basics } from './Basics'
import { Forms } from './Forms'
import { Lists } from './Lists'
import { Overlays } from './Overlays'
import { Sql } from './Sql'

/** All components in all their states: for looking at, for screenshots, and for axe. */
export function ShowcasePage() {
  const { t, i18n } = useTranslation('showcase')
  const theme = useTheme()
  usePageTitle(t('heading'))
  return (
    <main className="h-full">
      <Page
        title={t('heading')}
        actions={
          <>
            <IconButton
              icon={Languages}
              label={t('otherLanguage')}
              onClick={() => void chooseLanguage(i18n.language === 'zh' ? 'en' : 'zh')}
            />
            <IconButton
              icon={theme === 'dark' ? Sun : Moon}
              label={t('otherTheme')}
              onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
            />
          </>
        }
      >
        <div className="grid grid-cols-2 items-start gap-4">
          <Basics />
          <Forms />
          <Overlays />
          <Lists />
          <Sql />
        </div>
      </Page>
    </main>
  )
}
