/** --verify: what a second run would change is not written. */
import { describe, expect, it } from 'vitest'
import type { Consumer } from '../../src/batch/consumer.ts'
import { processDocument } from '../../src/batch/process-document.ts'
import { verifier, withheld } from '../../src/batch/verifier.ts'
import { prepare } from '../../src/normalizer/prepare.ts'
import { YakafError } from '../../src/text/error.ts'
import { LETTER, MARK, paragraphs, typed } from '../helpers/arabic.ts'
import { filesIn, folderOf, run } from '../helpers/cli.ts'

describe('rules that would change their own output', () => {
  const LINES = `${typed(LETTER)}\n\nسنة ٢٠١٤\n`

  /** What reaches a writer behind a verifier whose rules are not those of the first run: ours agree with themselves. */
  async function written(
    wrap: (consumer: Consumer) => Consumer,
  ): Promise<{ error: unknown; text: string; calls: string[] }> {
    let text = ''
    const calls: string[] = []
    const writer: Consumer = {
      take: ({ target }) => {
        text += Buffer.from(target).toString()
      },
      finish: () => calls.push('finish'),
      abort: () => calls.push('abort'),
    }
    const second = verifier(prepare({ digits: 'latn', allDigits: true }))
    const error = await processDocument([Buffer.from(LINES)], prepare({}), [second, wrap(writer)]).catch(
      (failure) => failure,
    )
    return { error, text, calls }
  }

  it('are an error that names line and rule, and nothing is committed', async () => {
    const { error, calls } = await written((writer) => writer)
    expect(error).toBeInstanceOf(YakafError)
    expect(error).toMatchObject({ code: 'E_UNSTABLE', message: expect.stringMatching(/line 3, digits\/arabic-indic/) })
    expect(calls).toEqual(['abort'])
  })

  it('let nothing out where output is withheld', async () => {
    expect(await written(withheld)).toMatchObject({ text: '', calls: ['abort'] })
  })
})

describe('--verify', () => {
  it('lets ours pass, in every mode', () => {
    const files = { 'a.txt': `${MARK}${typed(LETTER)}\r\n`, 'b.json': JSON.stringify({ text: typed(LETTER) }) }
    const cwd = folderOf(files)
    expect(run(['--verify', 'a.txt'], { cwd })).toMatchObject({ status: 0, stdout: `${MARK}${LETTER}\r\n`, stderr: '' })
    expect(run(['--verify', '--check', '.'], { cwd }).status).toBe(1)
    expect(run(['--verify', '--diff', '.'], { cwd }).stdout).toBe(run(['--diff', '.'], { cwd }).stdout)
    expect(run(['--verify', '--out-dir', 'out', '.'], { cwd }).status).toBe(0)
    expect(run(['--verify', '-q', '--write', 'a.txt', 'b.json'], { cwd })).toMatchObject({ status: 0, stderr: '' })
    const clean = { 'a.txt': `${MARK}${LETTER}\r\n`, 'b.json': JSON.stringify({ text: LETTER }) }
    expect(filesIn(cwd)).toEqual({ ...clean, 'out/a.txt': clean['a.txt'], 'out/b.json': clean['b.json'] })
  })

  it('gives a long text and a filter as they are without it', () => {
    const input = paragraphs(7000)
    expect(run(['--verify'], { input }).stdout).toBe(paragraphs(7000, String))
  })

  it('lets all our fixtures pass', () => {
    const { status, stderr } = run(['--verify', '--check', '-q', 'fixtures'])
    expect(stderr).not.toContain('E_UNSTABLE')
    expect([1, 2]).toContain(status)
  })

  it.each([
    ['--format', 'json'],
    ['--format', 'markdown'],
    ['--article', '--verify'],
  ])('is not for articles: %s %s', (...args) => {
    expect(run(['--verify', ...args], { input: LETTER })).toMatchObject({ status: 2, stdout: '' })
  })
})
