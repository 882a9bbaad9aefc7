import { describe, expect, it } from 'vitest'
import { meaningOfReference } from '../../src/formats/references/reference.ts'
import { decode } from '../../src/text/utf8.ts'

describe('a character reference', () => {
  it.each([
    ['&#1740;', 'ی', 'ي', '&#1610;'],
    ['&#01740;', 'ی', 'ي', '&#01610;'],
    ['&#x6cc;', 'ی', 'ي', '&#x64a;'],
    ['&#x6CC;', 'ی', 'ي', '&#x64A;'],
    ['&#X06cc;', 'ی', 'ي', '&#X064a;'],
    ['&#X0627;', 'ا', 'ي', '&#X064A;'],
    ['&#x0627;', 'ا', 'ي', '&#x064a;'],
    ['&#xFEFB;', 'ﻻ', 'لا', '&#x0644;&#x0627;'],
    ['&#x200c;', '\u200c', '', ''],
    ['&#x1F600;', '😀', '😁', '&#x1F601;'],
    ['&nbsp;', '\u00a0', ' ', ' '],
    ['&zwnj;', '\u200c', '', ''],
    ['&amp;', '&', '&<', '&amp;&lt;'],
  ])('%s is read, and written in its style', (reference, reading, text, written) => {
    const meaning = meaningOfReference(reference)
    expect(meaning && decode(meaning.text)).toBe(reading)
    expect(meaning?.write(text)).toBe(written)
    expect(meaning?.write('')).toBe('')
  })

  it.each(['&nosuchname;', '&#0;', '&#x110000;', '&#xd800;', '&#128;', '&#;', '&#x;', '&#12a;'])(
    '%s is none',
    (text) => {
      expect(meaningOfReference(text)).toBeUndefined()
    },
  )
})
