import { useRouter, useSearch } from '@tanstack/react-router'
import { Languages, Moon, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { signIn } from '@/api/session'
import { chooseLanguage } from '@/i18n'
import { usePageTitle } from '@/lib/pageTitle'
import { setTheme, useTheme } from '@/lib/theme'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { Field, Form } from '@/ui/Field'
import { IconButton } from '@/ui/IconButton'
import { Input } from '@/ui/Input'

export function LoginPage() {
  const { t, i18n } = useTranslation('login')
  const { next } = useSearch({ from: '/login' })
  const router = useRouter()
  const theme = useTheme()
  usePageTitle(t('title'))
  const form = useForm({
    initial: { login: '', password: '' },
    validate: ({ login, password }) => ({
      login: login.trim() === '' ? t('loginMissing') : undefined,
      password: password === '' ? t('passwordMissing') : undefined,
    }),
    submit: ({ login, password }) => signIn(login.trim(), password),
    onDone: () => router.history.push(next ?? '/'),
  })
  const dark = theme === 'dark'
  return (
    <main className="grid h-full grid-rows-[auto_1fr] bg-bg">
      <div className="flex justify-end gap-1 p-3">
        <IconButton
          icon={Languages}
          label={t('otherLanguage')}
          onClick={() => void chooseLanguage(i18n.language === 'zh' ? 'en' : 'zh')}
        />
        <IconButton
          icon={dark ? Sun : Moon}
          label={t(dark ? 'light' : 'dark')}
          onClick={() => setTheme(dark ? 'light' : 'dark')}
        />
      </div>
      <div className="flex justify-center px-4 pt-[12vh]">
        <div className="w-90">
          <div className="mb-6 flex items-center gap-2.5">
            <img src="/favicon.svg" alt="" className="size-9" />
            <div>
              <h1 className="font-semibold text-xl tracking-tight">{t('heading')}</h1>
              <p className="text-fg-2">{t('tagline')}</p>
            </div>
          </div>
          <div className="rounded-lg border bg-surface p-5 shadow-card">
            <Form onSubmit={form.submit} problem={form.problem}>
              <Field label={t('login')} error={form.error('login')}>
                <Input {...form.control('login')} autoComplete="username" autoFocus />
              </Field>
              <Field label={t('password')} error={form.error('password')}>
                <Input {...form.control('password')} type="password" autoComplete="current-password" />
              </Field>
              <Button kind="primary" type="submit" busy={form.busy} className="w-full">
                {t('signIn')}
              </Button>
            </Form>
          </div>
        </div>
      </div>
    </main>
  )
}
