import { homeRoutes } from '@/features/home/routes'
import { issuesRoutes } from '@/features/issues/routes'
import { loginRoutes } from '@/features/login/routes'
import { showcaseRoutes } from '@/features/showcase/routes'
import { projectRoute, rootRoute, shellRoute } from '@/lib/parents'

// A feature exports its routes as tuples, so that every `<Link to>` is checked. One line per tuple.

const openRoutes = [...loginRoutes, ...showcaseRoutes] as const

const workspaceRoutes = [...homeRoutes] as const

const projectRoutes = [
  ...issuesRoutes, //
] as const

export const routeTree = rootRoute.addChildren([
  ...openRoutes,
  shellRoute.addChildren([...workspaceRoutes, projectRoute.addChildren(projectRoutes)]),
])
