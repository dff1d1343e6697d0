import type { UploadProblem, UploadProblemCode } from "./upload-problem";

/** A file that cannot be taken as a backup; `uploadProblemMessage` says it to the person. */
export class ImportRejectedError extends Error {
  override name = "BackupRefused";

  constructor(readonly problem: UploadProblem) {
    super(problem.code);
  }
}

/** @throws BackupRefused */
export function rejectImport(code: UploadProblemCode, line?: number): never {
  throw new ImportRejectedError(line === undefined ? { code } : { code, line });
}
