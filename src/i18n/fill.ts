/** A sentence with its blanks in braces filled; a blank nothing is known for stays. */
export function fill(text: string, blanks: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(blanks[key] ?? whole))
}
