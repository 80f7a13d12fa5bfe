/**
 * A function that calls `make` when it is first called, and returns what it made ever after. For what takes milliseconds
 * to make and not every program needs, such as schemas: so importing the library costs little.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
