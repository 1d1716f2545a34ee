/** As it begins a sentence or a line: names of roles come in lower case, since most stand amid one. */
export function capitalized(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('en') + text.slice(first.length);
}
