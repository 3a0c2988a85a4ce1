import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { Input } from './Input'
import { Textarea } from './Textarea'

export interface ConfirmDialogProps {
  open: boolean
  onClose: () => void
  /** Names the act, the count and the environment: "Retry 6 databases in prod?" */
  title: string
  description?: string
  /** The verb of the title, for the button. */
  action: string
  danger?: boolean
  busy?: boolean
  /** To be typed first; only for what cannot be undone. */
  typeToConfirm?: string
  /** Skips and forces are audited with the reason given here. */
  reason?: 'required' | 'optional'
  onConfirm: (reason: string) => void
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onClose, title, description, action, danger, busy, typeToConfirm, reason, onConfirm } = props
  const { t } = useTranslation('kit')
  const id = useId()
  const [typed, setTyped] = useState('')
  const [why, setWhy] = useState('')
  const [confirmed, setConfirmed] = useState<string>()
  useEffect(() => {
    if (open) {
      setTyped('')
      setWhy('')
    }
  }, [open])
  const ready = (typeToConfirm === undefined || typed === typeToConfirm) && (reason !== 'required' || why.trim() !== '')
  return (
    <Dialog
      open={open}
      onClose={onClose}
      // What was agreed to stays in the words while it is being done, although its counts go on.
      title={(busy && confirmed) || title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            kind={danger ? 'danger' : 'primary'}
            busy={busy}
            disabled={!ready}
            onClick={() => {
              setConfirmed(title)
              onConfirm(why.trim())
            }}
          >
            {action}
          </Button>
        </>
      }
    >
      {(typeToConfirm !== undefined || reason) && (
        <div className="flex flex-col gap-3">
          {typeToConfirm !== undefined && (
            <label className="flex flex-col gap-1" htmlFor={`${id}-typed`}>
              <span className="font-medium text-xs">{t('typeToConfirm', { word: typeToConfirm })}</span>
              <Input id={`${id}-typed`} value={typed} onValueChange={setTyped} autoComplete="off" mono />
            </label>
          )}
          {reason && (
            <label className="flex flex-col gap-1" htmlFor={`${id}-why`}>
              <span className="font-medium text-xs">{t(reason === 'required' ? 'reason' : 'reasonOptional')}</span>
              <Textarea id={`${id}-why`} value={why} onValueChange={setWhy} rows={3} />
            </label>
          )}
        </div>
      )}
    </Dialog>
  )
}
