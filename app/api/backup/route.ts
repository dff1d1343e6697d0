import { cookies } from "next/headers";
import { BUSY_WITH_OTHER_FILES, BUSY_WITH_OWN_FILE } from "@/app/(signed-in)/settings/import/messages";
import { type CurrentUser, getCurrentUser } from "@/lib/auth/sessions/current-user";
import { getConfig } from "@/lib/config";
import { getPool } from "@/lib/database/connection";
import { ImportRejectedError } from "@/lib/file-import/import-rejected-error";
import { IMPORT_PATH, PROBLEM_COOKIE } from "@/lib/file-import/paths";
import { assertCanImport, prepareFileImport } from "@/lib/file-import/prepare-file-import";
import { getBodyLength, receiveBody } from "@/lib/file-import/upload/receive-body";
import { withUploadSlot } from "@/lib/file-import/upload/upload-slot";
import { serializeUploadProblem, type UploadProblem } from "@/lib/file-import/upload-problem";
import { getCookieOptions } from "@/lib/http/cookie-options";
import { isCrossOrigin } from "@/lib/http/is-cross-origin";
import { consume, createTooManyRequestsResponse } from "@/lib/http/rate-limit";

const RETRY_SECONDS = 30;

/** A file with a library, from a plain form: how it compares is then on the page, or in one sentence why it cannot be taken. */
export async function POST(request: Request): Promise<Response> {
  const user = await getCurrentUser();
  if (!user) return Response.json({ error: "Please sign in." }, { status: 401 });
  if (isCrossOrigin(request, getConfig().siteUrl))
    return Response.json({ error: "Please use the form." }, { status: 403 });
  try {
    const length = getBodyLength(request);
    await assertCanImport(getPool(), user.id);
    return await withUploadSlot(
      user.id,
      () => receiveUpload(user, request, length),
      (busy) =>
        busy === "own"
          ? createTooManyRequestsResponse({ message: BUSY_WITH_OWN_FILE, retryAfterSeconds: RETRY_SECONDS }, request)
          : createUnavailableResponse(BUSY_WITH_OTHER_FILES),
    );
  } catch (error) {
    if (error instanceof ImportRejectedError) return redirectToImportPage(error.problem);
    throw error;
  }
}

async function receiveUpload(user: CurrentUser, request: Request, length: number): Promise<Response> {
  const exceeded = await consume("upload", user.id);
  if (exceeded) return createTooManyRequestsResponse(exceeded, request);
  const contentType = request.headers.get("content-type") ?? "";
  await prepareFileImport(user, { body: receiveBody(request.body, length), length, contentType }, new Date());
  return redirectToImportPage(null);
}

async function redirectToImportPage(problem: UploadProblem | null): Promise<Response> {
  const options = getCookieOptions({ maxAge: problem ? 30 : 0, path: IMPORT_PATH });
  (await cookies()).set(PROBLEM_COOKIE, problem ? serializeUploadProblem(problem) : "", options);
  const headers = new Headers({ Location: IMPORT_PATH });
  // Who is too slow would keep the connection for what is still to come.
  if (problem?.code === "too-slow") headers.set("Connection", "close");
  return new Response(null, { status: 303, headers });
}

function createUnavailableResponse(message: string): Response {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(message, { status: 503, headers: { ...headers, "Retry-After": String(RETRY_SECONDS) } });
}
