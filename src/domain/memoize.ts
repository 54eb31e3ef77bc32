/**
 * The function, run once for each thing that it is asked about and kept as long as that thing: for what is derived from
 * a whole portal, which nothing changes. Its answers are shared, so that they must not be changed either.
 */
export function memoize<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const ready = made.get(key)
    if (ready !== undefined) return ready.value
    const value = make(key)
    made.set(key, { value })
    return value
  }
}
