import { fold } from '../calendar/fold.ts'
import { remembered } from './remembered.ts'

/** `text` folded for matching. */
export const folded = remembered(fold)
