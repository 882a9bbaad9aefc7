import type { Format } from '../format/format.ts'
import { CueScanner } from './subtitles/cue-scanner.ts'
import { SrtCues } from './subtitles/srt-cues.ts'

/** SubRip: each paragraph of a cue's text is a block. */
export const srt: Format = {
  id: 'srt',
  extensions: ['.srt'],
  kind: 'data',
  scanner: () => new CueScanner(new SrtCues()),
}
