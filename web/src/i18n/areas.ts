import type account from './en/account.json'
import type audit from './en/audit.json'
import type common from './en/common.json'
import type databases from './en/databases.json'
import type environments from './en/environments.json'
import type findings from './en/findings.json'
import type groups from './en/groups.json'
import type history from './en/history.json'
import type home from './en/home.json'
import type inbox from './en/inbox.json'
import type instances from './en/instances.json'
import type issues from './en/issues.json'
import type kit from './en/kit.json'
import type login from './en/login.json'
import type nav from './en/nav.json'
import type newchange from './en/newchange.json'
import type notifications from './en/notifications.json'
import type people from './en/people.json'
import type projects from './en/projects.json'
import type rules from './en/rules.json'
import type schema from './en/schema.json'
import type shell from './en/shell.json'
import type showcase from './en/showcase.json'

/** English types the keys, area by area. Types only: what is loaded when is said in load.ts. One import and one line each. */
export type Areas = {
  common: typeof common
  databases: typeof databases
  environments: typeof environments
  findings: typeof findings
  groups: typeof groups
  history: typeof history
  notifications: typeof notifications
  people: typeof people
  account: typeof account
  audit: typeof audit
  rules: typeof rules
  home: typeof home
  issues: typeof issues
  inbox: typeof inbox
  instances: typeof instances
  kit: typeof kit
  login: typeof login
  nav: typeof nav
  projects: typeof projects
  newchange: typeof newchange
  schema: typeof schema
  shell: typeof shell
  showcase: typeof showcase
}
