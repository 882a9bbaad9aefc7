/**
 * The tables of the judge of final yehs, as the kernel takes them: made when the first final yeh is met. The model was
 * trained by scripts/train-yeh.ts; what it learned from and what it is good for stands in data/yeh/README.md.
 */
import { LABEL_HASHES } from '../data/yeh-characters.ts'
import { MARGIN, YEH_MODEL } from '../data/yeh-model.ts'
import type { YehTables } from '../kernel/tables.ts'
import { bytesOfBase64 } from '../text/base64.ts'
import { lazy } from '../text/lazy.ts'
import { characterKinds } from './kinds.ts'

export const yehTables: () => YehTables = lazy(() => ({
  characters: characterKinds(),
  model: bytesOfBase64(YEH_MODEL),
  labels: LABEL_HASHES,
  margin: MARGIN,
}))
