import type { Account, KindStamps, Stamps } from "@/simulator/model";

/** What differs between new accounts; the rest is empty. */
export type AccountStart = Pick<Account, "id" | "name" | "description" | "plan" | "timeZone" | "joinedAt"> &
  Partial<Pick<Account, "bio" | "location" | "isPrivate" | "avatar">>;

export function createAccount(start: AccountStart): Account {
  return {
    animeTitleLanguage: "en",
    avatar: null,
    bio: "",
    location: "",
    isPrivate: false,
    ...start,
    items: new Map(),
    forgotten: new Map(),
    playbacks: [],
    lists: [],
    stamps: createEmptyStamps(),
    oldAppId: false,
  };
}

export function createEmptyStamps(): Stamps {
  return {
    settings: null,
    movie: createEmptyKindStamps(),
    tv: createEmptyKindStamps(),
    anime: createEmptyKindStamps(),
    lists: { regular: null, favorites: null, recommendations: null, auto: null },
  };
}

function createEmptyKindStamps(): KindStamps {
  return {
    plantowatch: null,
    watching: null,
    completed: null,
    hold: null,
    dropped: null,
    rated_at: null,
    playback: null,
    removed_from_list: null,
  };
}
