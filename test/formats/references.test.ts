import { describe, expect, it } from 'vitest'
import { escapeOf, signsIn } from '../../src/formats/html/references.ts'
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

describe('in HTML', () => {
  it.each([
    ['&#1740', '&#1610;'],
    ['&#01740;', '&#01610;'],
    ['&#x06CC;', '&#x064A;'],
    ['&#X6cc;', '&#X64a;'],
  ])('%s is written in its style', (reference, written) => {
    expect(escapeOf(reference, { start: 0, end: reference.length }, 'ی').write('ي')).toBe(written)
  })

  it.each([
    ['a reference without a semicolon at the end', '&#1740', [{ start: 0, end: 6, meaning: 'ی' }]],
    ['one before a digit that may change', '&#1740۱', [{ start: 0, end: 6, meaning: undefined }]],
    ['an ampersand before a letter', 'a &b', [{ start: 2, end: 3, meaning: undefined }]],
    ['an ampersand at the end', 'a &', []],
    ['an ampersand before a space', 'a & b', []],
  ])('%s', (_, text, signs) => {
    expect(signsIn(text, 0, text.length, false)).toEqual(signs)
  })
})
