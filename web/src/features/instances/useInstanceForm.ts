import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { parseLabels } from '@/lib/labels'
import { useForm } from '@/lib/useForm'
import { hasNetwork, type InstanceValues } from './draft'

/** What can be said of an instance without asking the server, and what follows when it is saved. */
export function useInstanceForm(
  initial: InstanceValues,
  submit: (values: InstanceValues) => Promise<Schema<'Instance'>>,
  onDone: (instance: Schema<'Instance'>) => void,
) {
  const { t } = useTranslation('instances')
  const queries = useQueryClient()
  return useForm<InstanceValues, Schema<'Instance'>>({
    initial,
    validate: (values) => ({
      title: values.title.trim() === '' ? t('titleMissing') : undefined,
      id: values.id === '' ? t('idMissing') : undefined,
      environment: values.environment === null ? t('environmentMissing') : undefined,
      host: hasNetwork(values.engine) && values.host.trim() === '' ? t('hostMissing') : undefined,
      labels: wrongLine(values.labels),
      options: wrongLine(values.options),
    }),
    submit,
    onDone: async (instance) => {
      queries.setQueryData(['instance', instance.id], instance)
      await queries.invalidateQueries({ queryKey: ['instances'] })
      onDone(instance)
    },
  })

  function wrongLine(text: string): string | undefined {
    const { wrong } = parseLabels(text)
    return wrong === undefined ? undefined : t('labelWrong', { line: wrong })
  }
}
