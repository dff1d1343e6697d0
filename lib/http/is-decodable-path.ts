/** Whether an address's path can be decoded: over one that cannot, such as `/title/tv/%ff`, Next fails before any page of ours. */
export function isDecodablePath(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}
