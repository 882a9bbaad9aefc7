import type { Browser } from 'playwright-core'

/** A picture of the README. */
export interface Picture {
  readonly path: string
  /** The picture, as PNG. */
  take(browser: Browser): Promise<Uint8Array>
}
