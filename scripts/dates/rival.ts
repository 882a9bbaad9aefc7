import { ar } from 'chrono-node'
import type { Found } from './agree.ts'

/** What chrono-node's parser of Arabic finds, as much of it as the text says. */
export function foundByChrono(text: string): readonly Found[] {
  return ar.parse(text).map(({ start }) => {
    const two = (part: 'month' | 'day' | 'hour' | 'minute'): string => String(start.get(part)).padStart(2, '0')
    const month = `${start.get('year')}-${two('month')}`
    if (!start.isCertain('day')) return { iso: month }
    const time = start.isCertain('hour') ? `T${two('hour')}:${two('minute')}` : ''
    return { iso: `${month}-${two('day')}${time}` }
  })
}
