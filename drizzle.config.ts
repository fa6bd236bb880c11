import { defineConfig } from 'drizzle-kit'

const dialect = process.env.DIALECT === 'postgresql' ? 'postgresql' : 'sqlite'
const name = dialect === 'postgresql' ? 'postgres' : 'sqlite'

export default defineConfig({ dialect, schema: `./db/schema/${name}.ts`, out: `./db/migrations/${name}` })
