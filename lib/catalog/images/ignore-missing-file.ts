/** For `catch`: null when a file is not there, which another process may cause at any time. Every other error goes on. */
export function ignoreMissingFile(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
