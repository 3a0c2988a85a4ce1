import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { usePageTitle } from '@/lib/pageTitle'
import { Button } from '@/ui/Button'
import { Form } from '@/ui/Field'
import { Page } from '@/ui/Page'
import { toast } from '@/ui/toast'
import { ConnectionTest } from './ConnectionTest'
import { draftOf, EMPTY } from './draft'
import { InstanceFields } from './InstanceFields'
import { useInstanceForm } from './useInstanceForm'

/** Registers a database server: its settings, tried before they are saved; then its databases are looked for. */
export function NewInstancePage() {
  const { t } = useTranslation('instances')
  usePageTitle(t('add'))
  const navigate = useNavigate()
  const queries = useQueryClient()
  const sync = useMutation({
    mutationFn: (instance: string) =>
      body(api.POST('/v1/instances/{instance}:sync', { params: { path: { instance } } })),
    onSuccess: async ({ found }) => {
      toast({ title: t('addedAndFound', { count: found }) })
      await queries.invalidateQueries({ queryKey: ['databases'] })
      await queries.invalidateQueries({ queryKey: ['instances'] })
    },
  })
  const form = useInstanceForm(
    EMPTY,
    (values) => body(api.POST('/v1/instances', { body: draftOf(values) })),
    (instance) => {
      sync.mutate(instance.id)
      void navigate({ to: '/instances/$id', params: { id: instance.id } })
    },
  )
  const test = useMutation({
    mutationFn: () => body(api.POST('/v1/instances:test', { body: draftOf(form.values) })),
    meta: { quiet: true },
  })
  return (
    <Page title={t('add')}>
      <div className="grid max-w-6xl grid-cols-[minmax(0,1fr)_360px] items-start gap-4">
        <Form
          onSubmit={form.submit}
          problem={form.problem}
          footer={
            <Button kind="primary" type="submit" busy={form.busy}>
              {t('addAndSync')}
            </Button>
          }
        >
          <InstanceFields form={form} />
        </Form>
        <div className="sticky top-0">
          <ConnectionTest
            diagnosis={test.data}
            problem={test.error}
            busy={test.isPending}
            onTest={() => test.mutate()}
            hint={t('testHint')}
          />
        </div>
      </div>
    </Page>
  )
}
