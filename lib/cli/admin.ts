import { ownerListsAccounts, ownerMakesAdmin, ownerMakesLink, ownerSetsDisabled } from '../services/accounts/ownersAccounts'
import { readSettings } from './settings'
import { tellFault } from './tellFault'

const usage = `What the machine’s owner may do with accounts:

  npm run admin -- make-admin ADDRESS   makes the account an administrator’s
  npm run admin -- reset-link ADDRESS   prints a one-time link that sets a new password, good for a day
  npm run admin -- disable ADDRESS      signs the account out everywhere, and lets nobody sign in with it
  npm run admin -- enable ADDRESS       lets it be used again
  npm run admin -- list                 prints every account: address, role, name`

/** Whether the address people use was given. The server’s own settings are not seen from here: without them it is the usual one. */
const isTold = Boolean(process.env.NEXTAUTH_URL)

const commands: Readonly<Record<string, (address: string) => Promise<string>>> = {
  'make-admin': async (address) => {
    await ownerMakesAdmin(address)
    return `${address} is an administrator now.`
  },
  'reset-link': async (address) => {
    const link = `${process.env.NEXTAUTH_URL}/new-password/${await ownerMakesLink(address)}`
    const use = 'It works once, for a day. Whoever uses it signs out every device of the account.'
    return [
      link,
      use,
      ...(isTold ? [] : [`Where people use Holdout at another address than ${process.env.NEXTAUTH_URL}, put that in its place.`]),
    ].join('\n')
  },
  disable: async (address) => {
    await ownerSetsDisabled(address, true)
    return `${address} is disabled, and signed out everywhere.`
  },
  enable: async (address) => {
    await ownerSetsDisabled(address, false)
    return `${address} can be used again.`
  },
}

async function list(): Promise<void> {
  for await (const { email, siteRole, disabled, name } of ownerListsAccounts())
    console.log([email, siteRole, ...(disabled ? ['disabled'] : []), name].join('\t'))
}

/** @returns the exit code: 0 done, 1 refused, 2 misuse */
async function run([command = '', address, ...more]: readonly string[]): Promise<number> {
  const known = Object.hasOwn(commands, command) ? commands[command] : undefined
  if (more.length > 0 || (command === 'list' ? address !== undefined : !known || !address)) {
    console.error(usage)
    return 2
  }
  try {
    Object.assign(process.env, readSettings(process.env).env)
    if (command === 'list') await list()
    else if (known && address) console.log(await known(address))
    return 0
  } catch (error) {
    return tellFault(error)
  }
}

process.exit(await run(process.argv.slice(2)))
