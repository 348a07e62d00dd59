// What every element with a frame of the Rockpool host does with it: opens it, speaks with it, lets go of it.
import { Frame } from "./frame.ts";
import { base, follow, options } from "./page.ts";
import type { Content, FromFrame, Look, ShowOptions } from "./protocol.ts";

export abstract class FramedElement extends HTMLElement {
  protected frame: Frame | undefined;
  private unfollow: (() => void) | undefined;

  disconnectedCallback(): void {
    // A framework may take its elements out and put them in again within one step.
    queueMicrotask(() => {
      if (!this.isConnected) this.closeFrame();
    });
  }

  pageChanged(): void {
    this.frame?.send({ kind: "look", look: this.look() });
  }

  /** The element of the page around which the author may have set options. */
  protected get place(): HTMLElement {
    return this;
  }

  protected abstract look(): Look;
  protected abstract take(message: FromFrame): void;
  /** The frame cannot be had; a sentence why. */
  protected abstract fail(why: string): void;

  /** Opens a frame that is to show `content`. Until it does, it is above the page and cannot be seen. */
  protected openFrame(title: string, content: Content, then: ShowOptions["then"]): HTMLElement {
    const { engine, readOnly, tools } = options(this.place);
    const frame = new Frame(base(), title, { onMessage: (message) => this.take(message), onFailure: (why) => this.fail(why) });
    frame.element.style.cssText = "position: absolute; opacity: 0; pointer-events: none";
    this.shadowRoot?.append(frame.element);
    const page = location.pathname + location.search;
    const chosen: ShowOptions = { ...(engine && { engine }), readOnly, tools, then };
    frame.send({ kind: "show", page, content, look: this.look(), options: chosen });
    this.frame = frame;
    this.unfollow = follow(this);
    return frame.element;
  }

  protected closeFrame(): void {
    this.frame?.close();
    this.frame = undefined;
    this.unfollow?.();
  }

  protected tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(`rockpool-${name}`, { bubbles: true, composed: true, detail }));
  }
}
