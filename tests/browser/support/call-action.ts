import { readFileSync } from "node:fs";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { z } from "zod";

const References = z.record(
  z.string(),
  z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
);
const Manifest = z.record(z.string(), z.union([z.string(), References]));

export interface ServerReference {
  id: string;
  /** `file#export`. */
  name: string;
  /** A page that uses it; its path may have dynamic segments. */
  path: string;
}

/** Every server reference of the build. */
export function listServerReferences(): ServerReference[] {
  const manifest = Manifest.parse(JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")));
  return Object.values(manifest).flatMap((references) =>
    typeof references === "string"
      ? []
      : Object.entries(references).map(([id, { filename, exportedName, workers }]) => ({
          id,
          name: `${filename}#${exportedName}`,
          path: getPath(Object.keys(workers)),
        })),
  );
}

/** A form is only understood by a page that has its action. */
function getPath(pages: readonly string[]): string {
  const paths = pages.map((page) => page.slice("app".length, -"/page".length).replaceAll(/\/\([^)]*\)/g, "") || "/");
  return paths.toSorted((one, other) => one.length - other.length)[0] ?? "/";
}

export interface ActionCall {
  id: string;
  path: string;
  args: readonly unknown[];
  origin: string;
}

export interface ActionResponse {
  status: number;
  /** Status, headers and body, all that the caller gets. */
  text: string;
}

/** Calls an action as the app's own script does: the id in a header, the arguments as React writes them. */
export async function callByScript(
  request: APIRequestContext,
  { id, path, args, origin }: ActionCall,
): Promise<ActionResponse> {
  const multipart = new FormData();
  const root = args.map((value) => {
    if (!(value instanceof FormData)) return value;
    for (const [name, entry] of value) multipart.append(`_1_${name}`, entry);
    return "$K1";
  });
  multipart.append("0", JSON.stringify(root));
  const headers = { "next-action": id, accept: "text/x-component", origin };
  return readAnswer(await request.post(path, { headers, multipart, maxRedirects: 0 }));
}

/** Calls an action as a browser without script sends its form: the id, and what is bound to it, in fields. */
export async function callByForm(
  request: APIRequestContext,
  { id, path, args, origin }: ActionCall,
): Promise<ActionResponse> {
  const multipart = new FormData();
  const bound = args.filter((value) => !(value instanceof FormData));
  if (bound.length === 0) multipart.append(`$ACTION_ID_${id}`, "");
  else {
    multipart.append("$ACTION_REF_1", "");
    multipart.append("$ACTION_1:0", JSON.stringify({ id, bound: "$@1" }));
    multipart.append("$ACTION_1:1", JSON.stringify(bound));
  }
  for (const value of args)
    if (value instanceof FormData) for (const [name, entry] of value) multipart.append(name, entry);
  return readAnswer(await request.post(path, { headers: { accept: "text/html", origin }, multipart, maxRedirects: 0 }));
}

async function readAnswer(response: APIResponse): Promise<ActionResponse> {
  const headers = response.headersArray().map(({ name, value }) => `${name.toLowerCase()}: ${value}`);
  return { status: response.status(), text: [response.status(), ...headers, "", await response.text()].join("\n") };
}
