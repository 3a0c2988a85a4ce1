import { useParams } from '@tanstack/react-router'
import { HistoryList } from './HistoryList'

/** The tab of a database: what was done to it. */
export function DatabaseHistory() {
  const { project = '', instance = '', db = '' } = useParams({ strict: false })
  return <HistoryList project={project} database={`instances/${instance}/databases/${db}`} />
}
