import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { CopyText } from './CopyText'
import { Dialog } from './Dialog'

/** A secret that nobody will see again. */
export function SecretDialog({
  title,
  secret,
  onClose,
}: {
  title: string
  secret: string | undefined
  onClose: () => void
}) {
  const { t } = useTranslation('kit')
  return (
    <Dialog
      open={secret !== undefined}
      onClose={onClose}
      title={title}
      description={t('secretOnce')}
      footer={
        <Button kind="primary" onClick={onClose}>
          {t('secretDone')}
        </Button>
      }
    >
      <div className="flex items-center gap-2 rounded-md border bg-bg p-3">
        <code className="min-w-0 flex-1 break-all font-mono text-xs">{secret}</code>
        {secret && <CopyText text={secret} shown={t('copy')} />}
      </div>
    </Dialog>
  )
}
