/** PostgreSQL fails on a number that its `bigint` cannot hold. */
export function isWriteId(id: bigint): boolean {
  return id > 0n && BigInt.asIntN(64, id) === id;
}
