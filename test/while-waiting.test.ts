/** Inputs of which some wait, for the disk or for each other, while others are worked on. */
import { describe, expect, it } from 'vitest'
import { Begun, whileWaiting } from '../src/batch/while-waiting.ts'
import { MOST_UNFINISHED } from '../src/io/board.ts'

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

function later(turns: number): Promise<void> {
  return turns === 0 ? Promise.resolve() : new Promise((resolve) => setImmediate(() => resolve(later(turns - 1))))
}

/** Runs inputs of which `flushing` wait for the disk, each so many turns; what happened, in order. `fails`: one that ends the run. */
async function events(flushing: Readonly<Record<string, number>>, apart = '', fails = ''): Promise<readonly string[]> {
  const seen: string[] = []
  const done = whileWaiting(NAMES, {
    async run(name, onWait) {
      seen.push(`begin ${name}`)
      await later(1)
      if (name === fails) throw new Error(name)
      const turns = flushing[name]
      if (turns !== undefined && onWait !== undefined) {
        const turn = onWait()
        await later(turns)
        await turn
      }
      seen.push(`place ${name}`)
      return name.toUpperCase()
    },
    tell: (name, result) => seen.push(`tell ${name} ${result}`),
    isApart: (name) => name === apart,
  })
  await done.catch((error: unknown) => seen.push(String(error)))
  return seen
}

const ALL = Object.fromEntries(NAMES.map((name) => [name, 6]))

it('does one behind the other where none waits', async () => {
  expect(await events({})).toEqual(
    NAMES.flatMap((name) => [`begin ${name}`, `place ${name}`, `tell ${name} ${name.toUpperCase()}`]),
  )
})

it('has as many unfinished as it may, no more, and tells all in order', async () => {
  const seen = await events(ALL)
  let most = 0
  let unfinished = 0
  for (const event of seen) {
    if (event.startsWith('begin')) unfinished++
    if (event.startsWith('place')) unfinished--
    most = Math.max(most, unfinished)
  }
  expect(most).toBe(MOST_UNFINISHED)
  expect(seen.filter((event) => event.startsWith('tell'))).toEqual(
    NAMES.map((name) => `tell ${name} ${name.toUpperCase()}`),
  )
})

it('puts none in its place before those in front of it are told', async () => {
  const seen = await events({ a: 9, b: 1, c: 2 })
  expect(seen.indexOf('place b')).toBeGreaterThan(seen.indexOf('tell a A'))
  expect(seen.indexOf('place c')).toBeGreaterThan(seen.indexOf('tell b B'))
  expect(seen.indexOf('begin c')).toBeLessThan(seen.indexOf('place a'))
})

it('begins one that hangs on others when these are told', async () => {
  const seen = await events(ALL, 'c')
  expect(seen.indexOf('begin c')).toBeGreaterThan(seen.indexOf('tell b B'))
})

it('ends with an error when nothing runs any more, and begins no other', async () => {
  const seen = await events(ALL, '', 'c')
  expect(seen.at(-1)).toBe('Error: c')
  expect(seen).toContain('tell a A')
  expect(seen).toContain('tell b B')
  expect(seen).not.toContain('begin d')
})

describe('inputs that wait for each other', () => {
  /** Runs inputs of which `waiting` wait until there are as many as a lot has room for; what happened, in order. `fails`: one that ends the run. */
  async function eventsOfLots(room: number, waiting: string, apart = '', fails = ''): Promise<readonly string[]> {
    const seen: string[] = []
    let wake: (() => void)[] = []
    const lot = {
      room,
      readNow() {
        if (wake.length > 0) seen.push(`read ${wake.length}`)
        for (const one of wake) one()
        wake = []
      },
    }
    const done = whileWaiting(NAMES, {
      async run(name, onWait) {
        seen.push(`begin ${name}`)
        await later(1)
        if (name === fails) throw new Error(name)
        if (waiting.includes(name) && onWait !== undefined) {
          const read = new Promise<void>((resolve) => wake.push(resolve))
          if (wake.length === room) lot.readNow()
          const turn = onWait()
          await read
          await turn
        }
        return name
      },
      tell: (name) => seen.push(`tell ${name}`),
      isApart: (name) => name === apart,
      lot,
    })
    await done.catch((error: unknown) => seen.push(String(error)))
    return seen
  }

  const inOrder = NAMES.map((name) => `tell ${name}`)
  const told = (seen: readonly string[]): readonly string[] => seen.filter((event) => event.startsWith('tell'))
  const read = (seen: readonly string[]): readonly string[] => seen.filter((event) => event.startsWith('read'))

  it('are told in order, in lots, and the last of them too', async () => {
    const seen = await eventsOfLots(3, 'abcdefgh')
    expect(read(seen)).toEqual(['read 3', 'read 3', 'read 1'])
    expect(told(seen)).toEqual(inOrder)
  })

  it('wait for no more when one comes that does not wait', async () => {
    const seen = await eventsOfLots(4, 'abdefg')
    expect(read(seen)).toEqual(['read 2', 'read 4'])
    expect(told(seen)).toEqual(inOrder)
    expect(seen.indexOf('begin d')).toBeGreaterThan(seen.indexOf('tell c'))
  })

  it('are told before one is begun that may hang on them', async () => {
    const seen = await eventsOfLots(8, 'abcdefgh', 'c')
    expect(seen.slice(0, 6)).toEqual(['begin a', 'begin b', 'read 2', 'tell a', 'tell b', 'begin c'])
    expect(told(seen)).toEqual(inOrder)
  })

  it('are told before the error of one behind them ends the run', async () => {
    const seen = await eventsOfLots(8, 'abcdefgh', '', 'd')
    expect(told(seen)).toEqual(['tell a', 'tell b', 'tell c'])
    expect(seen.at(-1)).toBe('Error: d')
    expect(seen).not.toContain('begin e')
  })
})

it('begins more while the last of those before waits for the disk, and tells all in order', async () => {
  const seen: string[] = []
  const begun = new Begun()
  const lot = (names: readonly string[]): Promise<void> =>
    begun.run(
      names,
      {
        async run(name, onWait) {
          seen.push(`begin ${name}`)
          const turn = onWait?.()
          await later(name === 'b' ? 9 : 1)
          await turn
          return name
        },
        tell: (name) => seen.push(`tell ${name}`),
        isApart: () => false,
      },
      false,
    )
  await lot(['a', 'b'])
  const first = begun.told.then(() => seen.push('first lot'))
  await lot(['c', 'd'])
  expect(seen).not.toContain('tell b')
  await first
  await begun.end()
  expect(seen.filter((event) => !event.startsWith('begin'))).toEqual([
    'tell a',
    'tell b',
    'first lot',
    'tell c',
    'tell d',
  ])
})
