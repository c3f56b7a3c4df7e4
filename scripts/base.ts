/** The path the site lives under, from BASE_PATH: one slash before it and none behind, `''` for the root. */
export function basePath(text = process.env.BASE_PATH ?? ''): string {
  const inner = text.replace(/^\/+|\/+$/g, '')
  return inner === '' ? '' : `/${inner}`
}
