// What a program writes, on its way to the page: counted, and sent on in pieces.
import type { Piece, Stream } from "./protocol.ts";

/** Messages that may go at once after a quiet time. */
const burst = 4000;
/** Messages more that may go for each millisecond. */
const rate = 1;
/** Waiting bytes that go in any case. */
const most = 65_536;
/** How much of standard error is remembered. */
const remembered = 200;

/**
 * Sends what is written at once as long as that is no flood, since a program that is busy afterwards does not call again.
 * A flood is gathered, so that the page is not drowned in messages.
 */
export class Output {
  private waiting: Piece[] = [];
  private size = 0;
  private left: number;
  private credit = burst;
  private refilled: number;
  private errors: Uint8Array = new Uint8Array();

  constructor(
    private readonly send: (pieces: Piece[]) => void,
    limit: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.left = limit;
    this.refilled = now();
  }

  /** Takes what was written; gives false when that is more than the program may write. */
  write(stream: Stream, bytes: Uint8Array): boolean {
    const allowed = bytes.subarray(0, this.left);
    this.left -= allowed.length;
    if (stream === "stderr") this.remember(allowed);
    if (allowed.length > 0) this.take({ stream, bytes: allowed });
    return allowed.length === bytes.length;
  }

  /** Sends what waits. To be called before the program rests. */
  flush(): void {
    if (this.waiting.length === 0) return;
    const pieces = merged(this.waiting);
    this.waiting = [];
    this.size = 0;
    this.send(pieces);
  }

  /** The end of what was written to standard error. */
  lastWords(): string {
    return new TextDecoder().decode(this.errors);
  }

  private take(piece: Piece): void {
    this.waiting.push(piece);
    this.size += piece.bytes.length;
    const now = this.now();
    this.credit = Math.min(burst, this.credit + (now - this.refilled) * rate);
    this.refilled = now;
    if (this.credit < 1 && this.size < most) return;
    this.credit = Math.max(0, this.credit - 1);
    this.flush();
  }

  private remember(bytes: Uint8Array): void {
    this.errors = joined([this.errors, bytes.subarray(-remembered)]).subarray(-remembered);
  }
}

/** Neighbours of the same stream as one. */
function merged(pieces: Piece[]): Piece[] {
  const groups: { stream: Stream; parts: Uint8Array[] }[] = [];
  for (const { stream, bytes } of pieces) {
    const last = groups.at(-1);
    if (last?.stream === stream) last.parts.push(bytes);
    else groups.push({ stream, parts: [bytes] });
  }
  return groups.map(({ stream, parts }) => ({ stream, bytes: joined(parts) }));
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
