/** A value or a promise of one. */
export type Ready<Value> = Value | Promise<Value>

/**
 * Calls `next` with a value. Only a promise is waited for, so that a request that needs no waiting is answered
 * synchronously.
 */
export function whenReady<Value, Result>(
  value: Ready<Value>,
  next: (value: Value) => Ready<Result>,
): Ready<Result> {
  return value instanceof Promise ? value.then(next) : next(value)
}

/**
 * Calls a function of the options, then `next` with its result; whatever either throws goes to `refuse`. A result that
 * is a promise of any library is waited for.
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

/**
 * Returns a value as it is. When it is a promise, which the caller refuses and nothing waits for, its rejection is
 * caught, since Node ends a process with an unhandled one.
 */
export function muteRejection<Value>(value: Value): Value {
  if (isThenable<unknown>(value)) Promise.resolve(value).catch(() => undefined)
  return value
}

/** Returns whether a value is a promise, of whatever library. */
export function isThenable<Value>(value: Value | PromiseLike<Value>): value is PromiseLike<Value> {
  return typeof Object(value).then === 'function'
}
