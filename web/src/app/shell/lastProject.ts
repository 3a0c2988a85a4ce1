import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { projectsQuery } from '@/api/projects'

const KEPT = 'sluice.project'

export const keepProject = (id: string) => localStorage.setItem(KEPT, id)

/** The project of the page, else the one that was looked at last. */
export function useLastProject(): string | undefined {
  const { project } = useParams({ strict: false }) as { project?: string }
  const { data: projects } = useQuery(projectsQuery)
  const [kept, setKept] = useState(() => localStorage.getItem(KEPT) ?? undefined)
  useEffect(() => {
    if (project) {
      keepProject(project)
      setKept(project)
    }
  }, [project])
  if (project) return project
  // A project that is gone, or was another person's, is not offered again.
  return projects?.some((each) => each.id === kept) ? kept : projects?.[0]?.id
}
