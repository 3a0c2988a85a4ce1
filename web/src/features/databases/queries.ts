import { queryOptions } from '@tanstack/react-query'
import { everyPage } from '@/api/catalog'
import { api, body } from '@/api/client'
import { Problem } from '@/api/problem'

/**
 * A database as the members of its project see it. Asked of the project's list, because the database itself may be asked for
 * only by those who look after all databases.
 */
export const databaseQuery = (project: string, instance: string, database: string) =>
  queryOptions({
    queryKey: ['databases', project, 'one', instance, database],
    queryFn: async () => {
      const query = { instance, text: database, pageSize: 500 }
      const found = await everyPage((pageToken) =>
        body(
          api.GET('/v1/projects/{project}/databases', {
            params: { path: { project }, query: { ...query, pageToken } },
          }),
        ),
      )
      const one = found.find((each) => each.database === database)
      if (!one) throw new Problem({ code: 'catalog.databaseUnknown', detail: `${instance} / ${database}` }, 404)
      return one
    },
  })
