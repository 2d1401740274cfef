/** What only the sealed subjects hold of a person (question 15). */
export type Details = { readonly name: string; readonly pinyin: readonly string[]; readonly initials: readonly string[] };
