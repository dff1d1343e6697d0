import { cookies } from "next/headers";
import { currentUser } from "@/lib/accounts/guards";
import { BackupRefused } from "@/lib/backup/backup-refused";
import { MOST_BYTES } from "@/lib/backup/limits";
import { IMPORT_PATH, PROBLEM_COOKIE } from "@/lib/backup/paths";
import { prepareBackup } from "@/lib/backup/prepare-backup";
import { config } from "@/lib/config";
import { isForeign } from "@/lib/http/is-foreign";

/** What a form takes beside its file. */
const FORM_BYTES = 64 * 1024;

/** A file with a library, from a plain form: how it compares is then on the page, or in one sentence why it cannot be taken. */
export async function POST(request: Request): Promise<Response> {
  const user = await currentUser();
  if (!user) return Response.json({ error: "Please sign in." }, { status: 401 });
  if (isForeign(request, config().siteUrl)) return Response.json({ error: "Please use the form." }, { status: 403 });
  const problem = await take(user, request);
  const remembered = { maxAge: problem ? 30 : 0, httpOnly: true, sameSite: "lax", path: IMPORT_PATH } as const;
  (await cookies()).set(PROBLEM_COOKIE, problem ?? "", remembered);
  return new Response(null, { status: 303, headers: { Location: IMPORT_PATH } });
}

/** A sentence when it cannot be taken. */
async function take(user: { id: number; timeZone: string }, request: Request): Promise<string | null> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (Number.isNaN(length)) return "Your browser did not say how large the file is. Please try another one.";
  if (length > MOST_BYTES + FORM_BYTES) return "This file is larger than Watchfolio reads at once, 25 MB.";
  const file = await fileOf(request);
  if (!file) return "Please choose a file first.";
  try {
    await prepareBackup(user, new Uint8Array(await file.arrayBuffer()), file.name, new Date());
    return null;
  } catch (error) {
    if (error instanceof BackupRefused) return error.message;
    throw error;
  }
}

/** Anybody can send anything here. */
async function fileOf(request: Request): Promise<File | null> {
  const form = await request.formData().catch(() => null);
  const file = form?.get("file");
  return file instanceof File && (file.size > 0 || file.name !== "") ? file : null;
}
