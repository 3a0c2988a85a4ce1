import { useMutation } from '@tanstack/react-query'
import { api, body, type Schema } from '@/api/client'
import { usePages } from '@/api/pages'
import { queryClient } from '@/api/queryClient'

export function useChannels(project: string) {
  return usePages(['channels', project], (pageToken) =>
    body(
      api.GET('/v1/projects/{project}/channels', {
        params: { path: { project }, query: { pageSize: 200, pageToken } },
      }),
    ),
  )
}

export const reloadChannels = (project: string) => queryClient.invalidateQueries({ queryKey: ['channels', project] })
export const reloadDeliveries = (project: string) =>
  queryClient.invalidateQueries({ queryKey: ['deliveries', project] })

/** Every change names the version that was seen: two people at once do not overwrite each other. */
const pathOf = (project: string, channel: Schema<'Channel'>) => ({
  path: { project, channel: channel.id },
  header: { 'If-Match': `"${channel.version}"` },
})

export function changeChannel(project: string, channel: Schema<'Channel'>, change: Schema<'ChannelChange'>) {
  return body(
    api.PATCH('/v1/projects/{project}/channels/{channel}', { params: pathOf(project, channel), body: change }),
  )
}

export function useChannelActions(project: string) {
  const onSuccess = () => reloadChannels(project)
  const toggle = useMutation({
    mutationFn: ({ channel, enabled }: { channel: Schema<'Channel'>; enabled: boolean }) =>
      changeChannel(project, channel, { enabled }),
    onSettled: onSuccess,
  })
  const remove = useMutation({
    mutationFn: (channel: Schema<'Channel'>) =>
      api.DELETE('/v1/projects/{project}/channels/{channel}', { params: pathOf(project, channel) }),
    onSuccess,
  })
  const test = useMutation({
    meta: { quiet: true },
    mutationFn: (channel: Schema<'Channel'>) =>
      body(
        api.POST('/v1/projects/{project}/channels/{channel}:test', {
          params: { path: { project, channel: channel.id } },
        }),
      ),
    onSettled: () => reloadDeliveries(project),
  })
  return { toggle, remove, test }
}
