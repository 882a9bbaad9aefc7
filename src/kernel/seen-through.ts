import { COMMA, FULL_STOP, SPACE } from '../text/code-points.ts'

/** What behind a run says little by itself: what stands beyond it counts too. In the order of the tables at BEYOND. */
export const SEEN_THROUGH: readonly number[] = [SPACE, FULL_STOP, COMMA]
