/** A value that is there, or will be. */
export type Ready<Value> = Value | Promise<Value>

/** Goes on at once with a value that is there, so that a request that waits for nothing is answered synchronously. */
export function whenReady<Value, Result>(
  value: Ready<Value>,
  next: (value: Value) => Ready<Result>,
): Ready<Result> {
  return value instanceof Promise ? value.then(next) : next(value)
}
