/** A file that cannot be taken as a backup; the message is a sentence for the person. */
export class BackupRefused extends Error {
  override name = "BackupRefused";
}

/** @throws BackupRefused with that sentence. */
export function refuse(sentence: string): never {
  throw new BackupRefused(sentence);
}
