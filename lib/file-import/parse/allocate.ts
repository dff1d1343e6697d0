const MB = 1024 * 1024;
/** The C library keeps freed blocks of up to 32 MB; larger ones return to the system at once. */
const MAPPED_BYTES = 33 * MB;

/** For a whole file. The system backs only pages that are written to. */
export function allocate(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new ArrayBuffer(length < MB ? length : Math.max(length, MAPPED_BYTES)), 0, length);
}
