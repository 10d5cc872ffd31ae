// How many texts a function remembers at least: those of a few versions.
const TEXTS = 1500;

/**
 * A function of a text that is worked out once for texts that come again soon, as most sentences of
 * a version do in the next. What has not been asked for in a long while is forgotten.
 */
export function onceForText<Value>(make: (text: string) => Value): (text: string) => Value {
  let recent = new Map<string, { readonly value: Value }>();
  let older = new Map<string, { readonly value: Value }>();
  return (text) => {
    const known = recent.get(text);
    if (known) return known.value;
    const found = older.get(text) ?? { value: make(text) };
    if (recent.size >= TEXTS) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, found);
    return found.value;
  };
}

/** A function of an object that is worked out once for each, and forgotten with it. */
export function once<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
