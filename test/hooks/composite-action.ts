/** Runs action.yml as a runner of GitHub would, as far as it needs one: inputs, expressions, outputs of steps, bash. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { parse } from 'yaml'
import { type Outcome, tryOut } from '../helpers/user.ts'

interface Step {
  readonly id?: string
  readonly shell: string
  readonly env: Readonly<Record<string, string>>
  readonly run: string
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

export const ACTION: Action = parse(readFileSync('action.yml', 'utf8'))

/** The outcome of the step that failed, or of the last one. `action`: where the runner has checked the action out. */
export function runAction(cwd: string, action: string, inputs: Readonly<Record<string, string>>): Outcome {
  const scratch = mkdtempSync(join(inject('home'), 'runner-'))
  const values: Record<string, string> = { 'github.action_path': action, 'runner.temp': scratch }
  for (const [name, { default: byDefault }] of Object.entries(ACTION.inputs)) {
    values[`inputs.${name}`] = inputs[name] ?? byDefault
  }
  let outcome: Outcome = { status: 0, output: '' }
  for (const step of ACTION.runs.steps) {
    outcome = runStep(step, cwd, scratch, values)
    if (outcome.status !== 0) break
  }
  return outcome
}

function runStep({ id, env, run }: Step, cwd: string, scratch: string, values: Record<string, string>): Outcome {
  const outputs = join(scratch, 'outputs')
  writeFileSync(outputs, '')
  const given = Object.entries(env).map(([name, text]) => [name, evaluated(text, values)])
  const place = { cwd, env: { ...inject('environment'), ...Object.fromEntries(given), GITHUB_OUTPUT: outputs } }
  const outcome = tryOut('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], place)
  for (const line of readFileSync(outputs, 'utf8').split('\n').filter(Boolean)) {
    const [name = '', ...rest] = line.split('=')
    values[`steps.${id}.outputs.${name}`] = rest.join('=')
  }
  return outcome
}

function evaluated(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{ *(.*?) *\}\}/g, (_, expression: string) => {
    const value = values[expression]
    if (value === undefined) throw new Error(`action.yml asks for ${expression}, which nothing has set`)
    return value
  })
}
