/** As it begins a sentence or a line: names of roles come in lower case, since most stand amid one. */
export function capitalized(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('en') + text.slice(first.length);
}

/** As it stands amid a sentence: "HIV" stays as it is. */
export function lowered(text: string): string {
  const [first = '', second = ''] = text;
  return second === second.toLocaleUpperCase('en') && second !== second.toLocaleLowerCase('en') ? text : first.toLocaleLowerCase('en') + text.slice(first.length);
}
