import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '@/api/may'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { Field, Form } from '@/ui/Field'
import { Card } from '@/ui/Page'
import { Textarea } from '@/ui/Textarea'
import { callsOf } from '../calls'
import { useIssueRef, useRefresh } from '../useIssue'

/** Says something to the others; not shown to who may only read. */
export function CommentForm() {
  const [said, setSaid] = useState(0)
  const ref = useIssueRef()
  const rights = useMay(ref.project)
  if (!rights?.may('issues.comment')) return null
  // After each one an empty form.
  return <Draft key={said} onSaid={() => setSaid(said + 1)} />
}

function Draft({ onSaid }: { onSaid: () => void }) {
  const { t } = useTranslation('issues')
  const ref = useIssueRef()
  const refresh = useRefresh()
  const form = useForm({
    initial: { body: '' },
    validate: ({ body }) => (body.trim() === '' ? { body: t('commentMissing') } : {}),
    submit: ({ body }) => callsOf(ref).comment(body.trim()),
    onDone: () => {
      onSaid()
      void refresh()
    },
  })
  return (
    <Card>
      <Form
        onSubmit={form.submit}
        problem={form.problem}
        footer={
          <Button type="submit" kind="primary" busy={form.busy} className="ml-auto">
            {t('addComment')}
          </Button>
        }
      >
        <Field label={t('comment')} error={form.error('body')}>
          <Textarea {...form.control('body')} aria-label={t('comment')} rows={3} />
        </Field>
      </Form>
    </Card>
  )
}
