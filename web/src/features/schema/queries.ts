import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api, body, type Schema } from '@/api/client'

/** Which database the page is about. */
export interface Place {
  project: string
  instance: string
  database: string
}

export function usePlace(): Place {
  const { project = '', instance = '', db = '' } = useParams({ strict: false })
  return { project, instance, database: db }
}

const keyOf = ({ project, instance, database }: Place) => ['schema', project, instance, database] as const

const BASE = '/v1/projects/{project}/instances/{instance}/databases/{database}/schema'

export const schemaQuery = (place: Place) =>
  queryOptions({
    queryKey: [...keyOf(place), 'short'],
    queryFn: () => body(api.GET(BASE, { params: { path: { ...place } } })),
  })

/** A page of objects; those of one fingerprint never change. */
export const objectsKey = (place: Place, fingerprint: string, text: string) => [
  ...keyOf(place),
  'objects',
  fingerprint,
  text,
]

export const fetchObjects = (place: Place, text: string, pageToken: string | undefined) =>
  body(
    api.GET(`${BASE}/objects`, {
      params: { path: { ...place }, query: { text: text || undefined, pageSize: 1000, pageToken } },
    }),
  )

export const objectQuery = (place: Place, fingerprint: string, object: string) =>
  queryOptions({
    queryKey: [...keyOf(place), 'object', fingerprint, object],
    enabled: object !== '',
    queryFn: () => body(api.GET(`${BASE}:object`, { params: { path: { ...place }, query: { object } } })),
  })

export interface DiagramOf {
  namespace: string
  /** Only what is around this table; the whole namespace when empty. */
  object: string
  depth: number
}

export const diagramQuery = (place: Place, fingerprint: string, { namespace, object, depth }: DiagramOf) =>
  queryOptions({
    queryKey: [...keyOf(place), 'diagram', fingerprint, namespace, object, depth],
    queryFn: () =>
      body(
        api.GET(`${BASE}:diagram`, {
          params: { path: { ...place }, query: object ? { object, depth } : { namespace } },
        }),
      ),
  })

export const ddlPath = ({ project, instance, database }: Place) =>
  `/v1/projects/${encodeURIComponent(project)}/instances/${encodeURIComponent(instance)}/databases/${encodeURIComponent(database)}/schema:ddl`

/** Reads the live schema; what is known afterwards is on show without asking for it again. */
export function useRefresh(place: Place, onDone: (result: Schema<'SchemaRefresh'>) => void) {
  const queries = useQueryClient()
  return useMutation({
    meta: { quiet: true },
    mutationFn: () => body(api.POST(`${BASE}:refresh`, { params: { path: { ...place } } })),
    onSuccess: async (result) => {
      queries.setQueryData(schemaQuery(place).queryKey, result.schema)
      // The same schema may have other sizes by now.
      await queries.invalidateQueries({ queryKey: keyOf(place) })
      onDone(result)
    },
  })
}
