/** Whether a number can be a write's at all: PostgreSQL fails over one that is larger than its own. */
export function isWriteId(id: bigint): boolean {
  return id > 0n && BigInt.asIntN(64, id) === id;
}
