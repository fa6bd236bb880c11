import { namedError } from './namedError'

/** The server ends: what is kept and not done is found again at its next start. */
export class ServerClosed extends namedError('ServerClosed') {}
