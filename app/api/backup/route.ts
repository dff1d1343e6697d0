import { cookies } from "next/headers";
import { type CurrentUser, currentUser } from "@/lib/accounts/guards";
import { BackupRefused } from "@/lib/backup/backup-refused";
import { BUSY_WITH_OTHERS, BUSY_WITH_YOURS } from "@/lib/backup/messages";
import { IMPORT_PATH, PROBLEM_COOKIE } from "@/lib/backup/paths";
import { checkRoom, prepareBackup } from "@/lib/backup/prepare-backup";
import { bodyLength, receiveBody } from "@/lib/backup/receive-body";
import { serializeUploadProblem, type UploadProblem } from "@/lib/backup/upload-problem";
import { withUploadTurn } from "@/lib/backup/upload-turns";
import { config } from "@/lib/config";
import { pool } from "@/lib/database/connection";
import { cookieOptions } from "@/lib/http/cookie-options";
import { isForeign } from "@/lib/http/is-foreign";
import { consume, tooManyRequests } from "@/lib/http/rate-limit";

const RETRY_SECONDS = 30;

/** A file with a library, from a plain form: how it compares is then on the page, or in one sentence why it cannot be taken. */
export async function POST(request: Request): Promise<Response> {
  const user = await currentUser();
  if (!user) return Response.json({ error: "Please sign in." }, { status: 401 });
  if (isForeign(request, config().siteUrl)) return Response.json({ error: "Please use the form." }, { status: 403 });
  try {
    const length = bodyLength(request);
    await checkRoom(pool(), user.id);
    return await withUploadTurn(
      user.id,
      () => take(user, request, length),
      (busy) =>
        busy === "own"
          ? tooManyRequests({ sentence: BUSY_WITH_YOURS, retryAfterSeconds: RETRY_SECONDS }, request)
          : unavailable(BUSY_WITH_OTHERS),
    );
  } catch (error) {
    if (error instanceof BackupRefused) return backToPage(error.problem);
    throw error;
  }
}

async function take(user: CurrentUser, request: Request, length: number): Promise<Response> {
  const exceeded = await consume("upload", user.id);
  if (exceeded) return tooManyRequests(exceeded, request);
  const contentType = request.headers.get("content-type") ?? "";
  await prepareBackup(user, { body: receiveBody(request.body, length), length, contentType }, new Date());
  return backToPage(null);
}

async function backToPage(problem: UploadProblem | null): Promise<Response> {
  const options = cookieOptions({ maxAge: problem ? 30 : 0, path: IMPORT_PATH });
  (await cookies()).set(PROBLEM_COOKIE, problem ? serializeUploadProblem(problem) : "", options);
  const headers = new Headers({ Location: IMPORT_PATH });
  // Who is too slow would keep the connection for what is still to come.
  if (problem?.code === "too-slow") headers.set("Connection", "close");
  return new Response(null, { status: 303, headers });
}

function unavailable(sentence: string): Response {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(sentence, { status: 503, headers: { ...headers, "Retry-After": String(RETRY_SECONDS) } });
}
