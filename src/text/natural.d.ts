/** The single stemmers of `natural`, which declares types for its root alone. */
declare module 'natural/lib/natural/stemmers/*.js' {
  const stemmer: { readonly stem: (word: string) => string };
  export = stemmer;
}
