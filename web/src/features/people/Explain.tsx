import { useQuery } from '@tanstack/react-query'
import { ShieldCheck, ShieldX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { projectsQuery } from '@/api/projects'
import { useUrlState } from '@/lib/urlState'
import { Combobox } from '@/ui/Combobox'
import { Field } from '@/ui/Field'
import { Card } from '@/ui/Page'
import { Pill } from '@/ui/Pill'
import { ProblemPanel } from '@/ui/ProblemPanel'
import type { Option } from '@/ui/Select'
import { SkeletonLines } from '@/ui/Skeleton'
import { rolesQuery, userChoicesQuery } from './queries'

/** Why somebody may do something, or may not. The question stands in the address, so that it can be sent on. */
export function Explain() {
  const { t } = useTranslation('people')
  const [user, setUser] = useUrlState('user')
  const [permission, setPermission] = useUrlState('permission')
  const [project, setProject] = useUrlState('project')
  const users = useQuery(userChoicesQuery)
  const roles = useQuery(rolesQuery)
  const projects = useQuery(projectsQuery)
  const permissions = [...new Set((roles.data ?? []).flatMap((role) => role.permissions))].sort()
  const answer = useQuery({
    queryKey: ['explain', user, permission, project],
    enabled: user !== '' && permission !== '',
    queryFn: () =>
      body(api.GET('/v1/access:explain', { params: { query: { user, permission, project: project || undefined } } })),
  })
  const Icon = answer.data?.allowed ? ShieldCheck : ShieldX
  return (
    <div className="flex max-w-180 flex-col gap-4">
      <Card>
        <div className="grid grid-cols-3 items-start gap-3">
          <Field label={t('whoMay')}>
            <Pick
              label={t('whoMay')}
              value={user}
              onPick={setUser}
              options={(users.data ?? []).map((each) => ({
                value: each.name,
                label: each.displayName,
                hint: each.name,
              }))}
            />
          </Field>
          <Field label={t('permission')}>
            <Pick
              label={t('permission')}
              value={permission}
              onPick={setPermission}
              options={permissions.map((name) => ({ value: name, label: name }))}
            />
          </Field>
          <Field label={t('project')} hint={t('projectHint')}>
            <Pick
              label={t('project')}
              value={project}
              onPick={setProject}
              options={(projects.data ?? []).map((each) => ({ value: each.id, label: each.title, hint: each.id }))}
            />
          </Field>
        </div>
      </Card>
      <div aria-live="polite">
        {answer.error && <ProblemPanel problem={answer.error} onRetry={() => void answer.refetch()} />}
        {answer.isLoading && <SkeletonLines />}
        {answer.data && (
          <Card>
            <Pill tone={answer.data.allowed ? 'ok' : 'err'} icon={Icon}>
              {t(answer.data.allowed ? 'allowed' : 'notAllowed')}
            </Pill>
            <ul className="mt-3 flex list-disc flex-col gap-1 pl-5">
              {answer.data.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </Card>
        )}
        {user === '' || permission === '' ? <p className="text-fg-2">{t('explainWhat')}</p> : null}
      </div>
    </div>
  )
}

interface PickProps {
  label: string
  value: string
  onPick: (value: string | undefined) => void
  options: Option<string>[]
}

function Pick({ label, value, onPick, options }: PickProps) {
  return (
    <Combobox
      label={label}
      options={options}
      value={options.find((each) => each.value === value) ?? null}
      onValueChange={(chosen) => onPick(chosen?.value)}
    />
  )
}
