import { ServerResponse } from 'node:http'

/**
 * Next.js sends a response's head in a packet of its own when the first piece of its body is there. Held back until the end
 * of the same turn, head, body and end of a short answer leave together: the system is asked once instead of three times.
 */
export function sendInOnePiece(): void {
  const flush = ServerResponse.prototype.flushHeaders
  ServerResponse.prototype.flushHeaders = function (this: ServerResponse) {
    this.cork()
    process.nextTick(() => this.uncork())
    flush.call(this)
  }
}
