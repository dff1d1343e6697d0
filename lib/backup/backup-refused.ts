import type { UploadProblem, UploadProblemCode } from "./upload-problem";

/** A file that cannot be taken as a backup; `uploadProblemMessage` says it to the person. */
export class BackupRefused extends Error {
  override name = "BackupRefused";

  constructor(readonly problem: UploadProblem) {
    super(problem.code);
  }
}

/** @throws BackupRefused */
export function refuse(code: UploadProblemCode, line?: number): never {
  throw new BackupRefused(line === undefined ? { code } : { code, line });
}
