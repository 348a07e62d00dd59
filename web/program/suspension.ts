// Calls that can be suspended while they wait (JavaScript Promise Integration). Not every engine has it.

interface Suspension {
  promising<Values extends unknown[], Result>(call: (...values: Values) => Result): (...values: Values) => Promise<Result>;
  Suspending: new <Imported>(imported: Imported) => Imported;
}

const suspension = "Suspending" in WebAssembly ? (WebAssembly as unknown as Suspension) : undefined;

/** Whether this engine has it. */
export const canSuspend = suspension !== undefined;

/** `call`, on the larger stack where there are two to choose from, and where it can be suspended. */
export function promising<Values extends unknown[], Result>(call: (...values: Values) => Result): (...values: Values) => Promise<Result> {
  return suspension ? suspension.promising(call) : async (...values) => call(...values);
}

/** `imported` as an import that suspends its caller whenever it gives a promise. It must give none where nothing can. */
export function suspending<Imported extends WebAssembly.ImportValue>(imported: Imported): Imported {
  return suspension ? new suspension.Suspending(imported) : imported;
}
