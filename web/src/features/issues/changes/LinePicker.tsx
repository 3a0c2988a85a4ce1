import { MessageSquarePlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/Button'
import { Field, Form } from '@/ui/Field'
import { NumberField } from '@/ui/NumberField'
import { Popover } from '@/ui/Popover'

/** Asks for the line to comment on, for who does not point at it. */
export function LinePicker({ lines, onLine }: { lines: number; onLine: (line: number) => void }) {
  const { t } = useTranslation('issues')
  const [open, setOpen] = useState(false)
  const [line, setLine] = useState<number | null>(1)
  return (
    <Popover
      label={t('thread.pick')}
      open={open}
      onOpenChange={setOpen}
      align="end"
      className="w-64"
      trigger={
        <Button size="sm" kind="ghost" icon={MessageSquarePlus}>
          {t('thread.pick')}
        </Button>
      }
    >
      <Form
        onSubmit={() => {
          if (line === null) return
          setOpen(false)
          onLine(Math.min(Math.max(1, line), lines))
        }}
        footer={
          <Button type="submit" kind="primary">
            {t('thread.write')}
          </Button>
        }
      >
        <Field label={t('thread.which', { lines })}>
          <NumberField value={line} onValueChange={setLine} min={1} max={lines} />
        </Field>
      </Form>
    </Popover>
  )
}
