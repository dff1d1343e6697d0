/** On a path such as `/title/tv/%ff` Next fails before any page of ours. */
export function isDecodablePath(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}
