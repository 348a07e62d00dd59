// The line between the browser and the host, by Chromium's own debugging protocol: a page's throttling does not reach into
// its workers, which is where the compiler is fetched, so each target is told by itself.

/** A network of given speed for a page and its workers, and a count of what comes over it. */
export class Line {
  constructor(network) {
    this.network = network;
    this.bytes = 0;
  }

  async attach(page) {
    const session = await page.context().newCDPSession(page);
    session.on("Target.attachedToTarget", ({ sessionId }) => this.worker(session, sessionId));
    session.on("Network.dataReceived", ({ encodedDataLength }) => (this.bytes += Math.max(encodedDataLength, 0)));
    await this.shape((method, parameters) => session.send(method, parameters));
    await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  }

  async shape(send) {
    await send("Network.enable", {});
    if (this.network) await send("Network.emulateNetworkConditions", this.network);
  }

  async worker(session, sessionId) {
    let id = 0;
    session.on("Target.receivedMessageFromTarget", ({ sessionId: from, message }) => {
      const { method, params } = JSON.parse(message);
      if (from === sessionId && method === "Network.dataReceived") this.bytes += Math.max(params.encodedDataLength, 0);
    });
    const send = (method, params) =>
      session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id: ++id, method, params }) });
    await this.shape(send);
  }
}
