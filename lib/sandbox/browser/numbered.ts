import type { EngineReply, EngineRequest } from '../protocol'

/** What the page asks of its worker: the number tells which request a reply belongs to. */
export interface NumberedRequest {
  readonly id: number
  readonly request: EngineRequest
}

export interface AnsweredRequest {
  readonly id: number
  readonly reply: EngineReply
}
