import type common from './en/common.json'
import type home from './en/home.json'
import type issues from './en/issues.json'
import type kit from './en/kit.json'
import type login from './en/login.json'
import type nav from './en/nav.json'
import type shell from './en/shell.json'
import type showcase from './en/showcase.json'

/** English types the keys, area by area. Types only: what is loaded when is said in load.ts. One import and one line each. */
export type Areas = {
  common: typeof common
  home: typeof home
  issues: typeof issues
  kit: typeof kit
  login: typeof login
  nav: typeof nav
  shell: typeof shell
  showcase: typeof showcase
}
