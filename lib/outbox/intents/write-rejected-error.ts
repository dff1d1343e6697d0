import type { WriteReason } from "@/lib/outbox/write-reason";

export class WriteRejectedError extends Error {
  override name = "WriteRejectedError";

  constructor(readonly reason: WriteReason) {
    super(reason.code);
  }
}

export function reject(reason: WriteReason): never {
  throw new WriteRejectedError(reason);
}
