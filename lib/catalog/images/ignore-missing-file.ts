/** For `catch`: another process may delete a file at any time. */
export function ignoreMissingFile(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
