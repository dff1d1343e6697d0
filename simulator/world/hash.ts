/** FNV-1a of a text: the same unsigned 32-bit number on every machine. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

/** A number from 0 (included) to 1 (excluded) that depends on nothing but the text. */
export function getShare(text: string): number {
  return hash(text) / 2 ** 32;
}
