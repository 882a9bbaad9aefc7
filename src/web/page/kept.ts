/** What the browser keeps between two visits, where it keeps anything: it may refuse, from a file or in a private window. */
const PREFIX = 'yakaf.'

export function keptValue(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined
  } catch {
    return undefined
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value)
  } catch {
    // Then it is forgotten.
  }
}
