import { isoEdit } from '../../calendar/iso-dates.ts'
import { patternRule } from '../../rule/define.ts'
import { DIGITS } from '../../text/code-points.ts'

export const iso = patternRule({
  id: 'dates/iso',
  safety: 'safe',
  isActive: ({ dates }) => dates === 'iso',
  summary: 'Write every certain date as ISO 8601.',
  why: 'For --dates iso only: whoever sorts or stores dates wants one form. The day is that of the Gregorian calendar; Hijri dates are written only where a date beside them or a weekday tells the day. A time goes with its date where the page names the zone and the line holds no other date or time.',
  sources: [{ title: 'ISO 8601-1:2019, 5.2.2' }],
  triggers: DIGITS,
  find: (segment, run, { dateOrder }) => isoEdit(segment, run, dateOrder),
  examples: [
    { from: 'في 7 أكتوبر 2014 الساعة 14:07', to: 'في 2014-10-07 الساعة 14:07', settings: { dates: 'iso' } },
    {
      from: 'الجمعة 12 نوفمبر 2021 - 09:42 بتوقيت طهران',
      to: '2021-11-12T09:42+03:30',
      settings: { dates: 'iso' },
    },
    { from: 'في 15 مهر 1393', to: 'في 2014-10-07', settings: { dates: 'iso' } },
    { keep: 'في 07/10/2014', because: 'it may be the seventh or the tenth', settings: { dates: 'iso' } },
    { keep: 'في 12 ذو الحجة 1435', because: 'the moon tells the day', settings: { dates: 'iso' } },
    { keep: 'في 7 أكتوبر 2014', because: 'nobody asked for it' },
  ],
})
