const MB = 1024 * 1024;
/** The C library keeps freed pieces of up to 32 MB for later; larger ones go back to the system at once. */
const MAPPED_BYTES = 33 * MB;

/** Memory for a whole file. Where more is taken than asked for, only what is written to exists. */
export function allocate(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new ArrayBuffer(length < MB ? length : Math.max(length, MAPPED_BYTES)), 0, length);
}
