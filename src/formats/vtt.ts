import type { Format } from '../format/format.ts'
import { escapedMarkup } from './references/reference.ts'
import { CueScanner } from './subtitles/cue-scanner.ts'
import { VttCues } from './subtitles/vtt-cues.ts'

/** WebVTT: the text of each cue is a block. */
export const vtt: Format = {
  id: 'vtt',
  extensions: ['.vtt'],
  kind: 'data',
  scanner: () => new CueScanner(new VttCues()),
  escaped: escapedMarkup,
}
