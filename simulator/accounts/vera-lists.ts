import type { CustomList, Item, Title, World } from "../model";
import { DAY, formatInstant } from "../world/instant";

interface ListPlan {
  name: string;
  slug: string;
  mediaType: CustomList["mediaType"];
  type: CustomList["type"];
  privacy: CustomList["privacy"];
  description: string | null;
  size: number;
  belongs: (title: Title, item: Item) => boolean;
}

const plans: readonly ListPlan[] = [
  {
    name: "Rainy Sundays",
    slug: "rainy-sundays",
    mediaType: "movies",
    type: "regular",
    privacy: "public",
    description: "Long, slow, best with soup.",
    size: 24,
    belongs: (title) => title.kind === "movie" && (title.runtime ?? 0) >= 140,
  },
  {
    name: "All-time favourites",
    slug: "all-time-favourites",
    mediaType: "all",
    type: "favorite",
    privacy: "public",
    description: null,
    size: 40,
    belongs: (_, item) => item.rating === 10,
  },
  {
    name: "Show these to J. (secret)",
    slug: "show-these-to-j-secret",
    mediaType: "anime",
    type: "regular",
    privacy: "private",
    description: "In this order. No skipping.",
    size: 9,
    belongs: (title, item) => title.kind === "anime" && (item.rating ?? 0) >= 8,
  },
];

const FIRST_LIST_ID = 40_001;

/** Newest item first. */
export function createVeraLists(items: readonly Item[], world: World, until: number): CustomList[] {
  return plans.map((plan, index) => {
    const createdAt = until - (900 - index * 250) * DAY;
    const chosen = items.filter((item) => {
      const title = world.titles.get(item.simkl);
      return title !== undefined && item.status === "completed" && plan.belongs(title, item);
    });
    const listed = chosen.slice(0, plan.size).map(({ simkl }, place, all) => ({
      simkl,
      note: place === 0 ? "Start here." : null,
      addedAt: formatInstant(createdAt + (all.length - place) * 5 * DAY),
    }));
    const { name, slug, mediaType, type, privacy, description } = plan;
    const updatedAt = listed[0]?.addedAt ?? formatInstant(createdAt);
    const id = FIRST_LIST_ID + index;
    return {
      id,
      name,
      slug,
      mediaType,
      type,
      privacy,
      description,
      items: listed,
      createdAt: formatInstant(createdAt),
      updatedAt,
    };
  });
}
