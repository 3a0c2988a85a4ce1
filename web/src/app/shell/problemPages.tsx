import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { Compass, LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Problem } from '@/api/problem'
import { usePageTitle } from '@/lib/pageTitle'
import { CopyText } from '@/ui/CopyText'
import { Empty } from '@/ui/Empty'
import { Link } from '@/ui/Link'
import { ProblemPanel } from '@/ui/ProblemPanel'

/** What a page that could not be shown becomes; the shell around it stays. */
export function ProblemPage({ error: thrown, reset }: ErrorComponentProps) {
  const router = useRouter()
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const again = () => {
    reset()
    void router.invalidate()
  }
  if (error instanceof Problem && error.status === 403) return <ForbiddenPage problem={error} />
  if (error instanceof Problem && error.status === 404) return <NotFoundPage />
  return (
    <div className="mx-auto w-full max-w-2xl p-8">
      <ProblemPanel problem={error} onRetry={again} />
    </div>
  )
}

/** Says which permission is missing and who can give it, so that nobody has to guess whom to ask. */
export function ForbiddenPage({ problem }: { problem: Problem }) {
  const { t } = useTranslation('shell')
  const { permission } = problem.more
  usePageTitle(t('forbidden'))
  return (
    <Empty
      page
      icon={LockKeyhole}
      title={t('forbidden')}
      hint={
        <>
          <span className="block">{problem.message}</span>
          {typeof permission === 'string' && (
            <span className="mt-1 flex items-center justify-center gap-1">
              {t('neededPermission')}
              <CopyText text={permission} />
            </span>
          )}
          <span className="mt-1 block">{problem.next ?? t('askOwner')}</span>
          {problem.requestId && (
            <span className="mt-3 flex items-center justify-center gap-1 text-fg-3 text-xs">
              {t('requestId')}
              <CopyText text={problem.requestId} />
            </span>
          )}
        </>
      }
      action={<Link to="/">{t('toHome')}</Link>}
      className="h-full"
    />
  )
}

export function NotFoundPage() {
  const { t } = useTranslation('shell')
  usePageTitle(t('notFound'))
  return (
    <Empty
      page
      icon={Compass}
      title={t('notFound')}
      hint={t('notFoundHint')}
      action={<Link to="/">{t('toHome')}</Link>}
      className="h-full"
    />
  )
}

/** For addresses that belong to no page at all: there is no shell around it. */
export function LostPage() {
  return (
    <main className="h-full">
      <NotFoundPage />
    </main>
  )
}
