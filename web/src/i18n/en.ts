// English is the catalogue that types the keys, and the fallback: it comes with the first load. One line per area.
import common from './en/common.json'
import home from './en/home.json'
import kit from './en/kit.json'
import login from './en/login.json'
import shell from './en/shell.json'
import showcase from './en/showcase.json'

export const en = {
  common,
  home,
  kit,
  login,
  shell,
  showcase,
} as const
