/**
 * A value while it is being made. Optional properties are assigned one by one on the path of every post: an object literal that
 * spreads them takes some twenty times as long.
 */
export type Writable<Value> = { -readonly [Name in keyof Value]: Value[Name] };
