/** Why the embedded PostgreSQL cannot be used, in a sentence for the operator. */
export class EmbeddedPostgresError extends Error {
  override name = "EmbeddedPostgresError";
}
