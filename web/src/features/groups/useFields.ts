import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import type { Comparison, Condition, RuleField } from '@/ui/RuleBuilder'
import { labelField, PLAIN_FIELDS } from './expression'

const PLAIN: readonly Comparison[] = ['is', 'isNot', 'startsWith']

/** What rows can be about: the fields of a database and the labels that the project's databases have, with their values. */
export function useFields(project: string, conditions: readonly Condition[]): RuleField[] {
  const { t } = useTranslation('groups')
  const { data } = useQuery({
    queryKey: ['databases', project, 'sample'],
    queryFn: async () =>
      (
        await body(
          api.GET('/v1/projects/{project}/databases', { params: { path: { project }, query: { pageSize: 1000 } } }),
        )
      ).items,
  })
  return useMemo(() => {
    const seen = new Map<string, Set<string>>()
    const see = (field: string, value: string) => seen.set(field, (seen.get(field) ?? new Set()).add(value))
    for (const database of data ?? []) {
      see('environment', database.environment)
      see('instance', database.instance)
      see('engine', database.engine)
      for (const [key, value] of Object.entries(database.labels)) see(labelField(key), value)
    }
    // A row may be about what no database has (yet, or any more): it must still be on offer.
    for (const { field, value } of conditions) {
      if (value !== '') see(field, value)
      else if (!seen.has(field)) seen.set(field, new Set())
    }
    const plain = PLAIN_FIELDS.map((field) => ({
      value: field as string,
      label: t(`fields.${field}`),
      comparisons: PLAIN,
      ...(field !== 'name' && { values: [...(seen.get(field) ?? [])].sort() }),
    }))
    const labels = [...seen.keys()]
      .filter((field) => field.startsWith(labelField('')))
      .sort()
      .map((field) => ({ value: field, label: field, values: [...(seen.get(field) ?? [])].sort() }))
    return [...plain, ...labels]
  }, [data, conditions, t])
}
