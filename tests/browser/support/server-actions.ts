/** Data of a person that others must neither see nor change. */
export interface Victim {
  userId: number;
  movieIds: readonly number[];
  view: string;
  shareToken: string;
  /** Names of the checkboxes on the share page. */
  cards: readonly string[];
  rewatchId: number;
  playbackId: string;
  /** An entry of the deletion journal as forms write it. */
  removal: string;
  writes: { queued: string; refused: string; unwanted: string };
  /** Not started, with the fields of its preview. */
  edit: { id: string; intent: string; mark: string };
  begunEdit: string;
  /** One of two sessions besides the one that the victim's browser has. */
  spareSession: number;
}

export interface ServerAction {
  role: "anybody" | "person" | "operator";
  /** What it takes, pointing at what the victim has. */
  args: readonly unknown[];
  /** How its rightful caller sees that it took these arguments: by changed rows, or in the answer. */
  works: "changes" | RegExp;
}

/** Every server action by `file#export`, in an order in which the rightful caller can call all of them. */
export function listServerActions(victim: Victim): Record<string, ServerAction> {
  const { movieIds, writes, edit } = victim;
  const person = (args: readonly unknown[], works: ServerAction["works"]) => ({ role: "person", args, works }) as const;
  const operator = (
    works: ServerAction["works"],
    args: readonly unknown[] = [null, createForm({ userId: victim.userId })],
  ) => ({ role: "operator", args, works }) as const;
  return {
    "components/theme/set-theme.ts#setTheme": {
      role: "anybody",
      args: [createForm({ theme: "dark" })],
      works: /set-cookie: theme=dark/,
    },

    "app/(signed-in)/history/actions.ts#loadHistoryPage": person(["/history?month=2024-03"], SHOWS_VICTIM_TITLES),
    "app/(signed-in)/settings/removed/actions.ts#loadRemovedPage": person(["/settings/removed?"], SHOWS_VICTIM_TITLES),
    "app/(signed-in)/library/_actions/load-more.tsx#loadLibraryPage": person(
      ["/library?sort=title"],
      SHOWS_VICTIM_TITLES,
    ),
    "app/(signed-in)/library/_actions/display.ts#setView": person(
      [createForm({ view: "posters", query: "" })],
      /set-cookie: library-view=posters/,
    ),
    "app/(signed-in)/library/_actions/display.ts#setColumns": person(
      [createForm({ show: ["title", "rating"] })],
      /set-cookie: library-columns=/,
    ),
    "app/(signed-in)/library/_actions/display.ts#resetColumns": person([], /set-cookie: library-columns=;/),
    "app/(signed-in)/library/_actions/saved-views.ts#saveView": person(
      [null, createForm({ name: "Mine", query: "status=completed" })],
      "changes",
    ),
    "app/(signed-in)/library/_actions/saved-views.ts#deleteView": person(
      [createForm({ name: victim.view, query: "" })],
      "changes",
    ),

    "app/(signed-in)/discover/actions.ts#askForList": person(
      [createForm({ address: "/discover/best?kind=anime" })],
      /x-action-redirect: \/discover\/best\?kind=anime/,
    ),
    "app/(signed-in)/discover/actions.ts#pickTitle": person(
      [createForm({ from: "plan" })],
      /x-action-redirect: \/discover\/random\?from=plan/,
    ),
    "app/(signed-in)/discover/actions.ts#dismiss": person([createForm({ title: 1 })], "changes"),
    "app/(signed-in)/discover/actions.ts#restoreDismissed": person([createForm({ title: 1 })], "changes"),

    "app/(signed-in)/rewatches/audit/removal/actions.ts#removeSelectedRewatches": person(
      [createForm({ ids: victim.rewatchId })],
      "changes",
    ),
    "app/(signed-in)/_actions/library.ts#undo": person([[writes.queued]], "changes"),
    "app/(signed-in)/_actions/library.ts#submitIntent": person(
      [createForm({ intent: JSON.stringify({ kind: "remove", simklId: movieIds[0] }) })],
      "changes",
    ),
    // An id, so that neither takes anything of the quota.
    "app/(signed-in)/_actions/search.ts#search": person([createForm({ q: "tt0000001" })], /\/search\?q=tt0000001/),
    "app/(signed-in)/_actions/search.ts#searchFromPalette": person(["tt0000001"], /"titles":\[\]/),
    "app/(signed-in)/_actions/outbox.ts#retry": person([createForm({ write: writes.refused })], "changes"),
    "app/(signed-in)/_actions/outbox.ts#discard": person([createForm({ write: writes.unwanted })], "changes"),
    "app/(signed-in)/_actions/restore.ts#restore": person([createForm({ only: victim.removal })], "changes"),
    "app/(signed-in)/memos/visibility/actions.ts#setMemoVisibility": person(
      [createForm({ to: "public", ids: movieIds.slice(1).join(",") })],
      "changes",
    ),
    "app/(signed-in)/settings/actions.ts#setTrackRewatches": person(
      [createForm({ trackRewatches: "false" })],
      "changes",
    ),
    "app/(signed-in)/_actions/spoilers.ts#setSpoilerSafe": person([createForm({ spoilerSafe: "true" })], "changes"),

    "app/(signed-in)/library/_actions/select-titles.ts#selectTitles": person(
      [createForm({ choice: "ticked", query: "", title: movieIds })],
      "changes",
    ),
    "app/(signed-in)/library/bulk/[id]/actions.ts#startEdit": person(
      [createForm({ edit: edit.id, intent: edit.intent, mark: edit.mark })],
      "changes",
    ),
    "app/(signed-in)/library/bulk/[id]/actions.ts#cancelEdit": person([createForm({ edit: edit.id })], "changes"),
    "app/(signed-in)/library/bulk/[id]/actions.ts#undoEdit": person(
      [createForm({ edit: victim.begunEdit })],
      "changes",
    ),

    "app/(signed-in)/review/actions.ts#createLink": person(
      [createForm({ range: "2024", show: victim.cards.slice(0, -1) })],
      "changes",
    ),
    "app/(signed-in)/review/actions.ts#revokeLink": person(
      [createForm({ range: "2024", token: victim.shareToken })],
      "changes",
    ),

    "app/(signed-in)/settings/import/actions.ts#submitImport": person(
      [createForm({ ratings: "on", lists: "on", memos: "on" })],
      "changes",
    ),
    "app/(signed-in)/settings/import/actions.ts#cancelRemaining": person([], "changes"),
    "app/(signed-in)/settings/import/actions.ts#discardFile": person([], "changes"),

    "app/(signed-in)/settings/sessions/actions.ts#signOutSession": person(
      [createForm({ session: victim.spareSession })],
      "changes",
    ),
    "app/(signed-in)/settings/sessions/actions.ts#signOutOtherSessions": person([], "changes"),

    // A decision about removals is there to be made until the next sync.
    "app/(admin)/admin/sync/actions.ts#approve": operator("changes"),
    "app/(admin)/admin/sync/actions.ts#reject": operator("changes"),

    "app/(signed-in)/_actions/sync.ts#resumeChecks": person([], "changes"),
    "app/(signed-in)/_actions/watching.ts#submitWatchingAction": person(
      [createForm({ kind: `clear ${victim.playbackId}` })],
      "changes",
    ),
    "app/(signed-in)/_actions/sync.ts#syncNow": person(
      [null],
      /Simkl is being asked now|A check is under way|That was too soon/,
    ),
    "app/(signed-in)/_actions/sync.ts#pauseChecks": person([], "changes"),

    "app/(admin)/admin/sync/actions.ts#pause": operator("changes"),
    "app/(admin)/admin/sync/actions.ts#resume": operator("changes"),
    "app/(admin)/admin/sync/actions.ts#syncNow": operator(/Asked for: a worker|A sync is running already/),
    "app/(admin)/admin/sync/actions.ts#reimport": operator(
      /Asked for: the library is read again|A sync is running just now/,
    ),
    "app/(admin)/admin/sync/actions.ts#retryNow": operator(/One account tries at once/, []),
  };
}

/** Part of the names of the victim's titles; only an answer that shows them has it. */
const SHOWS_VICTIM_TITLES = /Hidden [0-9a-f]{12}/;

/** A form as a browser sends it; lists repeat their name. */
export function createForm(fields: Record<string, string | number | readonly (string | number)[]>): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) data.append(name, String(value));
  return data;
}
