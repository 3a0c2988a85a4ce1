import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { ChevronsUpDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { projectsQuery } from '@/api/projects'
import { Input } from '@/ui/Input'
import { Popover } from '@/ui/Popover'
import { keepProject, useLastProject } from './lastProject'

/** Fetched after the page: what it pops up is not needed to read one. */
export default function ProjectSwitcher() {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const { data: projects = [] } = useQuery(projectsQuery)
  const current = useLastProject()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const chosen = projects.find((project) => project.id === current)
  if (projects.length === 0) return null
  const found = projects.filter((project) =>
    `${project.title} ${project.id}`.toLowerCase().includes(text.toLowerCase()),
  )

  const go = (id: string) => {
    setOpen(false)
    setText('')
    keepProject(id)
    // The same list in the other project; from a single thing to its list.
    const area = path.match(/^\/p\/[^/]+\/([^/]+)/)?.[1]
    void navigate({ to: area ? `/p/${id}/${area}` : `/p/${id}` } as never)
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t('switchProject')}
      className="w-72 p-1"
      trigger={
        <button
          type="button"
          className="mt-1 flex h-11 shrink-0 items-center gap-2 rounded-lg border bg-surface px-2 text-left shadow-card hover:bg-hover"
        >
          <Letters of={chosen?.title ?? ''} />
          <span className="min-w-0 flex-1 leading-tight">
            <span className="block truncate font-medium">{chosen?.title}</span>
            <span className="block truncate font-mono text-2xs text-fg-3">{chosen?.id}</span>
          </span>
          <span className="sr-only">{t('switchProject')}</span>
          <ChevronsUpDown className="size-4 shrink-0 text-fg-3" aria-hidden />
        </button>
      }
    >
      {projects.length > 7 && (
        <div className="p-1">
          <Input
            aria-label={t('filterProjects')}
            placeholder={t('filterProjects')}
            value={text}
            onValueChange={setText}
          />
        </div>
      )}
      <ul aria-label={t('projects')} className="max-h-80 overflow-y-auto">
        {found.map((project) => (
          <li key={project.id}>
            <button
              type="button"
              aria-current={project.id === current || undefined}
              onClick={() => go(project.id ?? '')}
              className="flex h-9 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-hover aria-[current]:bg-selected"
            >
              <Letters of={project.title ?? ''} />
              <span className="min-w-0 flex-1 truncate">{project.title}</span>
              <span className="truncate font-mono text-2xs text-fg-3">{project.id}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  )
}

function Letters({ of: title }: { of: string }) {
  return (
    <span
      aria-hidden
      className="grid size-6 shrink-0 place-items-center rounded-sm bg-rev-soft font-bold text-2xs text-rev"
    >
      {[...title].slice(0, 2).join('').toUpperCase()}
    </span>
  )
}
