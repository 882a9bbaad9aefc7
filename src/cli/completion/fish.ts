import { COMMANDS } from '../command-words.ts'
import type { Flag } from '../flag.ts'
import { partsOf } from '../flag-parts.ts'
import type { FlagSets } from './shells.ts'
import { type Offer, offerFor, RULE_IDS } from './value-words.ts'

/** For fish 3. */
export function fishScript({ run, commands }: FlagSets): string {
  return `# Completion of yakaf for fish: yakaf completion fish > ~/.config/fish/completions/yakaf.fish
function __yakaf_command
    set -l words (commandline -opc)
    test (count $words) -gt 1; and contains -- $words[2] $argv
end

function __yakaf_first
    test (count (commandline -opc)) -eq 1
end

# A comma list: each word behind what stands before the last comma.
function __yakaf_list
    set -l before (commandline -ct | string replace -r '^--[^=]*=' '' | string replace -r '[^,]*$' '')
    printf '%s\\n' "$before"$argv
end

${COMMANDS.map(({ name, summary }) => `complete -c yakaf -n __yakaf_first -a ${name} -d ${quoted(summary)}`).join('\n')}
complete -c yakaf -n '__yakaf_command rules' -f
complete -c yakaf -n '__yakaf_command rule' -f -a '${RULE_IDS.join(' ')}'
complete -c yakaf -n '__yakaf_command completion' -f -a 'bash zsh fish'
${run.map((flag) => line(`not __yakaf_command ${COMMANDS.map(({ name }) => name).join(' ')}`, flag)).join('\n')}
${[...commands].map(([name, flags]) => flags.map((flag) => line(`__yakaf_command ${name}`, flag)).join('\n')).join('\n')}
`
}

function line(condition: string, flag: Flag): string {
  const { short, long, isOptional } = partsOf(flag)
  const offer = offerFor(flag)
  const names = `${short === undefined ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`
  const value = offer === undefined || isOptional ? '' : ` ${argument(offer)}`
  return `complete -c yakaf -n '${condition}' ${names}${value} -d ${quoted(flag.summary)}`
}

function argument(offer: Offer): string {
  switch (offer.kind) {
    case 'files':
      return '-r -F'
    case 'folders':
      return `-x -a '(__fish_complete_directories (commandline -ct))'`
    case 'anything':
      return '-x'
    case 'words':
      return offer.isList ? `-x -a '(__yakaf_list ${offer.words.join(' ')})'` : `-x -a '${offer.words.join(' ')}'`
  }
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`
}
