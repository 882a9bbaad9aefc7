/**
 * Numeric entities of Arabic letters, which stand in a text when markup was stripped before they were read: whole, without
 * their semicolon, and escaped once more.
 */
const ENTITY = /&(?:amp;)*#(?:(1[5-7]\d\d|\d{4,5})|[xX]([0-9a-fA-F]{3,4}));?/g
/** Two in a row, or one beside an Arabic letter: a text about entities writes one alone. */
const IN_A_WORD = /(?:&(?:amp;)*#[\dxa-fA-F]{4,5};?){2}|[\u0620-\u06d3]&(?:amp;)*#[\dxX]|;[\u0620-\u06d3]/
const OF_WORDS = /[\u0600-\u06ff\u0750-\u077f\u200c\u200d\ufb50-\ufdff\ufe70-\ufefc]/

/** `isFollowing`: the line before had some too, so that one alone is none of a text about entities. */
export function withoutEntities(line: string, isFollowing: boolean): string {
  if (!line.includes('#') || !(isFollowing || IN_A_WORD.test(line))) return line
  return line.replace(ENTITY, (entity, decimal: string | undefined, hex: string | undefined) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    const character = code <= 0xffff ? String.fromCharCode(code) : ''
    return OF_WORDS.test(character) ? character : entity
  })
}
