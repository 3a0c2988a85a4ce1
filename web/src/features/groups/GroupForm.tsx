import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { slugOf } from '@/lib/slug'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { Field, Form } from '@/ui/Field'
import { Guarded } from '@/ui/Guarded'
import { Input } from '@/ui/Input'
import { Card } from '@/ui/Page'
import { Preview } from './Preview'
import { RuleEditor } from './RuleEditor'

interface Props {
  project: string
  initial: { title: string; id: string; expression: string }
  existing?: boolean
  submit: (values: Props['initial']) => Promise<Schema<'DatabaseGroup'>>
  onDone: (group: Schema<'DatabaseGroup'>) => void
  action: string
  /** Beside the button. */
  children?: ReactNode
}

/** The rule at the left, what it selects at the right. */
export function GroupForm({ project, initial, existing, submit, onDone, action, children }: Props) {
  const { t } = useTranslation('groups')
  const rights = useMay(project)
  const form = useForm({
    initial,
    validate: ({ title, id, expression }) => ({
      title: title.trim() === '' ? t('titleMissing') : undefined,
      id: id === '' ? t('idMissing') : undefined,
      expression: expression.trim() === '' ? t('noExpression') : undefined,
    }),
    submit,
    onDone,
  })
  const { values } = form
  const retitle = (title: string) => {
    if (!existing && values.id === slugOf(values.title)) form.set('id', slugOf(title))
    form.set('title', title)
  }
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_minmax(380px,0.8fr)] gap-4">
      <Form
        onSubmit={form.submit}
        problem={form.problem}
        className="min-h-0 overflow-y-auto"
        footer={
          <>
            <Guarded by={rights?.refusal('databaseGroups.update')}>
              <Button kind="primary" type="submit" busy={form.busy}>
                {action}
              </Button>
            </Guarded>
            {children}
          </>
        }
      >
        <Card>
          <div className="grid grid-cols-2 gap-4">
            <Field label={t('title')} error={form.error('title')}>
              <Input value={values.title} onValueChange={retitle} autoComplete="off" />
            </Field>
            <Field label={t('id')} error={form.error('id')} hint={existing ? undefined : t('idHint')}>
              <Input {...form.control('id')} mono disabled={existing} autoComplete="off" />
            </Field>
          </div>
        </Card>
        <RuleEditor project={project} {...form.control('expression')} error={form.error('expression')} />
      </Form>
      <Preview project={project} expression={values.expression} />
    </div>
  )
}
