import type { UseMutationResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { DeliveryFacts } from './DeliveryFacts'

export interface TestDialogProps {
  test: UseMutationResult<Schema<'Delivery'>, Error, Schema<'Channel'>>
}

/** What came of a message that was sent to try a channel. */
export function TestDialog({ test }: TestDialogProps) {
  const { t } = useTranslation('notifications')
  return (
    <Dialog
      open={!test.isIdle}
      onClose={test.reset}
      title={t('testTitle', { title: test.variables?.title })}
      footer={
        <>
          <Button busy={test.isPending} onClick={() => test.variables && test.mutate(test.variables)}>
            {t('testAgain')}
          </Button>
          <Button kind="primary" onClick={test.reset}>
            {t('close')}
          </Button>
        </>
      }
    >
      {test.isPending && <p role="status">{t('sending')}</p>}
      {test.error && <ProblemPanel problem={test.error} />}
      {test.data && <DeliveryFacts delivery={test.data} />}
    </Dialog>
  )
}
