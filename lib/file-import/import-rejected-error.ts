import type { UploadProblem, UploadProblemCode } from "./upload-problem";

export class ImportRejectedError extends Error {
  override name = "ImportRejectedError";

  constructor(readonly problem: UploadProblem) {
    super(problem.code);
  }
}

/** @throws ImportRejectedError */
export function rejectImport(code: UploadProblemCode, line?: number): never {
  throw new ImportRejectedError(line === undefined ? { code } : { code, line });
}
