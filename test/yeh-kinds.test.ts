import { expect, it } from 'vitest'
import { characterKinds, charKindOf } from '../src/yeh/kinds.ts'

it('no character of another block has a kind', () => {
  expect(characterKinds()).toEqual(Uint8Array.from({ length: 0x10000 }, (_, code) => charKindOf(code)))
})
