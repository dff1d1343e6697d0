import { refuse } from "../backup-refused";
import { type Table, tableOf } from "./table";
import { textOf } from "./text-of";
import { isArchive, type PackedFile, unpack } from "./unpack";

/** A file as it was brought, or one of an archive. */
export type BackupFile = { name: string; path: string } & (
  | { json: unknown; table?: undefined }
  | { table: Table; json?: undefined }
);

/** @throws BackupRefused when something of it cannot be read. */
export async function openBackup(bytes: Uint8Array, fileName: string): Promise<BackupFile[]> {
  const files = isArchive(bytes) ? await unpack(bytes) : [{ path: fileName, bytes }];
  if (files.length === 0) refuse("There is no JSON and no CSV file in this archive.");
  return files.filter(isOfUse).map(read);
}

/** What macOS adds to archives looks like files. */
function isOfUse({ path }: PackedFile): boolean {
  return !/(^|\/)(__MACOSX\/|\._)/.test(path);
}

function read({ path, bytes }: PackedFile): BackupFile {
  const name = path.split(/[\\/]/).at(-1)?.toLowerCase() ?? "";
  const text = textOf(bytes).replace(/^\ufeff/, "");
  if (text.trim() === "") refuse(`${said(name)} is empty.`);
  if (!/^\s*[[{]/.test(text)) return { name, path, table: tableOf(text, said(name)) };
  try {
    return { name, path, json: JSON.parse(text) };
  } catch {
    refuse(`${said(name)} is broken: its JSON ends too early or has an error in it.`);
  }
}

function said(name: string): string {
  return name ? `“${name.slice(0, 80)}”` : "The file";
}
