// What comes from a program, handed on at most once a frame.
import type { Event } from "program-contract";
import type { Piece, Stream } from "./protocol.ts";

/** Milliseconds of a frame. */
const frame = 16;

export class Heard {
  private readonly decoders: Record<Stream, TextDecoder> = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  private waiting: { stream: Stream; text: string }[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (event: Event) => void) {}

  started(): void {
    this.tell({ kind: "started" });
  }

  output(pieces: Piece[]): void {
    for (const { stream, bytes } of pieces) {
      // A character may be cut in two by the end of a piece.
      this.add(stream, this.decoders[stream].decode(bytes, { stream: true }));
    }
    this.timer ??= setTimeout(() => this.flush(), frame);
  }

  /** Nothing more will come. */
  end(): void {
    for (const [stream, decoder] of Object.entries(this.decoders)) this.add(stream as Stream, decoder.decode());
    this.flush();
  }

  private add(stream: Stream, text: string): void {
    const last = this.waiting.at(-1);
    if (last?.stream === stream) last.text += text;
    else if (text) this.waiting.push({ stream, text });
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const waiting = this.waiting;
    this.waiting = [];
    for (const { stream, text } of waiting) this.tell({ kind: "output", stream, text });
  }
}
