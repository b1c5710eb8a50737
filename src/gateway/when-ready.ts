/** A value that is there, or will be. */
export type Ready<Value> = Value | Promise<Value>

/** Goes on at once with a value that is there, so that a request that waits for nothing is answered synchronously. */
export function whenReady<Value, Result>(
  value: Ready<Value>,
  next: (value: Value) => Ready<Result>,
): Ready<Result> {
  return value instanceof Promise ? value.then(next) : next(value)
}

/**
 * Goes on with what a function of the options returned, whose promise may be another library's; what it throws goes to
 * `refuse`.
 */
export function attempt<Value, Result>(
  run: () => Value | PromiseLike<Value>,
  next: (value: Value) => Ready<Result>,
  refuse: (error: unknown) => Result,
): Ready<Result> {
  try {
    const value = run()
    const result = isThenable(value) ? Promise.resolve(value).then(next) : next(value)
    return result instanceof Promise ? result.catch(refuse) : result
  } catch (error) {
    return refuse(error)
  }
}

function isThenable<Value>(value: Value | PromiseLike<Value>): value is PromiseLike<Value> {
  return typeof Object(value).then === 'function'
}
