import type { Format } from '../format/format.ts'
import { escapedMarkup } from './references/reference.ts'
import { VttScanner } from './subtitles/vtt-scanner.ts'

/** WebVTT: the text of each cue is a block. */
export const vtt: Format = {
  id: 'vtt',
  extensions: ['.vtt'],
  kind: 'data',
  scanner: () => new VttScanner(),
  escaped: escapedMarkup,
}
