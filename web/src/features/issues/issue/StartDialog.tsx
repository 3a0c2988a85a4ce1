import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Rocket } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatList, formatNumber } from '@/lib/format'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Checkbox'
import { Dialog } from '@/ui/Dialog'
import { Field } from '@/ui/Field'
import { NumberField } from '@/ui/NumberField'
import { EnvTag } from '@/ui/Pill'
import { useAct } from '../calls'
import { checksQuery } from '../queries'
import { useIssue } from '../useIssue'

/** What the rollout will touch, and when it stops by itself. */
export function StartDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('issues')
  const { ref, checks } = useIssue()
  const navigate = useNavigate()
  const { calls, act, busy } = useAct()
  const [failureLimit, setFailureLimit] = useState<number | null>(5)
  const [acceptUnknown, setAcceptUnknown] = useState(false)
  const total = checks.data?.total ?? 0
  const unknown = checks.data?.counts.UNKNOWN ?? 0
  const all = useQuery({ ...checksQuery(ref, total), enabled: open })
  const perEnvironment = new Map<string, number>()
  for (const { environment } of all.data ?? [])
    perEnvironment.set(environment, (perEnvironment.get(environment) ?? 0) + 1)
  const start = () =>
    act(() => calls.start({ failureLimit: failureLimit ?? undefined, acceptUnknown }), {
      onSuccess: () => {
        onClose()
        void navigate({ to: '/p/$project/issues/$issue/rollout', params: ref })
      },
    })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('ask.start', { count: total, where: formatList([...perEnvironment.keys()]) })}
      description={t('ask.startHint')}
      footer={
        <>
          <Button onClick={onClose}>{t('act.back')}</Button>
          <Button kind="primary" icon={Rocket} busy={busy} disabled={unknown > 0 && !acceptUnknown} onClick={start}>
            {t('startRollout')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {[...perEnvironment].map(([environment, count]) => (
            <li key={environment} className="tnum flex items-center gap-1.5">
              <EnvTag name={environment} />
              {formatNumber(count)}
            </li>
          ))}
        </ul>
        <Field label={t('failureLimit')} hint={t('failureLimitHint')}>
          <NumberField value={failureLimit} onValueChange={setFailureLimit} min={1} className="w-32" />
        </Field>
        {unknown > 0 && (
          <Checkbox
            label={t('acceptUnknown', { count: unknown })}
            checked={acceptUnknown}
            onCheckedChange={setAcceptUnknown}
          />
        )}
      </div>
    </Dialog>
  )
}
