import { LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '@/api/may'
import { formatList } from '@/lib/format'
import { usePageTitle } from '@/lib/pageTitle'
import { Empty } from '@/ui/Empty'
import { Link } from '@/ui/Link'

/** Says which permission is missing and who can give it, so that nobody has to guess whom to ask. */
export default function Refused({ by }: { by: Refusal }) {
  const { t } = useTranslation('kit')
  const shell = useTranslation('shell').t
  usePageTitle(shell('forbidden'))
  return (
    <Empty
      page
      icon={LockKeyhole}
      title={shell('forbidden')}
      hint={t('needs', { permission: by.permission, names: formatList([...by.grantors]) })}
      action={<Link to="/">{shell('toHome')}</Link>}
      className="h-full"
    />
  )
}
