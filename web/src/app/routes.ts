import { accountRoutes } from '@/features/account/routes'
import { auditRoutes } from '@/features/audit/routes'
import { databaseRoutes, projectDatabasesRoutes, workspaceDatabasesRoutes } from '@/features/databases/routes'
import { environmentsRoutes } from '@/features/environments/routes'
import { groupsRoutes } from '@/features/groups/routes'
import { databaseHistoryRoutes, historyRoutes } from '@/features/history/routes'
import { homeRoutes } from '@/features/home/routes'
import { inboxRoutes } from '@/features/inbox/routes'
import { instancesRoutes } from '@/features/instances/routes'
import { issuesRoutes } from '@/features/issues/routes'
import { loginRoutes } from '@/features/login/routes'
import { newChangeRoutes } from '@/features/newchange/routes'
import { notificationRoutes } from '@/features/notifications/routes'
import { peopleRoutes } from '@/features/people/routes'
import { projectRoutes as projectOwnRoutes, projectsRoutes } from '@/features/projects/routes'
import { rulesRoutes } from '@/features/rules/routes'
import { databaseSchemaRoutes } from '@/features/schema/routes'
import { showcaseRoutes } from '@/features/showcase/routes'
import { databaseRoute, projectRoute, rootRoute, shellRoute } from '@/lib/parents'

// A feature exports its routes as tuples, so that every `<Link to>` is checked. One line per tuple.

const openRoutes = [...loginRoutes, ...showcaseRoutes] as const

const workspaceRoutes = [
  ...homeRoutes,
  ...inboxRoutes,
  ...projectsRoutes,
  ...instancesRoutes,
  ...environmentsRoutes,
  ...workspaceDatabasesRoutes,
  ...rulesRoutes,
  ...auditRoutes,
  ...accountRoutes,
  ...peopleRoutes,
] as const

const ofDatabaseRoutes = [...databaseRoutes, ...databaseHistoryRoutes, ...databaseSchemaRoutes] as const

const projectRoutes = [
  ...projectOwnRoutes,
  ...issuesRoutes,
  ...newChangeRoutes,
  ...projectDatabasesRoutes,
  ...groupsRoutes,
  ...historyRoutes,
  ...notificationRoutes,
  databaseRoute.addChildren(ofDatabaseRoutes),
] as const

export const routeTree = rootRoute.addChildren([
  ...openRoutes,
  shellRoute.addChildren([...workspaceRoutes, projectRoute.addChildren(projectRoutes)]),
])
