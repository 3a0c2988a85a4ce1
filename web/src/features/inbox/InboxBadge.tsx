import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Counted } from './Counted'
import { countsQuery } from './queries'

/** How much calls for the reader, in the side bar. */
export default function InboxBadge() {
  const { t } = useTranslation('inbox')
  const { data } = useQuery(countsQuery)
  if (!data || data.needsMe === 0) return null
  return (
    <span className="tnum ml-auto rounded-full bg-accent px-1.5 font-medium text-2xs text-on-accent">
      <span aria-hidden>
        <Counted count={data.needsMe} most={data.most} />
      </span>
      <span className="sr-only">{t('needYou', { count: data.needsMe })}</span>
    </span>
  )
}
