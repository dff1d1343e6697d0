/** FNV-1a, unsigned, 32 bits, the same on every machine. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

/** In [0, 1), by the text alone. */
export function getShare(text: string): number {
  return hash(text) / 2 ** 32;
}
