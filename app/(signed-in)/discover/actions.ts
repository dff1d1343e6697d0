"use server";

import { randomBytes } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import { ACTION_MESSAGES } from "@/app/_lib/action-messages";
import { Form, formObject } from "@/app/_lib/server-action";
import { askSimklFor } from "@/app/(signed-in)/_lib/ask-simkl-for";
import { findSimklProblem } from "@/app/(signed-in)/_lib/find-simkl-problem";
import { userAction } from "@/app/(signed-in)/_lib/user-action";
import { askBrowseList } from "@/lib/catalog/lists/ask-browse-list";
import { type BrowseList, readBrowseList } from "@/lib/catalog/lists/browse-list";
import { GENRES } from "@/lib/catalog/lists/browse-words";
import { ensureRecord } from "@/lib/catalog/titles/ensure-record";
import { KINDS } from "@/lib/domain/kind";
import { dismissTitle, restoreDismissedTitle } from "@/lib/library/discover/dismissed-titles";
import { log } from "@/lib/logging/log";
import { pickRandomTitle, type RandomFilters } from "@/lib/simkl/endpoints/random-title";
import { resolveBrowseAddress } from "./_lib/browse-pages";
import { type AskProblem, DISMISSED, RESTORED } from "./messages";
import { type RandomParams, random } from "./search-params";

const Address = z
  .string()
  .max(500)
  .regex(/^\/discover\/[a-z]+(\?[^\s#]*)?$/);

/** Reads the list of an address of Discover from Simkl, in the name of who pressed the button, and shows it. */
export const askForList = userAction(formObject({ address: Address }), async (user, { address }) => {
  const found = resolveBrowseAddress(address, new Date());
  if (!found || !("list" in found.resolved)) return { status: "rejected", message: ACTION_MESSAGES.notUnderstood };
  const problem = await askAs(user.id, found.resolved.list);
  redirect(found.withProblem(problem));
});

async function askAs(userId: number, list: BrowseList): Promise<AskProblem | null> {
  const read = (wanted: BrowseList) => askSimklFor(userId, (user) => readBrowseList(user, wanted));
  return withProblem(userId, async () => ((await askBrowseList(list, read, new Date())) ? null : "busy"));
}

/** Picks a title that fits the form: Simkl does, or the dice among what the person plans to watch. */
export const pickTitle = userAction(Form, async (user, form) => {
  const params = { ...random.parse(toQuery(form)), pick: null, seed: null, problem: null };
  if (params.source === "plan") redirect(random.href({ ...params, seed: randomBytes(4).toString("hex") }));
  let pick: number | null = null;
  const problem = await withProblem(user.id, async () => {
    pick = await pickAtSimkl(user.id, params);
    return pick === null ? "nothing" : null;
  });
  redirect(random.href({ ...params, pick, problem }));
});

/** Null when nothing fits. The record is read too, so that the page has something to show. */
async function pickAtSimkl(userId: number, params: RandomParams): Promise<number | null> {
  const { kind, genre } = params;
  const genres = kind === null ? KINDS.flatMap((each) => GENRES[each]) : GENRES[kind];
  if (genre !== null && !genres.includes(genre)) return null;
  const filters: RandomFilters = {
    service: params.service ?? undefined,
    kind: kind ?? undefined,
    genre: genre ?? undefined,
    ratingFrom: params.ratingFrom ?? undefined,
    ratingTo: params.ratingTo ?? undefined,
    rankLimit: params.rankLimit ?? undefined,
    yearFrom: params.yearFrom ?? undefined,
    yearTo: params.yearTo ?? undefined,
  };
  const picked = await askSimklFor(userId, (user) => pickRandomTitle(user, filters));
  const pickedKind = picked?.kind ?? kind;
  if (!picked || pickedKind === null) return null;
  await ensureRecord(pickedKind, picked.simklId, new Date());
  return picked.simklId;
}

const SimklId = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .pipe(z.int32().positive());

/** "Not for me": the title is suggested no more. */
export const dismiss = userAction(formObject({ title: SimklId }), async (user, { title }) => {
  await dismissTitle(user.id, title, new Date());
  return { status: "done", message: DISMISSED };
});

export const restoreDismissed = userAction(formObject({ title: SimklId }), async (user, { title }) => {
  await restoreDismissedTitle(user.id, title);
  return { status: "done", message: RESTORED };
});

async function withProblem(userId: number, ask: () => Promise<AskProblem | null>): Promise<AskProblem | null> {
  try {
    return await ask();
  } catch (error) {
    const problem = await findSimklProblem(userId, error);
    if (problem === null) throw error;
    log.warn("Simkl did not answer a person who browses.", {
      userId,
      problem,
      reason: error instanceof Error ? error.message : "",
    });
    return problem;
  }
}

function toQuery(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}
