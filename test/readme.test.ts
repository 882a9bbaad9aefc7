/** The examples of README.md, run as they stand: what follows a `$` line must be what is printed. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bash } from './helpers/cli.ts'

const readme = readFileSync('README.md', 'utf8')
const blocks = [...readme.matchAll(/```console\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
const examples = blocks.flatMap((block) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((example) => ({
      command: example.slice(0, example.indexOf('\n')),
      output: example.slice(example.indexOf('\n') + 1),
    })),
)

describe('README', () => {
  it('has six examples', () => {
    expect(blocks.length).toBe(6)
  })

  it.each(examples)('$command', ({ command, output }) => {
    const { stdout } = bash(`yakaf() { node bin/yakaf.js "$@"; }; { ${command}; } 2>&1`, { cwd: process.cwd() })
    expect(stdout).toBe(output)
  })

  it('has the two commands that .ci/run calls', () => {
    const script = readFileSync('.ci/run', 'utf8')
    const [first = '', second = ''] = [...readme.matchAll(/```sh\n(.*)\n```/g)].map((match) => match[1])
    expect(script).toContain(first)
    expect(script).toContain(second)
    expect(second).toBe('npm ci && npm test')
  })
})
