import { byId } from './dom.ts'
import { keep, keptValue } from './kept.ts'
import { words } from './language.ts'

const THEMES = ['auto', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

let theme: Theme = 'auto'

/** The theme that was chosen last, else that of the system. */
export function startTheme(): void {
  theme = THEMES.find((candidate) => candidate === keptValue('theme')) ?? 'auto'
  showTheme()
  byId('theme', HTMLButtonElement).addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto'
    keep('theme', theme)
    showTheme()
  })
}

export function showTheme(): void {
  document.documentElement.dataset['theme'] = theme
  const { themeAuto, themeLight, themeDark } = words()
  byId('theme', HTMLButtonElement).textContent = { auto: themeAuto, light: themeLight, dark: themeDark }[theme]
}
