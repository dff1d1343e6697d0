import { createAccount } from "@/simulator/accounts/create-account";
import { estimateAudience } from "@/simulator/catalog/audience";
import type { Account, CustomList, Title, World } from "@/simulator/model";

/** Simkl itself: the owner of the official lists (docs/simkl-api.md#custom-lists). */
export const OFFICIAL_ACCOUNT_ID = 5;
/** An account of the demo. */
const VERA_ID = 6_100_203;
const FIRST_LIST_ID = 76_601;
const COLLECTION = "Loved by everybody";
const CREATED = "2025-02-03T14:41:56Z";
const UPDATED = "2026-08-27T23:49:29Z";

/** Nobody signs in as this account, so it is not among the others. */
export function getOfficialAccount(world: World): Account {
  const cached = accounts.get(world);
  if (cached) return cached;
  const account = createAccount({
    id: OFFICIAL_ACCOUNT_ID,
    name: "SIMKL",
    description: "",
    plan: "vip",
    timeZone: "UTC",
    joinedAt: "2012-01-01T00:00:00Z",
    avatar: "https://simkl.in/avatars/5/5_100.jpg?1682980938",
  });
  account.lists = createOfficialLists(world);
  accounts.set(world, account);
  return account;
}

const accounts = new WeakMap<World, Account>();

function createOfficialLists({ titles }: World): CustomList[] {
  const all = [...titles.values()].filter(({ rank }) => rank !== null);
  const best = (kind: Title["kind"]) =>
    all.filter((title) => title.kind === kind).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const popular = all.toSorted((a, b) => estimateAudience(b).watched("week") - estimateAudience(a).watched("week"));
  const lists: (Pick<CustomList, "name" | "slug" | "mediaType" | "type"> & Partial<CustomList> & { from: Title[] })[] =
    [
      {
        name: "Movies Everybody Loves",
        slug: "movies-everybody-loves",
        mediaType: "movies",
        type: "recommendation",
        collection: COLLECTION,
        from: best("movie"),
      },
      {
        name: "TV Everybody Loves",
        slug: "tv-everybody-loves",
        mediaType: "tv",
        type: "recommendation",
        collection: COLLECTION,
        from: best("tv"),
      },
      {
        name: "Best Mindbenders (Anime)",
        slug: "best-mindbenders-anime",
        mediaType: "anime",
        type: "regular",
        collaborators: [VERA_ID],
        from: best("anime"),
      },
      { name: "Popular This Week", slug: "popular-this-week", mediaType: "all", type: "auto", from: popular },
      { name: "A Lucky Dip", slug: "a-lucky-dip", mediaType: "all", type: "auto", isShuffled: true, from: popular },
    ];
  return lists.map(({ from, ...list }, index) => ({
    id: FIRST_LIST_ID + index,
    privacy: "public",
    description: null,
    createdAt: CREATED,
    updatedAt: UPDATED,
    likes: 95 - index * 7,
    items: from.slice(0, 120).map(({ simkl }) => ({ simkl, note: null, addedAt: UPDATED })),
    ...list,
  }));
}
